import type { Policy } from '../policy/policy';
import { formatYuan, sumYuan } from '../money/yuan';
import { cellName } from './address';
import type { CellReader } from './cell-reader';
import { warnFarFromMedian } from './column-units';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Place, Problem } from './problem';
import type { ProjectNames } from './project-names';
import { earliestYear } from './read-projects';
import { sourceOf, withoutUndefined } from './read-rows';
import type { LedgerAmount, Remittance } from './records';
import { remittanceRowSchema, reportIssues } from './schemas';
import type { TableRow } from './table-rows';
import { yearForAllRows } from './year-for-all-rows';

/** What a remittance is checked against. */
export interface RemittanceContext {
  readonly projects: ProjectNames;
  readonly policy: Policy;
  readonly report: (problem: Problem) => void;
}

/** Reads an 上缴台账: one payment a row, or one column a year. */
export function readRemittances(
  reader: CellReader,
  rows: readonly TableRow[],
  context: RemittanceContext,
): readonly Remittance[] {
  const columns = reader.columns('amount');
  const byYear = columns.some((column) => column.year !== undefined);
  const titleYear =
    byYear || reader.has('year') || reader.has('date') ? undefined : yearForAllRows(reader, context.report);
  const remittances: Remittance[] = [];
  const amounts: { row: number; column: Column; yuan: LedgerAmount['yuan'] }[] = [];
  for (const { row, kind } of rows) {
    if (kind === 'data' || kind === 'heading') reader.carry(row);
    if (kind !== 'data') continue;
    for (const column of byYear ? columns : columns.slice(0, 1)) {
      if (byYear && reader.isBlank(row, column)) continue;
      const remittance = readRemittance(reader, row, column, titleYear, context);
      if (!remittance) continue;
      remittances.push(remittance);
      amounts.push({ row, column, yuan: remittance.amount.yuan });
    }
    for (const { year } of columns) checkRow(reader, row, year, context.report);
  }
  warnFarFromMedian(amounts, reader.table.grid.sheet.name, context.report);
  return remittances;
}

function readRemittance(
  reader: CellReader,
  row: number,
  column: Column,
  titleYear: number | undefined,
  { projects, policy, report }: RemittanceContext,
): Remittance | undefined {
  const amount = reader.amount(row, column);
  const date = reader.date(row, 'date');
  const written = reader.has('year') ? reader.year(row, 'year') : undefined;
  const year = column.year ?? written ?? (date === undefined ? titleYear : Number(date.slice(0, 4)));
  const raw = {
    project: reader.text(row, 'project'),
    year,
    amount: amount?.yuan,
    voucher: reader.text(row, 'voucher'),
    date,
  };
  const firstYear = earliestYear(policy);
  const parsed = remittanceRowSchema(firstYear).safeParse(raw);
  if (!parsed.success || !amount) {
    if (!parsed.success) reportIssues(parsed.error, raw, { reader, row, firstYear, column }, report);
    return undefined;
  }
  const place = reader.place(row, 'project');
  const project = projects.find(parsed.data.project);
  if (!project) {
    reportWithoutProject(parsed.data.project, place, projects, report);
    return undefined;
  }
  if (parsed.data.year < project.firstYear) {
    const found = { name: project.name, year: parsed.data.year, first: project.firstYear };
    report(ledgerProblem('remittance-before-project', place, found));
    return undefined;
  }
  const { voucher } = parsed.data;
  const due = amountOf(reader, row, 'due', column.year);
  return withoutUndefined({
    source: sourceOf(reader, row),
    year: parsed.data.year,
    project: project.name,
    amount,
    due,
    voucher,
    date,
  });
}

/** A project whose own row could not be read has its problem there; its payments are not reported as well. */
function reportWithoutProject(
  name: string,
  place: Place,
  projects: ProjectNames,
  report: (problem: Problem) => void,
): void {
  const reason = projects.reason(name);
  if (reason === 'no-subsidy') report(ledgerProblem('remittance-without-subsidy', place, { name }));
  if (reason !== 'unknown') return;
  const candidates = projects.candidates(name).join('、');
  report(ledgerProblem('unknown-project', place, { name, candidates }));
}

/** The amount of a field, in the column of the year where there is one for each, if its cell says anything. */
function amountOf(
  reader: CellReader,
  row: number,
  field: string,
  year: number | undefined,
): LedgerAmount | undefined {
  const column = reader.columns(field).find((other) => other.year === year);
  return column && !reader.isBlank(row, column) ? reader.amount(row, column) : undefined;
}

/** 应缴 = 实缴 + 欠缴, where a row gives all three. */
function checkRow(
  reader: CellReader,
  row: number,
  year: number | undefined,
  report: (problem: Problem) => void,
): void {
  const [due, paid, arrears] = ['due', 'amount', 'arrears'].map((field) =>
    amountOf(reader, row, field, year),
  );
  if (!due || !paid || !arrears || due.yuan.eq(paid.yuan.plus(arrears.yuan))) return;
  const found = { due: formatYuan(due.yuan), paid: formatYuan(paid.yuan), arrears: formatYuan(arrears.yuan) };
  report(ledgerProblem('due-mismatch', reader.place(row, 'due'), found));
}

/** Payments entered twice are a warning; a project whose year comes out negative is refused. */
export function checkRemittances(
  remittances: readonly Remittance[],
  report: (problem: Problem) => void,
): void {
  const seen = new Map<string, Remittance>();
  const byYear = new Map<string, Remittance[]>();
  for (const remittance of remittances) {
    const { project, year, amount, date, voucher, source } = remittance;
    const key = [project, year, amount.yuan.toString(), date, voucher].join('\n');
    const first = seen.get(key);
    if (first && (first.source.row !== source.row || first.source.sheet !== source.sheet)) {
      const place = { sheet: source.sheet, cell: cellOf(remittance) };
      report(ledgerProblem('remittance-twice', place, { first: `${first.source.sheet}!${cellOf(first)}` }));
    }
    seen.set(key, first ?? remittance);
    const group = `${project}\n${year}`;
    byYear.set(group, [...(byYear.get(group) ?? []), remittance]);
  }
  for (const group of byYear.values()) {
    const net = sumYuan(group.map((remittance) => remittance.amount.yuan));
    const last = group.at(-1);
    if (!last || !net.lt(0)) continue;
    const place = { sheet: last.source.sheet, cell: cellOf(last) };
    const found = { name: last.project, year: last.year, net: formatYuan(net) };
    report(ledgerProblem('remittance-negative', place, found));
  }
}

function cellOf({ source, amount }: Remittance): string {
  return cellName(source.row, amount.cell?.column ?? 0);
}
