import { cellName } from './address';
import type { CellReader } from './cell-reader';
import { yearOfTitle } from './header-text';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';

/** The year of a ledger without a column for it: its title's or its sheet's; said either way. */
export function yearForAllRows(
  { table }: CellReader,
  report: (problem: Problem) => void,
): number | undefined {
  const { name } = table.grid.sheet;
  const year = yearOfTitle(table.title) ?? yearOfTitle(name);
  const place = { sheet: name, cell: cellName(table.headerRow, table.firstColumn) };
  report(
    year === undefined
      ? ledgerProblem('no-year', place, { name })
      : ledgerProblem('year-of-title', place, { name, year }),
  );
  return year;
}
