import { JIZHOU_POLICY } from '../policy/jizhou';
import type { Injections, Policy, SubsidyByYear } from '../policy/policy';
import { cellName } from './address';
import { cellReader, type CellReader } from './cell-reader';
import { checkTotals } from './check-totals';
import { columnUnits } from './column-units';
import { findTables, type LedgerTable } from './find-tables';
import { joinRosters } from './join-rosters';
import { ledgerProblem } from './messages';
import { nearestHeaders } from './nearest-headers';
import { reportUnread, withoutDerived } from './passed-over';
import { reportTo, type Problem } from './problem';
import { projectNames } from './project-names';
import {
  readAssets,
  readAssistanceFunds,
  readFundBalances,
  readReturnsUses,
  readSurplusUses,
  readTasks,
} from './read-other-ledgers';
import { readPolicyTable } from './read-policy-table';
import { earliestYear, joinProjects, namesIn, readProjectRows } from './read-projects';
import { checkRemittances, readRemittances } from './read-remittances';
import { readRoster, reportTwice } from './read-roster';
import { checkRosterCounts } from './roster-counts';
import type { FoundLedger, LedgerKind, Ledgers, LedgerTotal } from './records';
import type { WorkbookSnapshot } from './snapshot';
import { reportShownRounded } from './shown-amounts';
import { tableRows, type TableRow } from './table-rows';
import { withTownships } from './village-townships';
import { VOCABULARY } from './vocabulary';

/** Choices of the user that change how ledgers are read; they win over the workbook's policy table. */
export interface ReadingOptions {
  readonly policy?: Policy;
  readonly subsidyByYear?: SubsidyByYear;
  readonly injections?: Injections;
  /** Kinds of ledgers to be read; all when omitted. The others are found and passed over, whatever their cells hold. */
  readonly kinds?: ReadonlySet<LedgerKind>;
}

/** Without these no year can be planned. */
const NEEDED = ['roster', 'projects'] as const;

/** A ledger with its rows told apart and its cells ready to be read. */
interface OpenLedger {
  readonly table: LedgerTable;
  readonly rows: readonly TableRow[];
  readonly reader: CellReader;
}

/**
 * Reads every ledger of a workbook. Sheets that the add-in made itself are passed over. The result is complete as far
 * as the ledgers could be read; whether it may be used says its list of problems.
 *
 * @example readLedgers(await workbook.read()).problems.some((problem) => problem.severity === 'error')
 */
export function readLedgers(snapshot: WorkbookSnapshot, options: ReadingOptions = {}): Ledgers {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const sheets = snapshot.sheets.filter((sheet) => sheet.mark === undefined);
  const isRead = (kind: LedgerKind): boolean => options.kinds?.has(kind) ?? true;
  const tables = sheets.flatMap((sheet) => findTables(sheet));
  reportUnread(sheets, tables, report);
  const all = withoutDerived(tables, report).map((table) =>
    openLedger(table, snapshot.date1904, isRead(table.kind) ? report : () => undefined),
  );
  const ledgers = all.filter(({ table }) => isRead(table.kind));
  const of = (kind: LedgerKind): readonly OpenLedger[] => ledgers.filter(({ table }) => table.kind === kind);

  let policy = options.policy ?? JIZHOU_POLICY;
  for (const { reader, rows } of of('policy')) policy = readPolicyTable(reader, rows, policy, report);
  if (options.subsidyByYear) policy = { ...policy, subsidyByYear: options.subsidyByYear };
  if (options.injections) policy = { ...policy, injections: options.injections };

  const rosters = of('roster').map(({ reader, rows }) => readRoster(reader, rows, report));
  const villages = joinRosters(rosters, report);
  reportTwice(villages, (village) => villageColumn(of('roster'), village.source.sheet), report);
  const entries = of('projects').flatMap(({ reader, rows }) => readProjectRows(reader, rows, policy, report));
  const { projects, reading } = joinProjects(entries, policy, report);
  const listed = of('projects').flatMap(({ reader, rows }) => namesIn(reader, rows));
  const names = projectNames(projects, {
    listed: of('projects').length > 0 ? listed : undefined,
    read: entries.map(({ name }) => name),
  });
  const remittances = of('remittances').flatMap(({ reader, rows }) =>
    readRemittances(reader, rows, { projects: names, policy, report }),
  );
  checkRemittances(remittances, report);
  const firstYear = earliestYear(policy);
  const found = all.map((ledger) => foundLedger(ledger, isRead(ledger.table.kind)));
  const roster = { villages, found };
  const funds = of('assistanceFunds').flatMap((ledger) => readAssistanceFunds(ledger, report));
  const returnsUses = of('returnsUse').flatMap((ledger) => readReturnsUses(ledger, firstYear, report));
  const others = {
    fundBalances: of('fund').flatMap((ledger) => readFundBalances(ledger, firstYear, report)),
    assistanceFunds: withTownships(funds, 'assistanceFunds', roster, report),
    assets: of('assets').flatMap((ledger) => readAssets(ledger, report)),
    returnsUses: withTownships(returnsUses, 'returnsUse', roster, report),
    surplusUses: of('surplusUse').flatMap((ledger) => readSurplusUses(ledger, firstYear, report)),
    tasks: of('work').flatMap((ledger) => readTasks(ledger, report)),
  };

  for (const kind of NEEDED) {
    if (of(kind).length > 0) continue;
    const near = nearestHeaders(sheets, kind).join('、');
    report(ledgerProblem(kind === 'roster' ? 'no-roster' : 'no-projects', {}, { near }));
  }
  const hasLevels = of('roster').some(({ reader }) => reader.has('level'));
  checkRosterCounts(villages, hasLevels || villages.some(({ level }) => level !== undefined), policy, report);
  const totals = ledgers.flatMap((ledger) => totalsOf(ledger, snapshot.date1904, report));
  return {
    found,
    policy,
    villages,
    projects,
    subsidyReading: reading,
    remittances,
    ...others,
    totals,
    problems,
  };
}

