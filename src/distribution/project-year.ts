import type { Project, Remittance } from '../ledger/records';
import { Decimal } from '../money/decimal';
import { roundToFen, sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import { rateOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import type { ProjectYear, RemittanceBase } from './plan';
import { operatingYearOf } from './remittance';

/**
 * What a project owes and paid for a year; undefined before its first subsidy.
 *
 * @param remittances all remittances of the workbook
 * @param hasLedger whether the year has a remittance ledger: without one nothing is known of what was received
 */
export function projectYear(
  project: Project,
  year: number,
  policy: Policy,
  remittances: readonly Remittance[],
  hasLedger: boolean,
): ProjectYear | undefined {
  const operatingYear = operatingYearOf(year, project.firstYear);
  if (operatingYear < 1) return undefined;
  const bases = basesOf(project, year, policy);
  const exact = bases.reduce<Decimal>((sum, base) => sum.plus(base.subsidy.times(base.rate)), ZERO);
  const subsidy = sumYuan(bases.map((base) => base.subsidy));
  const due = roundToFen(exact);
  const own = remittances.filter(
    (remittance) => remittance.project === project.name && remittance.year === year,
  );
  const received = hasLedger ? sumYuan(own.map((remittance) => remittance.amount.yuan)) : null;
  const rate = bases.length === 1 || subsidy.isZero() ? rateOf(policy, operatingYear) : exact.div(subsidy);
  return {
    project,
    operatingYear,
    bases,
    subsidy,
    rate,
    due,
    received,
    remittances: own,
    arrears: received && yuan(due.minus(received)),
  };
}

/** The amounts that bear a remittance in the year: what stands in the project, or each injection on its own clock. */
function basesOf(project: Project, year: number, policy: Policy): readonly RemittanceBase[] {
  if (policy.injections === 'batches') {
    return project.injections
      .filter((injection) => injection.year <= year)
      .map((injection) =>
        base(operatingYearOf(year, injection.year), policy, injection.amount, [injection.part]),
      );
  }
  const standing = project.standing.findLast((entry) => entry.year <= year);
  const operatingYear = operatingYearOf(year, project.firstYear);
  return [base(operatingYear, policy, standing?.standing ?? ZERO, standing?.parts ?? [])];
}

function base(
  operatingYear: number,
  policy: Policy,
  subsidy: Yuan,
  parts: RemittanceBase['parts'],
): RemittanceBase {
  return { operatingYear, rate: rateOf(policy, operatingYear), subsidy, parts };
}
