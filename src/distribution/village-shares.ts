import type { Village } from '../ledger/records';
import { allocateEqually } from '../money/allocate';
import { yuan, ZERO, type Yuan } from '../money/yuan';
import type { Tail, VillageShare } from './plan';

/**
 * Every village's floor return and its equal share of the second dividend, in roster order (rules.md 3 and 4). With
 * `tail: carry` all get the same rounded-down share, and the fen that are left stay in the fund.
 *
 * @example shares of 1.00 among 3 villages: 0.34, 0.33, 0.33; with `carry` 0.33 each and 0.01 carried
 */
export function villageShares(
  villages: readonly Village[],
  floor: Yuan,
  secondDividend: Yuan,
  tail: Tail,
): readonly VillageShare[] {
  const dividends = secondDividend.isZero() ? undefined : allocateEqually(secondDividend, villages.length);
  const least = dividends?.at(-1) ?? ZERO;
  return villages.map((village, index) => {
    const dividend = tail === 'carry' ? least : (dividends?.[index] ?? ZERO);
    const total = dividend.isZero() ? floor : yuan(floor.plus(dividend));
    return { village, floorReturn: floor, secondDividend: dividend, total };
  });
}
