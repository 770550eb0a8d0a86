import { Decimal } from '../money/decimal';
import { yuan, type Yuan } from '../money/yuan';
import { rateOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import type { ShortfallCover } from './plan';
import { remittanceDue } from './remittance';

const FEN = new Decimal('0.01');

/**
 * The least subsidy to the fen whose remittance, rounded to the fen, reaches an amount.
 *
 * @returns undefined where the rate is zero
 * @example leastSubsidy(yuan('2880000'), new Decimal('0.03')) // 96000000
 */
export function leastSubsidy(remittance: Yuan, rate: Decimal): Yuan | undefined {
  if (rate.isZero()) return undefined;
  if (!remittance.gt(0)) return yuan('0');
  // Half up: what rounds to the amount begins half a fen below it.
  const exact = remittance.minus(FEN.div(2)).div(rate).toDecimalPlaces(2, Decimal.ROUND_CEIL);
  const least = yuan(exact);
  return remittanceDue(least, rate).gte(remittance) ? least : yuan(least.plus(FEN));
}

/** What would close a shortfall: new subsidy at the first year's rate, or more subsidy in the first cohort. */
export function shortfallCover(
  shortfall: Yuan,
  year: number,
  firstYear: number,
  policy: Policy,
): ShortfallCover | null {
  if (shortfall.isZero()) return null;
  const newSubsidy = leastSubsidy(shortfall, rateOf(policy, 1));
  const firstCohortSubsidy = leastSubsidy(shortfall, rateOf(policy, year - firstYear + 1));
  return newSubsidy && firstCohortSubsidy ? { newSubsidy, firstCohortSubsidy } : null;
}
