import type { AssistanceFund, Level, Village } from '../ledger/records';
import { fullVillageKey, squeeze, townshipKey } from '../ledger/text';
import type { Plan } from './plan';

/**
 * The funds with the level that the ledger leaves out filled in from the roster, from the village or the unit. Units and
 * townships are written as the ledger first writes them.
 */
export function completeFunds({ ledgers }: Plan): readonly AssistanceFund[] {
  const units = new Map<string, string>();
  const townships = new Map<string, string>();
  const firstSpelling = (seen: Map<string, string>, key: string, name: string): string => {
    if (!seen.has(key)) seen.set(key, name);
    return seen.get(key) ?? name;
  };
  const levels = levelsOf(ledgers.villages);
  return ledgers.assistanceFunds.map((fund) => {
    const level = fund.level ?? levels.ofVillage(fund) ?? levels.ofUnit(fund);
    const { township } = fund;
    return {
      ...fund,
      unit: firstSpelling(units, squeeze(fund.unit), fund.unit),
      ...(level && { level }),
      ...(township !== undefined && {
        township: firstSpelling(townships, townshipKey(township), township),
      }),
    };
  });
}

/** Levels as the roster has them: of each village, and of each unit that assists one. */
function levelsOf(villages: readonly Village[]) {
  const byVillage = new Map<string, Level | undefined>();
  const byUnit = new Map<string, Level | undefined>();
  for (const one of villages) {
    byVillage.set(fullVillageKey(one), one.level);
    const unit = one.assistingUnit && squeeze(one.assistingUnit);
    if (unit !== undefined && !byUnit.has(unit)) byUnit.set(unit, one.level);
  }
  return {
    ofVillage: ({ township, village }: AssistanceFund): Level | undefined =>
      township === undefined || village === undefined
        ? undefined
        : byVillage.get(fullVillageKey({ township, village })),
    ofUnit: ({ unit }: AssistanceFund): Level | undefined => byUnit.get(squeeze(unit)),
  };
}
