import { CellError } from './cell-error';
import { valueOf, type Grid } from './grid';
import { REFUSALS } from './messages';

/** One cell of an answer. */
export type Answer = number | string | CellError;

/** A grid of one empty cell, for an argument that was omitted. */
export const EMPTY_GRID: Grid = [[null]];

/**
 * Computes a table cell by cell, with Excel's own rule for operators: an argument of one row is repeated down, one of
 * one column is repeated across, and a place that an argument does not reach is #N/A. An error stays in its cell; of
 * several arguments with errors, the first one's is the answer.
 *
 * @param compute gets the raw cells of the arguments at one place; the array is used again for the next place
 * @returns the answers in the common shape of the arguments
 */
export function broadcast(
  grids: readonly Grid[],
  compute: (cells: readonly unknown[]) => number | string,
): Answer[][] {
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const cells = new Array<unknown>(grids.length);
  let outside: CellError | undefined;
  const answerAt = (row: number, column: number): Answer =>
    pick(grids, row, column, cells) ? attempt(compute, cells) : (outside ??= REFUSALS.outsideShape());
  const answers = new Array<Answer[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    // A row that starts with its first answer takes no more memory than that: most tables are one column.
    const line = [answerAt(row, 0)];
    for (let column = 1; column < columns; column += 1) line.push(answerAt(row, column));
    answers[row] = line;
  }
  return answers;
}

/** Fills `cells` with the arguments' cells at a place; false where one of them does not reach it. */
function pick(grids: readonly Grid[], row: number, column: number, cells: unknown[]): boolean {
  for (let index = 0; index < cells.length; index += 1) {
    const grid = grids[index] ?? EMPTY_GRID;
    const line = grid[grid.length === 1 ? 0 : row];
    if (line === undefined) return false;
    const at = line.length === 1 ? 0 : column;
    if (at >= line.length) return false;
    cells[index] = line[at];
  }
  return true;
}

function attempt(compute: (cells: readonly unknown[]) => number | string, cells: readonly unknown[]): Answer {
  try {
    for (let index = 0; index < cells.length; index += 1) {
      if (typeof cells[index] !== 'number') valueOf(cells[index]);
    }
    return compute(cells);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
