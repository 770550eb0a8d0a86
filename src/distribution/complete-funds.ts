import type { AssistanceFund, Level, Village } from '../ledger/records';
import { squeeze, townshipKey, villageKey } from '../ledger/text';
import type { Plan } from './plan';

/**
 * The funds with what the ledger leaves out filled in from the roster: the level from the village or the unit, the
 * township from the village where only one has its name. Units and townships are written as the ledger first writes them.
 */
export function completeFunds({ ledgers }: Plan): readonly AssistanceFund[] {
  const units = new Map<string, string>();
  const townships = new Map<string, string>();
  const firstSpelling = (seen: Map<string, string>, key: string, name: string): string => {
    if (!seen.has(key)) seen.set(key, name);
    return seen.get(key) ?? name;
  };
  return ledgers.assistanceFunds.map((fund) => {
    const village = villageOf(fund, ledgers.villages);
    const level = fund.level ?? village?.level ?? levelOfUnit(fund, ledgers.villages);
    const township = fund.township ?? village?.township;
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

/** The roster's village that a fund names; of several by that name the one that the unit assists. */
function villageOf(fund: AssistanceFund, villages: readonly Village[]): Village | undefined {
  const { township, village, unit } = fund;
  if (village === undefined) return undefined;
  const named = villages.filter(
    (one) =>
      villageKey(one.village) === villageKey(village) &&
      (township === undefined || townshipKey(one.township) === townshipKey(township)),
  );
  const assisted = named.length > 1 ? named.filter((one) => isAssistedBy(one, unit)) : named;
  return assisted.length === 1 ? assisted[0] : undefined;
}

function levelOfUnit({ unit }: AssistanceFund, villages: readonly Village[]): Level | undefined {
  return villages.find((village) => isAssistedBy(village, unit))?.level;
}

function isAssistedBy({ assistingUnit }: Village, unit: string): boolean {
  return assistingUnit !== undefined && squeeze(assistingUnit) === squeeze(unit);
}
