import { CELL_DIGITS, Decimal } from '../money/decimal';
import { cellName } from './address';
import type { LedgerTable } from './find-tables';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { TableRow } from './table-rows';
import { VOCABULARY } from './vocabulary';

/** Quoted and escaped texts, colours, and spaces as wide as a character: none of them a digit's place. */
const DECORATION = /"[^"]*"|\\.|\[[^\]]*\]|_./g;
const PLACES = /^[¥￥$ ]*[#,]*0(?:\.([0#]+))?[元 ]*$/;

/** Decimals that a number format shows; undefined where it is no plain one (General, a percentage, a date). */
export function shownDecimals(format: string | undefined): number | undefined {
  const [first = ''] = (format ?? '').replace(DECORATION, '').split(';');
  const places = PLACES.exec(first);
  return places ? (places[1]?.length ?? 0) : undefined;
}

/**
 * Warns, once for a column, of amounts that show fewer decimals than they hold: who checks the sheet against the paper
 * adds up other figures than are read.
 */
export function reportShownRounded(
  table: LedgerTable,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): void {
  for (const column of table.columns) {
    if (column.type !== 'amount' || !VOCABULARY[table.kind][column.field]?.required) continue;
    const cells = rows.filter(({ row, kind }) => kind === 'data' && isRounded(table, row, column.index));
    const [first] = cells;
    if (!first) continue;
    const place = { sheet: table.grid.sheet.name, cell: cellName(first.row, column.index) };
    const text = String(table.grid.value(first.row, column.index));
    report(ledgerProblem('shown-rounded', place, { header: column.header, text, count: cells.length }));
  }
}

function isRounded({ grid }: LedgerTable, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value !== 'number' || Number.isInteger(value)) return false;
  const decimals = shownDecimals(grid.numberFormat(row, column));
  return (
    decimals !== undefined && new Decimal(value).toSignificantDigits(CELL_DIGITS).decimalPlaces() > decimals
  );
}
