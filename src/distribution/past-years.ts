import type { Yuan } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import type { Plan, ProjectYear } from './plan';
import { projectYear } from './project-year';
import { recordedInYuan, recordedUses } from './recorded-uses';

/** What is known of a year before the plan's, also where the opening balance was given and nothing rolled forward. */
export interface KnownYear {
  readonly year: number;
  readonly projects: readonly ProjectYear[];
  /** The floor return of one village; undefined where the policy names none. */
  readonly floor: Yuan | undefined;
  /** What the villages got of the surplus, as its ledger records. */
  readonly secondDividend: Yuan;
}

/** The years before the plan's, from the first project's on. */
export function yearsBefore({ ledgers, policy, year: planned }: Plan): readonly KnownYear[] {
  const years: KnownYear[] = [];
  const first = Math.min(...ledgers.projects.map(({ firstYear }) => firstYear));
  for (let year = first; year < planned; year += 1) {
    const hasLedger = ledgers.remittances.some((remittance) => remittance.year === year);
    const projects = ledgers.projects.flatMap(
      (project) => projectYear(project, year, policy, ledgers.remittances, hasLedger) ?? [],
    );
    const { secondDividend } = recordedInYuan(recordedUses(ledgers, year));
    years.push({ year, projects, floor: floorOf(policy, year), secondDividend });
  }
  return years;
}
