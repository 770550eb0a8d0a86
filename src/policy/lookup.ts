import type { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';
import type { Policy } from './policy';

/**
 * 上缴比例: the share of its subsidy that a project remits in an operating year. The last rate of the policy holds for
 * every later year.
 *
 * @param operatingYear 1 is the calendar year of the first subsidy
 * @throws RangeError where the operating year is not a whole number from 1, or the policy has no rates
 * @example rateOf(JIZHOU_POLICY, 2) // 0.065
 */
export function rateOf(policy: Pick<Policy, 'rates'>, operatingYear: number): Decimal {
  const rate = policy.rates[Math.min(operatingYear, policy.rates.length) - 1];
  if (!Number.isInteger(operatingYear) || rate === undefined) {
    throw new RangeError(`no remittance rate for operating year ${operatingYear}`);
  }
  return rate;
}

/**
 * 保底收益: the floor return of one village in a calendar year, yuan; undefined for a year that the policy does not name,
 * which is never to be guessed.
 *
 * @example floorOf(JIZHOU_POLICY, 2019) // 40000
 * @example floorOf(JIZHOU_POLICY, 2021) // undefined
 */
export function floorOf(policy: Pick<Policy, 'floors'>, year: number): Yuan | undefined {
  return policy.floors.get(year);
}
