import type { CellReader } from './cell-reader';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import { approvalIn } from './read-approval';
import { amountIn, optionalAmountIn, readRows, withoutUndefined } from './read-rows';
import type {
  Asset,
  AssistanceFund,
  FundBalance,
  LedgerAmount,
  ReturnsUse,
  SurplusUseEntry,
  Task,
} from './records';
import {
  assetSchema,
  assistanceFundSchema,
  fundBalanceSchema,
  returnsUseSchema,
  surplusUseSchema,
  taskSchema,
} from './schemas';
import type { TableRow } from './table-rows';
import { SURPLUS_USES } from './words';

/** A ledger ready to be read. */
export interface ReadableLedger {
  readonly reader: CellReader;
  readonly rows: readonly TableRow[];
}

type Report = (problem: Problem) => void;

/** Amounts of the rows read, by row: the schema sees yuan only, the record keeps the cell too. */
function amounts(reader: CellReader, field: string) {
  const byRow = new Map<number, LedgerAmount>();
  return {
    read(row: number) {
      const amount = amountIn(reader, row, field);
      if (amount) byRow.set(row, amount);
      return amount?.yuan;
    },
    of(row: number): LedgerAmount | undefined {
      return byRow.get(row);
    },
  };
}

/** Puts the amount with its cell in the place of the bare one. */
function withAmount<T extends { readonly source: { readonly row: number } }, K extends string>(
  record: T,
  key: K,
  amount: LedgerAmount | undefined,
): (Omit<T, K> & { readonly [key in K]: LedgerAmount })[] {
  return amount ? [{ ...record, [key]: amount } as Omit<T, K> & { readonly [key in K]: LedgerAmount }] : [];
}

/** Reads a 帮扶资金台账. */
export function readAssistanceFunds(
  { reader, rows }: ReadableLedger,
  report: Report,
): readonly AssistanceFund[] {
  const amount = amounts(reader, 'amount');
  const raw = (row: number) => ({
    unit: reader.text(row, 'unit'),
    level: reader.level(row, 'level'),
    workGroup: reader.text(row, 'workGroup'),
    township: reader.text(row, 'township'),
    village: reader.text(row, 'village'),
    amount: amount.read(row),
    purpose: reader.text(row, 'purpose'),
    date: reader.date(row, 'date'),
    villageApproval: approvalIn(reader, row, 'villageApproval'),
    townshipApproval: approvalIn(reader, row, 'townshipApproval'),
  });
  return readRows({ reader, rows }, assistanceFundSchema, raw, report).flatMap((record) =>
    withAmount(
      withoutUndefined({ ...record, goods: optionalAmountIn(reader, record.source.row, 'goods') }),
      'amount',
      amount.of(record.source.row),
    ),
  );
}

/** Reads an 资产台账. */
export function readAssets({ reader, rows }: ReadableLedger, report: Report): readonly Asset[] {
  const originalValue = amounts(reader, 'originalValue');
  const raw = (row: number) => ({
    name: reader.text(row, 'name'),
    category: reader.text(row, 'category'),
    project: reader.text(row, 'project'),
    township: reader.text(row, 'township'),
    year: reader.year(row, 'year'),
    originalValue: originalValue.read(row),
    owner: reader.text(row, 'owner'),
    keeper: reader.text(row, 'keeper'),
  });
  return readRows({ reader, rows }, assetSchema, raw, report).flatMap((record) =>
    withAmount(
      withoutUndefined({ ...record, netValue: optionalAmountIn(reader, record.source.row, 'netValue') }),
      'originalValue',
      originalValue.of(record.source.row),
    ),
  );
}

/** Reads a 返还资金使用台账; without a column of years the date says which one. */
export function readReturnsUses(
  { reader, rows }: ReadableLedger,
  firstYear: number,
  report: Report,
): readonly ReturnsUse[] {
  const amount = amounts(reader, 'amount');
  const raw = (row: number) => {
    const date = reader.date(row, 'date');
    return {
      township: reader.text(row, 'township'),
      village: reader.text(row, 'village'),
      category: reader.text(row, 'category'),
      amount: amount.read(row),
      year: reader.year(row, 'year') ?? (date === undefined ? undefined : Number(date.slice(0, 4))),
      date,
      payee: reader.text(row, 'payee'),
      voucher: reader.text(row, 'voucher'),
    };
  };
  return readRows({ reader, rows }, returnsUseSchema(firstYear), raw, report).flatMap((record) =>
    withAmount(record, 'amount', amount.of(record.source.row)),
  );
}

/** Reads a 资金结余台账; a year may have one row only. */
export function readFundBalances(
  { reader, rows }: ReadableLedger,
  firstYear: number,
  report: Report,
): readonly FundBalance[] {
  const opening = amounts(reader, 'opening');
  const closing = amounts(reader, 'closing');
  const raw = (row: number) => ({
    year: reader.year(row, 'year'),
    opening: opening.read(row),
    closing: closing.read(row),
  });
  const seen = new Map<number, number>();
  return readRows({ reader, rows }, fundBalanceSchema(firstYear), raw, report).flatMap((record) => {
    const { source, year } = record;
    const first = seen.get(year);
    if (first !== undefined) {
      report(ledgerProblem('balance-twice', reader.place(source.row, 'year'), { year, first: first + 1 }));
    }
    seen.set(year, first ?? source.row);
    const end = closing.of(source.row);
    return withAmount({ source, year, ...(end && { closing: end }) }, 'opening', opening.of(source.row));
  });
}

/** Reads a 结余使用台账. */
export function readSurplusUses(
  { reader, rows }: ReadableLedger,
  firstYear: number,
  report: Report,
): readonly SurplusUseEntry[] {
  const amount = amounts(reader, 'amount');
  const raw = (row: number) => {
    const written = reader.text(row, 'use');
    const known = SURPLUS_USES.find(({ pattern }) => written !== undefined && pattern.test(written));
    return {
      year: reader.year(row, 'year'),
      use: known?.use ?? written,
      amount: amount.read(row),
      document: reader.text(row, 'document'),
      date: reader.date(row, 'date'),
    };
  };
  return readRows({ reader, rows }, surplusUseSchema(firstYear), raw, report).flatMap((record) =>
    withAmount(record, 'amount', amount.of(record.source.row)),
  );
}

/** Reads a 工作台账. */
export function readTasks({ reader, rows }: ReadableLedger, report: Report): readonly Task[] {
  const raw = (row: number) => {
    const due = reader.date(row, 'due');
    return {
      task: reader.text(row, 'task'),
      responsible: responsibleFor(reader, row),
      due,
      dueAsWritten: due === undefined ? reader.text(row, 'due') : undefined,
      state: reader.text(row, 'state'),
      remarks: reader.text(row, 'remarks'),
    };
  };
  return readRows({ reader, rows }, taskSchema, raw, report);
}

/** The unit and its person; the leader where no person is named. */
function responsibleFor(reader: CellReader, row: number): string | undefined {
  const person = reader.text(row, 'responsible') ?? reader.text(row, 'leader');
  const named = [reader.text(row, 'unit'), person].filter((name) => name !== undefined);
  return named.length === 0 ? undefined : named.join(' ');
}
