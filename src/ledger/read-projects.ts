import type { Policy } from '../policy/policy';
import { cellName } from './address';
import type { CellReader } from './cell-reader';
import { warnFarFromMedian } from './column-units';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import { approvalIn } from './read-approval';
import { sourceOf, withoutUndefined } from './read-rows';
import type { LedgerAmount, Project, SubsidyReading } from './records';
import { projectRowSchema, reportIssues } from './schemas';
import { readingOf, subsidyHistory, type ProjectAmounts, type YearAmount } from './subsidy-by-year';
import type { TableRow } from './table-rows';
import { projectKey } from './text';
import { STOCK_WORDS } from './words';
import { yearForAllRows } from './year-for-all-rows';

/** One amount of a project, of one row or of one of its columns by year. */
interface ProjectEntry {
  readonly reader: CellReader;
  readonly row: number;
  readonly column: Column;
  readonly name: string;
  readonly year: number;
  /** Missing in an empty column of a year. */
  readonly amount?: LedgerAmount;
  readonly details: ProjectDetails;
}

/** What a row says of its project besides name and money. */
type ProjectDetails = Pick<
  Project,
  | 'source'
  | 'township'
  | 'area'
  | 'operator'
  | 'mu'
  | 'totalInvestment'
  | 'villageApproval'
  | 'townshipApproval'
>;

/** The earliest year that a ledger can speak of: the year before the first floor return. */
export function earliestYear(policy: Policy): number {
  return Math.min(...policy.floors.keys()) - 1;
}

/** Reads the rows of a 项目台账; rows and columns by year become one project each in `joinProjects`. */
export function readProjectRows(
  reader: CellReader,
  rows: readonly TableRow[],
  policy: Policy,
  report: (problem: Problem) => void,
): readonly ProjectEntry[] {
  const columns = reader.columns('subsidy');
  const byYear = columns.some((column) => column.year !== undefined);
  const titleYear = byYear || reader.has('year') ? undefined : yearForAllRows(reader, report);
  const entries: ProjectEntry[] = [];
  for (const { row, kind } of rows) {
    if (kind === 'data' || kind === 'heading') reader.carry(row);
    if (kind !== 'data') continue;
    const details = detailsOf(reader, row);
    for (const column of byYear ? columns : columns.slice(0, 1)) {
      const entry = projectEntry({ reader, row, column, titleYear, details }, policy, report);
      if (entry) entries.push(entry);
    }
  }
  const amounts = entries.flatMap(({ row, column, amount }) =>
    amount ? [{ row, column, yuan: amount.yuan }] : [],
  );
  warnFarFromMedian(amounts, reader.table.grid.sheet.name, report);
  return entries;
}

function projectEntry(
  at: Pick<ProjectEntry, 'reader' | 'row' | 'column' | 'details'> & {
    readonly titleYear: number | undefined;
  },
  policy: Policy,
  report: (problem: Problem) => void,
): ProjectEntry | undefined {
  const { reader, row, column, titleYear, details } = at;
  const place = { reader, row, column, details };
  const isEmptyYear = column.year !== undefined && reader.isBlank(row, column);
  const amount = isEmptyYear ? undefined : reader.amount(row, column);
  const year = column.year ?? (reader.has('year') ? reader.year(row, 'year') : titleYear);
  const raw = { name: reader.text(row, 'name'), year, subsidy: amount?.yuan };
  const firstYear = earliestYear(policy);
  if (isEmptyYear && raw.name !== undefined)
    return { ...place, name: raw.name, year: column.year ?? firstYear };
  const parsed = projectRowSchema(firstYear).safeParse(raw);
  if (parsed.success)
    return { ...place, name: parsed.data.name, year: parsed.data.year, ...(amount && { amount }) };
  reportIssues(parsed.error, raw, { reader, row, firstYear, column }, report);
  return undefined;
}

function detailsOf(reader: CellReader, row: number): ProjectDetails {
  const investment = reader.columns('totalInvestment')[0];
  return withoutUndefined({
    source: sourceOf(reader, row),
    township: reader.text(row, 'township'),
    area: reader.text(row, 'area'),
    operator: reader.text(row, 'operator'),
    mu: reader.decimal(row, 'mu'),
    totalInvestment: investment && reader.amount(row, investment),
    villageApproval: approvalIn(reader, row, 'villageApproval'),
    townshipApproval: approvalIn(reader, row, 'townshipApproval'),
  });
}

/** The names on the rows of a 项目台账, whatever else they hold. */
export function namesIn(reader: CellReader, rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap(({ row, kind }) => (kind === 'data' ? (reader.text(row, 'name') ?? []) : []));
}

/** Brings the amounts of each project together: several rows, or several columns, one for each year. */
export function joinProjects(
  entries: readonly ProjectEntry[],
  policy: Policy,
  report: (problem: Problem) => void,
): { readonly projects: readonly Project[]; readonly reading: SubsidyReading } {
  const groups = new Map<string, ProjectEntry[]>();
  for (const entry of entries) {
    const key = projectKey(entry.name);
    const group = groups.get(key);
    if (!group) groups.set(key, [entry]);
    else if (isNewYear(entry, group, report)) group.push(entry);
  }
  const amounts = [...groups.values()].map((group) => ({ group, amounts: amountsOf(group) }));
  const columns = [...new Set(entries.flatMap((entry) => decidingColumns(entry)))];
  const reading = readingOf(
    amounts.map((project) => project.amounts),
    columns,
    policy,
    report,
  );
  const projects = amounts.flatMap((project) => projectOf(project.group, project.amounts, reading, report));
  return { projects, reading };
}

/** The columns whose headers may say stock or flow; a year column such as 「资金到位年份」 only if the amount's does not. */
function decidingColumns({ reader, column }: ProjectEntry): readonly Column[] {
  return column.year !== undefined || STOCK_WORDS.test(column.header)
    ? [column]
    : [column, ...reader.columns('year')];
}

function isNewYear(
  entry: ProjectEntry,
  group: readonly ProjectEntry[],
  report: (problem: Problem) => void,
): boolean {
  const same = group.find((other) => other.year === entry.year);
  if (!same) return true;
  const found = { name: entry.name, year: entry.year, first: cellOf(same) };
  if (same.row !== entry.row || same.reader !== entry.reader) {
    report(ledgerProblem('project-twice', entry.reader.place(entry.row, 'name'), found));
  }
  return false;
}

function cellOf({ reader, row }: ProjectEntry): string {
  const { sheet, cell } = reader.place(row, 'name');
  return `${sheet ?? ''}!${cell ?? ''}`;
}

function amountsOf(group: readonly ProjectEntry[]): ProjectAmounts {
  const first = group[0] as ProjectEntry;
  const years: YearAmount[] = group.map(({ year, amount }) => ({ year, ...(amount && { amount }) }));
  years.sort((a, b) => a.year - b.year);
  const place = { sheet: first.reader.table.grid.sheet.name, cell: cellName(first.row, first.column.index) };
  return { name: first.name, place, years };
}

function projectOf(
  group: readonly ProjectEntry[],
  amounts: ProjectAmounts,
  { reading }: SubsidyReading,
  report: (problem: Problem) => void,
): readonly Project[] {
  const { standing, injections } = subsidyHistory(amounts, reading, report);
  const first = standing[0];
  const entry = group[0] as ProjectEntry;
  if (!first) {
    report(ledgerProblem('no-subsidy', amounts.place, { name: amounts.name }));
    return [];
  }
  return [{ ...entry.details, name: amounts.name, firstYear: first.year, standing, injections }];
}
