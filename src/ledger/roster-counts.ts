import type { Policy } from '../policy/policy';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { Level, Village } from './records';

/** Warns where the roster's count or its split by level differs from the policy's control totals. */
export function checkRosterCounts(
  villages: readonly Village[],
  hasLevels: boolean,
  { controlTotals }: Policy,
  report: (problem: Problem) => void,
): void {
  const [first] = villages;
  if (!first) return;
  const place = { sheet: first.source.sheet };
  const { villages: stated, municipalVillages: municipal, districtVillages: district } = controlTotals;
  if (stated !== undefined && stated !== villages.length) {
    report(ledgerProblem('village-count', place, { stated, counted: villages.length }));
  }
  if (!hasLevels) return;
  const count = (level: Level): number => villages.filter((village) => village.level === level).length;
  for (const [level, total] of [
    ['municipal', municipal],
    ['district', district],
  ] as const) {
    const counted = count(level);
    if (total !== undefined && total !== counted) {
      report(ledgerProblem('level-count', place, { level, stated: total, counted }));
    }
  }
}
