import { cellName } from './address';
import { cellReader, type CellReader } from './cell-reader';
import { columnUnits } from './column-units';
import type { LedgerTable } from './find-tables';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { FoundLedger } from './records';
import { reportShownRounded } from './shown-amounts';
import { reportNotices } from './table-notices';
import { tableRows, type TableRow } from './table-rows';

/** Without these no year can be planned. */
export const NEEDED_KINDS = ['roster', 'projects'] as const;

/** A ledger with its rows told apart and its cells ready to be read. */
export interface OpenLedger {
  readonly table: LedgerTable;
  readonly rows: readonly TableRow[];
  readonly reader: CellReader;
  /** A reader that reports nothing: a total row may hold anything. */
  readonly quiet: CellReader;
}

/** Tells a table's rows and units apart, and reports what its header says. */
export function openLedger(
  table: LedgerTable,
  date1904: boolean,
  report: (problem: Problem) => void,
): OpenLedger {
  const rows = tableRows(table);
  const { units, unknown } = columnUnits(table, rows, report);
  const columns = table.columns.filter((column) => !unknown.has(column.index));
  const known = { ...table, columns };
  reportNotices(known, rows, report);
  reportShownRounded(known, rows, report);
  if (!rows.some((row) => row.kind === 'data')) {
    const place = { sheet: table.grid.sheet.name, cell: cellName(table.headerRow, table.firstColumn) };
    const code = NEEDED_KINDS.some((kind) => kind === table.kind) ? 'empty-ledger' : 'no-rows';
    report(ledgerProblem(code, place, { name: table.grid.sheet.name }));
  }
  return {
    table: known,
    rows,
    reader: cellReader(known, { date1904, units, report }),
    quiet: cellReader(known, { date1904, units, report: () => undefined }),
  };
}

/** What the faces and the check sheet are told of a ledger. */
export function foundLedger({ table, rows }: OpenLedger, isRead: boolean): FoundLedger {
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
