import type { Yuan } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import { projectsOf } from './fund-history';
import type { Plan, ProjectYear } from './plan';
import { firstYearOf, yearsBetween } from './plannable-years';
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
  return yearsBetween(firstYearOf(ledgers), planned - 1).map((year) => ({
    year,
    projects: projectsOf(ledgers, year),
    floor: floorOf(policy, year),
    secondDividend: recordedInYuan(recordedUses(ledgers, year)).secondDividend,
  }));
}