function openLedger(table: LedgerTable, date1904: boolean, report: (problem: Problem) => void): OpenLedger {
  const rows = tableRows(table);
  const { units, unknown } = columnUnits(table, rows, report);
  const columns = table.columns.filter((column) => !unknown.has(column.index));
  const known = { ...table, columns };
  reportTwoColumns(known, report);
  reportYearless(known, report);
  reportStandIns(known, report);
  reportHidden(known, rows, report);
  reportShownRounded(known, rows, report);
  if (!rows.some((row) => row.kind === 'data')) {
    const place = { sheet: table.grid.sheet.name, cell: cellName(table.headerRow, table.firstColumn) };
    const code = NEEDED.some((kind) => kind === table.kind) ? 'empty-ledger' : 'no-rows';
    report(ledgerProblem(code, place, { name: table.grid.sheet.name }));
  }
  return { table: known, rows, reader: cellReader(known, { date1904, units, report }) };
}

function reportTwoColumns(table: LedgerTable, report: (problem: Problem) => void): void {
  const seen = new Map<string, string>();
  for (const column of table.columns) {
    const slot = `${column.field} ${column.year ?? ''}`;
    const first = seen.get(slot);
    const field = VOCABULARY[table.kind][column.field];
    if (first !== undefined && (field?.required || column.type === 'amount' || column.type === 'year')) {
      const place = { sheet: table.grid.sheet.name, cell: cellName(table.firstRow - 1, column.index) };
      const code = field?.required || column.field === 'year' ? 'two-columns' : 'second-column';
      report(ledgerProblem(code, place, { first, second: column.header }));
    }
    seen.set(slot, first ?? column.header);
  }
}

/** Beside 「2018年上缴金额」 a 「上缴金额」 may be a sum, or another year's: nobody can tell. */
function reportYearless(table: LedgerTable, report: (problem: Problem) => void): void {
  for (const { field, index, header } of table.yearless) {
    if (!VOCABULARY[table.kind][field]?.required) continue;
    const place = { sheet: table.grid.sheet.name, cell: cellName(table.firstRow - 1, index) };
    report(ledgerProblem('yearless-column', place, { header }));
  }
}

function reportStandIns(table: LedgerTable, report: (problem: Problem) => void): void {
  for (const { index, header } of table.columns.filter(({ standsIn }) => standsIn)) {
    const place = { sheet: table.grid.sheet.name, cell: cellName(table.firstRow - 1, index) };
    report(ledgerProblem('start-year-used', place, { header }));
  }
}

function reportHidden(
  table: LedgerTable,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): void {
  const { sheet } = table.grid;
  if (!sheet.visible) report(ledgerProblem('hidden-sheet', { sheet: sheet.name }, { name: sheet.name }));
  for (const { index, header } of table.columns.filter(({ index }) => sheet.hiddenColumns.has(index))) {
    const place = { sheet: sheet.name, cell: cellName(table.firstRow - 1, index) };
    report(ledgerProblem('hidden-column', place, { name: sheet.name, header }));
  }
  const hidden = rows.filter(({ row, kind }) => kind === 'data' && sheet.hiddenRows.has(row));
  const [first] = hidden;
  if (!first) return;
  const place = { sheet: sheet.name, cell: cellName(first.row, table.firstColumn) };
  report(ledgerProblem('hidden-rows', place, { name: sheet.name, count: hidden.length }));
}

function villageColumn(rosters: readonly OpenLedger[], sheet: string): number {
  const roster = rosters.find(({ table }) => table.grid.sheet.name === sheet);
  return roster?.reader.columns('village')[0]?.index ?? 0;
}

function totalsOf(
  ledger: OpenLedger,
  date1904: boolean,
  report: (problem: Problem) => void,
): readonly LedgerTotal[] {
  const { units } = columnUnits(ledger.table, ledger.rows, () => undefined);
  const quiet = cellReader(ledger.table, { date1904, units, report: () => undefined });
  return checkTotals(quiet, ledger.rows, report);
}

function foundLedger({ table, rows }: OpenLedger, isRead: boolean): FoundLedger {
  const data = rows.filter((row) => row.kind === 'data');
  const lastRow = Math.max(table.firstRow - 1, ...rows.slice(-1).map(({ row }) => row));
  return {
    kind: table.kind,
    sheet: table.grid.sheet.name,
    area: {
      row: table.headerRow,
      column: table.firstColumn,
      rows: lastRow - table.headerRow + 1,
      columns: table.lastColumn - table.firstColumn + 1,
    },
    rows: data.length,
    isRead,
    firstRow: table.firstRow,
    columns: Object.fromEntries(table.columns.toReversed().map(({ field, index }) => [field, index])),
  };
}
