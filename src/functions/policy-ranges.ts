import { prepareRates, type PreparedRates } from '../distribution/pool';
import { yuan, type Yuan } from '../money/yuan';
import { JIZHOU_POLICY } from '../policy/jizhou';
import { floorOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import { flat, gridOf, isEmpty, valueOf } from './grid';
import { REFUSALS } from './messages';
import { isOperatingYear, readAmount, readCalendarYear, readRate } from './read-cell';

const JIZHOU_RATES = prepareRates(JIZHOU_POLICY.rates);

/**
 * The rates by operating year: the argument's cells in reading order, the last one holding on, or the policy's where it
 * was omitted. Empty cells (which some platforms pass as 0) at the end do not count.
 */
export function readRates(argument: unknown): PreparedRates {
  const grid = gridOf(argument);
  if (!grid) return JIZHOU_RATES;
  const cells = flat(grid);
  const last = cells.findLastIndex((cell) => !isEmpty(cell));
  if (last < 0) throw REFUSALS.noRates();
  const rates = cells.slice(0, last + 1).map((cell) => {
    if (valueOf(cell) === null || cell === '') throw REFUSALS.rateGap();
    return readRate(cell);
  });
  if (rates.every((rate) => rate.isZero())) throw REFUSALS.noRates();
  return prepareRates(rates);
}

/**
 * The floors by calendar year: the argument's rows of year and amount, or the policy's where it was omitted. Empty rows
 * and a row of headers on top are skipped.
 */
export function readFloors(argument: unknown): Pick<Policy, 'floors'> {
  const grid = gridOf(argument);
  if (!grid) return JIZHOU_POLICY;
  const floors = new Map<number, Yuan>();
  grid.forEach(([yearCell, amountCell, ...others], row) => {
    if (amountCell === undefined || others.length > 0) throw REFUSALS.floorColumns();
    const header = row === 0 && isText(yearCell) && isText(amountCell);
    if (header || (isEmpty(yearCell) && isEmpty(amountCell))) return;
    const year = readCalendarYear(yearCell);
    if (floors.has(year)) throw REFUSALS.floorTwice(year);
    const amount = readAmount(amountCell);
    if (amount.lt(0)) throw REFUSALS.negativeFloor(year);
    floors.set(year, yuan(amount));
  });
  return { floors };
}

/** The floor return of one village in a calendar year; #N/A for a year without one. */
export function floorIn(policy: Pick<Policy, 'floors'>, year: number): Yuan {
  if (isOperatingYear(year)) throw REFUSALS.floorNeedsCalendarYear(year);
  const floor = floorOf(policy, year);
  if (!floor) throw REFUSALS.noFloor(year);
  return floor;
}

/** Whether a cell holds words without any digit, as a header does. */
function isText(cell: unknown): boolean {
  return typeof cell === 'string' && cell !== '' && !/[\d０-９]/.test(cell);
}
