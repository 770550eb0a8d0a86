import { cellName } from './address';
import type { LedgerTable } from './find-tables';
import { ledgerProblem } from './messages';
import type { Place, Problem } from './problem';
import type { TableRow } from './table-rows';
import { VOCABULARY } from './vocabulary';

type Report = (problem: Problem) => void;

/** What a ledger's header and its hidden parts say before any of its cells is read. */
export function reportNotices(table: LedgerTable, rows: readonly TableRow[], report: Report): void {
  reportTwoColumns(table, report);
  reportYearless(table, report);
  reportStandIns(table, report);
  reportHidden(table, rows, report);
}

function headerPlace({ grid, firstRow }: LedgerTable, column: number): Place {
  return { sheet: grid.sheet.name, cell: cellName(firstRow - 1, column) };
}

function reportTwoColumns(table: LedgerTable, report: Report): void {
  const seen = new Map<string, string>();
  for (const column of table.columns) {
    const slot = `${column.field} ${column.year ?? ''}`;
    const first = seen.get(slot);
    const field = VOCABULARY[table.kind][column.field];
    if (first !== undefined && (field?.required || column.type === 'amount' || column.type === 'year')) {
      const code = field?.required || column.field === 'year' ? 'two-columns' : 'second-column';
      report(ledgerProblem(code, headerPlace(table, column.index), { first, second: column.header }));
    }
    seen.set(slot, first ?? column.header);
  }
}

/** Beside 「2018年上缴金额」 a 「上缴金额」 may be a sum, or another year's: nobody can tell. */
function reportYearless(table: LedgerTable, report: Report): void {
  for (const { field, index, header } of table.yearless) {
    if (!VOCABULARY[table.kind][field]?.required) continue;
    report(ledgerProblem('yearless-column', headerPlace(table, index), { header }));
  }
}

function reportStandIns(table: LedgerTable, report: Report): void {
  for (const { index, header } of table.columns.filter(({ standsIn }) => standsIn)) {
    report(ledgerProblem('start-year-used', headerPlace(table, index), { header }));
  }
}

function reportHidden(table: LedgerTable, rows: readonly TableRow[], report: Report): void {
  const { sheet } = table.grid;
  if (!sheet.visible) report(ledgerProblem('hidden-sheet', { sheet: sheet.name }, { name: sheet.name }));
  for (const { index, header } of table.columns.filter(({ index }) => sheet.hiddenColumns.has(index))) {
    report(ledgerProblem('hidden-column', headerPlace(table, index), { name: sheet.name, header }));
  }
  const hidden = rows.filter(({ row, kind }) => kind === 'data' && sheet.hiddenRows.has(row));
  const [first] = hidden;
  if (!first) return;
  const place = { sheet: sheet.name, cell: cellName(first.row, table.firstColumn) };
  report(ledgerProblem('hidden-rows', place, { name: sheet.name, count: hidden.length }));
}
