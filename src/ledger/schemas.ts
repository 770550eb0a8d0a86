import { z } from 'zod';
import { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';
import { cellName } from './address';
import type { CellReader } from './cell-reader';
import type { Column } from './match-columns';
import { ledgerProblem, type LedgerProblemCode } from './messages';
import type { Problem } from './problem';

// The message of every constraint is the code of the problem that it becomes.
const code = (problem: LedgerProblemCode): { error: string } => ({ error: problem });

const name = z
  .string(code('missing-cell'))
  .min(1, code('missing-cell'))
  .max(200, code('text-too-long'))
  .refine((text) => !/[?？□\uFFFD]/.test(text), code('damaged-name'));
const remark = z.string().optional();
const count = z.int().min(0).optional();
const calendarYear = (first: number) =>
  z.int(code('missing-cell')).min(first, code('year-out-of-range')).max(2100, code('year-out-of-range'));
const amount = z.custom<Yuan>((value) => value instanceof Decimal, code('missing-cell'));
const positiveAmount = amount.refine((value) => value === undefined || !value.lt(0), code('negative-amount'));

/** 村名册, a row. */
export const villageSchema = z.object({
  township: name,
  village: name.refine((text) => !/^(全镇|全乡|全区|各村)|(居委会|社区)$/.test(text), code('not-a-village')),
  level: z.enum(['municipal', 'district']).optional(),
  assistingUnit: remark,
  workGroup: remark,
  households: count,
  people: count,
  bank: remark,
  accountName: remark,
  accountNumber: remark,
  remarks: remark,
});

/** 项目台账, a row: one amount of one project, in yuan. */
export const projectRowSchema = (firstYear: number) =>
  z.object({ name, year: calendarYear(firstYear), subsidy: positiveAmount });

/** 上缴台账, a row; a negative amount takes an earlier one back. */
export const remittanceRowSchema = (firstYear: number) =>
  z.object({ project: name, year: calendarYear(firstYear), amount, voucher: remark, date: remark });

const written = z.string(code('missing-cell')).min(1, code('missing-cell'));
const level = z.enum(['municipal', 'district']).optional();

/** 帮扶资金台账, a row. */
export const assistanceFundSchema = z.object({
  unit: name,
  level,
  workGroup: remark,
  township: remark,
  village: remark,
  amount: positiveAmount,
  purpose: remark,
  date: remark,
  villageApproval: remark,
  townshipApproval: remark,
});

/** 资产台账, a row. */
export const assetSchema = z.object({
  name: written,
  category: remark,
  project: remark,
  township: remark,
  year: calendarYear(1949).optional(),
  originalValue: positiveAmount,
  owner: remark,
  keeper: remark,
});

/** 返还资金使用台账, a row; a negative amount takes an earlier one back. */
export const returnsUseSchema = (firstYear: number) =>
  z.object({
    township: name.optional(),
    village: name,
    category: written,
    amount,
    year: calendarYear(firstYear).optional(),
    date: remark,
    payee: remark,
    voucher: remark,
  });

/** 资金结余台账, a row; a balance may be negative. */
export const fundBalanceSchema = (firstYear: number) =>
  z.object({ year: calendarYear(firstYear), opening: amount, closing: amount.optional() });

/** 结余使用台账, a row. */
export const surplusUseSchema = (firstYear: number) =>
  z.object({
    year: calendarYear(firstYear),
    use: z.enum(['secondDividend', 'industryDevelopment', 'publicAffairs'], code('unknown-surplus-use')),
    amount: positiveAmount,
    document: remark,
    date: remark,
  });

/** 工作台账, a row. */
export const taskSchema = z.object({
  task: written,
  responsible: remark,
  due: remark,
  dueAsWritten: remark,
  state: remark,
  remarks: remark,
});

/** Reports each issue of a row at its cell, unless that cell has a problem already. */
export function reportIssues(
  error: z.ZodError,
  input: Readonly<Record<string, string | number | Decimal | undefined>>,
  at: {
    readonly reader: CellReader;
    readonly row: number;
    readonly firstYear?: number;
    readonly column?: Column;
  },
  report: (problem: Problem) => void,
): void {
  for (const issue of error.issues) {
    const field = String(issue.path[0]);
    if (at.reader.isReported(at.row, field)) continue;
    // A field without a column (a year that the title gives) is reported once for the whole ledger.
    if (!at.reader.has(field)) continue;
    const column = at.column?.field === field ? at.column : at.reader.columns(field)[0];
    const written = column && at.reader.table.grid.value(at.row, column.index);
    const found = {
      header: column?.header ?? field,
      text: String(written ?? input[field] ?? ''),
      year: Number(input[field] ?? 0),
      first: at.firstYear ?? 0,
    };
    const problem = issue.message as
      'missing-cell' | 'negative-amount' | 'year-out-of-range' | 'unknown-surplus-use';
    const sheet = at.reader.table.grid.sheet.name;
    report(ledgerProblem(problem, { sheet, ...(column && { cell: cellName(at.row, column.index) }) }, found));
  }
}
