import type { Cohort } from '../distribution/pool';
import { EMPTY_GRID } from './broadcast';
import { flat, gridOf, isEmpty, refuseErrors, type Grid } from './grid';
import { REFUSALS } from './messages';
import { quickFen, readAmount, readCalendarYear } from './read-cell';

/**
 * Projects from a range of first years and one of subsidies in the same shape; one first year may serve them all.
 * Rows without either are skipped.
 */
export function readCohorts(firstYears: unknown, subsidies: unknown): Cohort[] {
  const years = gridOf(firstYears) ?? EMPTY_GRID;
  const amounts = gridOf(subsidies) ?? EMPTY_GRID;
  refuseErrors(years);
  refuseErrors(amounts);
  const single = isSingle(years);
  if (!single && !sameShape(years, amounts)) throw REFUSALS.sameShape();
  const yearCells = flat(years);
  const cohorts: Cohort[] = [];
  flat(amounts).forEach((amountCell, index) => {
    const yearCell = yearCells[single ? 0 : index];
    if (isEmpty(amountCell) && (single || isEmpty(yearCell))) return;
    cohorts.push(cohort(readCalendarYear(yearCell), amountCell));
  });
  return cohorts;
}

function cohort(firstYear: number, amountCell: unknown): Cohort {
  const fen = quickFen(amountCell);
  const money = fen === undefined ? { yuan: readAmount(amountCell) } : { fen };
  if ('fen' in money ? money.fen < 0 : money.yuan.lt(0)) throw REFUSALS.negativeSubsidy();
  return { firstYear, ...money };
}

function isSingle(grid: Grid): boolean {
  return grid.length === 1 && grid[0]?.length === 1;
}

function sameShape(a: Grid, b: Grid): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}
