import type { Problem } from '../ledger/problem';
import type { Ledgers, Village } from '../ledger/records';
import { fieldPlace } from '../ledger/field-cell';
import { allocateByWeights, allocateEqually } from '../money/allocate';
import { Decimal } from '../money/decimal';
import { yuan, ZERO, type Yuan } from '../money/yuan';
import { planProblem } from './messages';
import type { DividendBy, Tail, VillageShare } from './plan';

/** How a second dividend is split. */
export interface DividendRule {
  readonly tail: Tail;
  readonly dividendBy: DividendBy;
}

/**
 * Every village's floor return and its share of the second dividend, in roster order (rules.md 3 and 4): an equal one,
 * or in proportion to its households or people by the largest remainder. With `tail: carry` equal shares are rounded
 * down, and the fen that are left stay in the fund.
 *
 * @example shares of 1.00 among 3 villages: 0.34, 0.33, 0.33; with `carry` 0.33 each and 0.01 carried
 */
export function villageShares(
  villages: readonly Village[],
  floor: Yuan,
  secondDividend: Yuan,
  rule: DividendRule,
): readonly VillageShare[] {
  const dividends = secondDividend.isZero() ? undefined : dividendsOf(villages, secondDividend, rule);
  return villages.map((village, index) => {
    const dividend = dividends?.[index] ?? ZERO;
    const total = dividend.isZero() ? floor : yuan(floor.plus(dividend));
    return { village, floorReturn: floor, secondDividend: dividend, total };
  });
}

function dividendsOf(
  villages: readonly Village[],
  total: Yuan,
  { tail, dividendBy }: DividendRule,
): readonly Yuan[] {
  if (dividendBy !== 'equal') {
    const weights = villages.map((village) => new Decimal(village[dividendBy] ?? 0));
    return allocateByWeights(total, weights);
  }
  const shares = allocateEqually(total, villages.length);
  const least = shares.at(-1) ?? ZERO;
  return tail === 'carry' ? shares.map(() => least) : shares;
}

/** What stands against a split by the roster's households or people: a village without, or zero for all. */
export function weightProblems(
  { villages, found }: Ledgers,
  dividendBy: DividendBy = 'equal',
): readonly Problem[] {
  if (dividendBy === 'equal') return [];
  const missing = villages
    .filter((village) => village[dividendBy] === undefined)
    .map(({ source, village }) =>
      planProblem('weight-missing', fieldPlace(found, 'roster', source, dividendBy), {
        village,
        weight: dividendBy,
      }),
    );
  if (missing.length > 0) return missing;
  const isZero = villages.length > 0 && villages.every((village) => village[dividendBy] === 0);
  return isZero ? [planProblem('weights-zero', {}, { weight: dividendBy })] : [];
}
