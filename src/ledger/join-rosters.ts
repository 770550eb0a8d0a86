import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { Village } from './records';
import { withoutUndefined } from './read-rows';
import { fullVillageKey } from './text';

/**
 * The villages of all rosters. Lists of different villages follow each other (one for each level, say); a list of just
 * the same villages as one before it, such as their bank accounts on a sheet of their own, fills in what that one lacks.
 */
export function joinRosters(
  lists: readonly (readonly Village[])[],
  report: (problem: Problem) => void,
): readonly Village[] {
  const joined: (readonly Village[])[] = [];
  for (const list of lists) {
    const same = joined.findIndex((other) => haveSameVillages(other, list));
    const before = joined[same];
    if (!before) {
      joined.push(list);
      continue;
    }
    joined[same] = filledIn(before, list);
    const [first, second] = [before[0]?.source.sheet ?? '', list[0]?.source.sheet ?? ''];
    report(ledgerProblem('roster-again', { sheet: second }, { first, second }));
  }
  return joined.flat();
}

function haveSameVillages(one: readonly Village[], other: readonly Village[]): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  const keys = new Set(one.map(fullVillageKey));
  return keys.size === one.length && other.every((village) => keys.delete(fullVillageKey(village)));
}

function filledIn(villages: readonly Village[], others: readonly Village[]): readonly Village[] {
  const byKey = new Map(others.map((village) => [fullVillageKey(village), village]));
  return villages.map((village) => ({ ...byKey.get(fullVillageKey(village)), ...withoutUndefined(village) }));
}
