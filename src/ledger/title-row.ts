import type { Grid } from './grid';
import { squeeze } from './text';
import { TITLE_ROW } from './words';

/** A ledger's header: its first row and its columns. */
interface HeaderPlace {
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const ROWS_ABOVE = 8;

/**
 * The row in which a ledger under another one begins: its title, where it has one, with whatever stands between title
 * and header (「（终稿）」, a unit line); else its header.
 *
 * @param from first row under the header of the ledger above
 */
export function titleRowOf(grid: Grid, header: HeaderPlace, from: number): number {
  const top = Math.max(from, header.headerRow - ROWS_ABOVE);
  let title = header.headerRow;
  for (let row = header.headerRow - 1; row >= top; row--) {
    const filled = filledColumns(grid, row, header);
    if (isTitle(grid, row, filled, header)) title = row;
    else if (!isLine(grid, row, filled)) break;
  }
  return title;
}

/** A line for people, or an empty row: no row of figures. */
function isLine(grid: Grid, row: number, filled: readonly number[]): boolean {
  return filled.length <= 2 && filled.every((column) => typeof grid.value(row, column) === 'string');
}

function filledColumns(grid: Grid, row: number, { firstColumn, lastColumn }: HeaderPlace): readonly number[] {
  const filled: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (grid.value(row, column) !== null) filled.push(column);
  }
  return filled;
}

/** One text, called a ledger or merged across all of the ledger's columns. */
function isTitle(
  grid: Grid,
  row: number,
  [column, ...others]: readonly number[],
  header: HeaderPlace,
): boolean {
  if (column === undefined || others.length > 0) return false;
  const merge = grid.merge(row, column);
  const isAcross =
    merge !== undefined &&
    merge.column <= header.firstColumn &&
    merge.column + merge.columns > header.lastColumn;
  return isAcross || TITLE_ROW.test(squeeze(String(grid.value(row, column))));
}
