import type { Ledgers } from '../ledger/records';
import { yuan, ZERO } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import { fundStatement, withUses } from './fund';
import type { FundStatement, PastYear, PlanOptions, ProjectYear } from './plan';
import { firstYearOf, yearsBetween } from './plannable-years';
import { projectYear } from './project-year';
import { recordedOpening } from './recorded-opening';
import { recordedInYuan, recordedUses } from './recorded-uses';

/** The year has a remittance ledger: without one nothing is known of what was received. */
export function hasLedgerOf(ledgers: Ledgers, year: number): boolean {
  return ledgers.remittances.some((remittance) => remittance.year === year);
}

/** Every project's year, in ledger order; projects that begin later are left out. */
export function projectsOf(ledgers: Ledgers, year: number): readonly ProjectYear[] {
  const { policy, remittances } = ledgers;
  const hasLedger = hasLedgerOf(ledgers, year);
  return ledgers.projects.flatMap(
    (project) => projectYear(project, year, policy, remittances, hasLedger) ?? [],
  );
}

type Opening = Pick<FundStatement, 'opening' | 'openingFrom'>;

/** The opening balance: as the fund ledger has it, otherwise what the year before leaves. */
export function openingOf(ledgers: Ledgers, year: number, before: FundStatement | undefined): Opening {
  const recorded = recordedOpening(ledgers, year);
  return recorded ? { opening: recorded.yuan, openingFrom: recorded } : { opening: before?.closing ?? ZERO };
}

/** The fund in a year, before its surplus is used. */
export function statementOf(
  ledgers: Ledgers,
  options: PlanOptions,
  at: Opening & { readonly year: number; readonly projects: readonly ProjectYear[] },
): FundStatement {
  const floor = floorOf(ledgers.policy, at.year) ?? ZERO;
  return fundStatement({
    ...at,
    hasLedger: hasLedgerOf(ledgers, at.year),
    floorTotal: yuan(floor.times(ledgers.villages.length)),
    ...(options.funding && { funding: options.funding }),
  });
}

/**
 * The years before, from the first project's, by the same rules; what the surplus-use ledger records of a year is
 * spent, a shortfall is carried as a negative balance, a balance of the fund ledger is taken as it stands.
 */
export function historyUntil(ledgers: Ledgers, options: PlanOptions): readonly PastYear[] {
  const history: PastYear[] = [];
  for (const year of yearsBetween(firstYearOf(ledgers), options.year - 1)) {
    const opening = openingOf(ledgers, year, history.at(-1)?.fund);
    const projects = projectsOf(ledgers, year);
    const recorded = recordedUses(ledgers, year);
    const before = statementOf(ledgers, options, { year, ...opening, projects });
    history.push({ projects, fund: withUses(before, recordedInYuan(recorded), recorded) });
  }
  return history;
}
