import { townshipKey } from '../ledger/text';
import { sumYuan, type Yuan } from '../money/yuan';
import type { VillageShare } from './plan';

/** 镇乡: the year's returns to the villages of a township. */
export interface TownshipReturns {
  /** As the roster first writes it. */
  readonly township: string;
  /** Every way in which the roster writes it. */
  readonly spellings: readonly string[];
  readonly villages: readonly VillageShare[];
  readonly municipal: number;
  readonly district: number;
  readonly floorReturns: Yuan;
  readonly secondDividends: Yuan;
  readonly total: Yuan;
}

/** The year's returns by township, in the order in which the roster first names each. */
export function byTownship(shares: readonly VillageShare[]): readonly TownshipReturns[] {
  const groups = new Map<string, VillageShare[]>();
  for (const share of shares) {
    const key = townshipKey(share.village.township);
    const group = groups.get(key);
    if (group) group.push(share);
    else groups.set(key, [share]);
  }
  return [...groups.values()].map((villages) => {
    const spellings = [...new Set(villages.map(({ village }) => village.township))];
    const atLevel = (level: string): number =>
      villages.filter(({ village }) => village.level === level).length;
    return {
      township: spellings[0] ?? '',
      spellings,
      villages,
      municipal: atLevel('municipal'),
      district: atLevel('district'),
      floorReturns: sumYuan(villages.map(({ floorReturn }) => floorReturn)),
      secondDividends: sumYuan(villages.map(({ secondDividend }) => secondDividend)),
      total: sumYuan(villages.map(({ total }) => total)),
    };
  });
}
