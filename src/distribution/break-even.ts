import { Decimal } from '../money/decimal';
import { roundToFen, ZERO, type Yuan } from '../money/yuan';

const HALF_FEN = new Decimal('0.005');

/**
 * The least subsidy, to the fen, whose remittance (rounded half up to the fen, as it is paid) reaches a target.
 *
 * Remittances are whole fen, so a target between two fen takes the upper one. A remittance reaches T exactly when
 * subsidy × rate is T less half a fen, or more.
 *
 * @param target yuan, e.g. the floor returns of a year
 * @param rate above 0
 * @throws RangeError where the rate is not above 0
 * @example breakEvenSubsidy(yuan('20160000'), new Decimal('0.07')) // 287999999.93, whose 7 % is 20 159 999.9951
 */
export function breakEvenSubsidy(target: Yuan, rate: Decimal): Yuan {
  if (!rate.gt(0)) throw new RangeError(`no subsidy reaches a target at a rate of ${rate.toString()}`);
  if (target.lte(0)) return ZERO;
  const least = target.toDecimalPlaces(2, Decimal.ROUND_CEIL).minus(HALF_FEN).dividedBy(rate);
  return roundToFen(least.toDecimalPlaces(2, Decimal.ROUND_CEIL));
}
