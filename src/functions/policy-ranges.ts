import { prepareRates, type PreparedRates } from '../distribution/pool';
import { parseAmount } from '../money/parse-amount';
import { yuan, type Yuan } from '../money/yuan';
import { JIZHOU_POLICY } from '../policy/jizhou';
import { floorOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import type { CellError } from './cell-error';
import { flat, gridOf, isEmpty, refuseErrors } from './grid';
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
  refuseErrors(grid);
  const cells = flat(grid);
  const last = cells.findLastIndex((cell) => !isEmpty(cell));
  if (last < 0) throw REFUSALS.noRates();
  const rates = cells.slice(0, last + 1).map((cell) => {
    if (isEmpty(cell) && cell !== 0) throw REFUSALS.rateGap();
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
  refuseErrors(grid);
  const floors = new Map<number, Yuan>();
  grid.forEach(([yearCell, amountCell, ...others], row) => {
    if (amountCell === undefined || others.length > 0) throw REFUSALS.floorColumns();
    const header = row === 0 && isHeader(yearCell, amountCell);
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
  if (!floor) throw missingFloor(policy, year);
  return floor;
}

/** What to say of a year without a floor: the document's own years are three, the user's are those of the argument. */
export function missingFloor(policy: Pick<Policy, 'floors'>, year: number): CellError {
  return policy === JIZHOU_POLICY ? REFUSALS.noFloor(year) : REFUSALS.notInFloors(year);
}

/** Whether a row holds the names of its columns: words without a digit, beside words that are no amount. */
function isHeader(yearCell: unknown, amountCell: unknown): boolean {
  if (typeof yearCell !== 'string' || typeof amountCell !== 'string') return false;
  const words = yearCell.trim() !== '' && !/[\d０-９]/.test(yearCell);
  return words && amountCell.trim() !== '' && !parseAmount(amountCell).ok;
}
