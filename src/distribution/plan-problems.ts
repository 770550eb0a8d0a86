import { amountPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import { formatYuan, ZERO, type Yuan } from '../money/yuan';
import { isValidUse } from './fund';
import { hasLedgerOf } from './fund-history';
import { laterYearProblems } from './later-years';
import { planProblem } from './messages';
import type { Plan, PlanOptions, SurplusUse } from './plan';
import { statedDueProblems } from './stated-due';

/** Uses of a surplus that cannot be. */
export function useProblems(options: PlanOptions): readonly Problem[] {
  return [options.secondDividend, options.industryDevelopment, options.publicAffairs]
    .filter((use): use is SurplusUse => use !== undefined && !isValidUse(use))
    .map((use) => {
      const text = use.kind === 'amount' ? use.amount.toString() : `${use.share.times(100).toString()}%`;
      return planProblem('bad-use', {}, { text });
    });
}

/** What the owner of the ledgers should know of a plan: arrears, a shortfall, choices that change nothing. */
export function planProblems(
  plan: Pick<Plan, 'year' | 'projects' | 'fund' | 'ledgers' | 'options'>,
  newSubsidy: Yuan | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (plan.options.tail === 'carry' && (plan.options.dividendBy ?? 'equal') !== 'equal') {
    problems.push(planProblem('tail-by-weights', {}, {}));
  }
  if (plan.options.funding === 'received' && !hasLedgerOf(plan.ledgers, plan.year)) {
    problems.push(planProblem('no-remittances', {}, { year: plan.year }));
  }
  problems.push(...laterYearProblems(plan.ledgers), ...statedDueProblems(plan));
  for (const { project, due, received, arrears } of plan.projects) {
    if (!received || !arrears || arrears.isZero()) continue;
    const part = project.standing[0]?.parts[0] ?? {};
    const place = amountPlace(part, plan.ledgers.found, 'projects', project.source, 'subsidy');
    const found = { name: project.name, due: formatYuan(due), received: formatYuan(received) };
    problems.push(
      arrears.gt(0)
        ? planProblem('arrears', place, { ...found, arrears: formatYuan(arrears) })
        : planProblem('overpaid', place, { ...found, over: formatYuan(arrears.neg()) }),
    );
  }
  if (plan.fund.shortfall.gt(0)) {
    const found = { shortfall: formatYuan(plan.fund.shortfall), newSubsidy: formatYuan(newSubsidy ?? ZERO) };
    problems.push(planProblem('shortfall', {}, found));
  }
  return problems;
}
