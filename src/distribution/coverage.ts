import type { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';

/**
 * What is owed to all villages in a year: every village gets the same floor return, whichever level assists it.
 *
 * @example floorTotal(yuan('40000'), 288) // 11520000
 */
export function floorTotal(floor: Yuan, villages: number): Yuan {
  return floor.times(villages) as Yuan;
}

/**
 * 结余 or 缺口: what is left of a year's money after the floor returns; a surplus if not negative, otherwise a shortfall.
 *
 * @example balanceAfterFloors(yuan('0'), yuan('3000000'), yuan('2880000')) // 120000
 */
export function balanceAfterFloors(opening: Yuan, funding: Yuan, floors: Yuan): Yuan {
  return opening.plus(funding).minus(floors) as Yuan;
}

/**
 * How far money covers the floor returns: 1 is in full.
 *
 * @throws RangeError where the floor returns are 0
 * @example coverageOf(yuan('1440000'), yuan('2880000')) // 0.5
 */
export function coverageOf(funding: Yuan, floors: Yuan): Decimal {
  if (floors.isZero()) throw new RangeError('there are no floor returns to cover');
  return funding.dividedBy(floors);
}
