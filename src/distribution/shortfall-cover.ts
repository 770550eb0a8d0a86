import type { Yuan } from '../money/yuan';
import { rateOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import { breakEvenSubsidy } from './break-even';
import type { ShortfallCover } from './plan';

/**
 * What would close a shortfall: new subsidy at the first year's rate, or more subsidy in the first cohort; null where
 * there is no shortfall or a rate is zero.
 */
export function shortfallCover(
  shortfall: Yuan,
  year: number,
  firstYear: number,
  policy: Policy,
): ShortfallCover | null {
  const [newRate, firstRate] = [rateOf(policy, 1), rateOf(policy, year - firstYear + 1)];
  if (shortfall.isZero() || newRate.isZero() || firstRate.isZero()) return null;
  return {
    newSubsidy: breakEvenSubsidy(shortfall, newRate),
    firstCohortSubsidy: breakEvenSubsidy(shortfall, firstRate),
  };
}
