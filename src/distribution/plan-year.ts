import type { Problem } from '../ledger/problem';
import type { Ledgers } from '../ledger/records';
import { Decimal } from '../money/decimal';
import { formatYuan, sumYuan, ZERO } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import { planChecks } from './checks';
import { usesInYuan, withUses } from './fund';
import { historyUntil, openingOf, projectsOf, statementOf } from './fund-history';
import { planProblem } from './messages';
import type { FundStatement, PastYear, Plan, PlanOptions, RecordedUses, SurplusUses } from './plan';
import { planProblems, useProblems } from './plan-problems';
import { firstYearOf, yearProblems } from './plannable-years';
import { openingProblems } from './recorded-opening';
import { NOTHING_RECORDED, overspending, recordedInYuan, recordedUses } from './recorded-uses';
import { shortfallCover } from './shortfall-cover';
import { villageShares, weightProblems } from './village-shares';

/** A plan, or the errors that stand against one. */
export type PlanResult =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * 分配方案 of a year (rules.md 1–6): what each project owes and paid, how the fund stands, what each village gets.
 *
 * @param ledgers the workbook's ledgers; with an error among their problems there is no plan
 * @returns the plan with all problems, or every problem where one is an error
 * @example planYear(readLedgers(snapshot), { year: 2019 })
 */
export function planYear(ledgers: Ledgers, options: PlanOptions): PlanResult {
  const dividendBy = options.dividendBy ?? 'equal';
  const problems: Problem[] = [
    ...ledgers.problems,
    ...yearProblems(ledgers, options),
    ...useProblems(options),
    ...weightProblems(ledgers, dividendBy),
  ];
  if (hasErrors(problems)) return { ok: false, problems };

  const { policy, villages } = ledgers;
  const { year } = options;
  const floor = floorOf(policy, year) ?? ZERO;
  const projects = projectsOf(ledgers, year);
  const history = options.opening ? [] : historyUntil(ledgers, options);
  const rolled = history.at(-1)?.fund;
  const opening = options.opening ? { opening: options.opening } : openingOf(ledgers, year, rolled);
  const before = statementOf(ledgers, options, { year, ...opening, projects });

  problems.push(...pastProblems(ledgers, history, before));
  const { uses, recorded } = usesOf(ledgers, options, before, problems);
  const used = sumYuan(Object.values(uses));
  if (used.gt(before.surplus)) {
    const found = { uses: formatYuan(used), surplus: formatYuan(before.surplus) };
    problems.push(planProblem('uses-exceed-surplus', {}, found));
  }
  if (hasErrors(problems)) return { ok: false, problems };

  // A tail to carry is what equal shares leave; by weights nobody's share equals another's.
  const tail = dividendBy === 'equal' ? (options.tail ?? 'spread') : 'spread';
  const shares = villageShares(villages, floor, uses.secondDividend, { tail, dividendBy });
  const secondDividend = sumYuan(shares.map((share) => share.secondDividend));
  const fund = withUses(before, { ...uses, secondDividend }, recorded);
  const cover = shortfallCover(fund.shortfall, year, firstYearOf(ledgers), policy);
  const draft = {
    year,
    policy,
    options,
    ledgers,
    floor,
    projects,
    villages: shares,
    tail,
    dividendBy,
    fund,
    history,
  };
  return {
    ok: true,
    plan: {
      ...draft,
      coverage: fund.floorTotal.isZero()
        ? new Decimal(1)
        : fund.opening.plus(fund.funding).div(fund.floorTotal),
      shortfallCover: cover,
      checks: planChecks(draft),
      problems: [...problems, ...planProblems(draft, cover?.newSubsidy)],
    },
  };
}

/** What does not fit in the years before: more spent than there was, an opening that is not the closing before it. */
function pastProblems(
  ledgers: Ledgers,
  history: readonly PastYear[],
  planned: FundStatement,
): readonly Problem[] {
  const past = history.map(({ fund }) => fund);
  const next = [...past.slice(1), planned];
  return [
    ...past.flatMap((fund) => overspending(ledgers, fund)),
    ...past.flatMap((fund, index) => openingProblems(ledgers, fund, next[index] ?? planned)),
  ];
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** What the surplus is used for: as the user chose, otherwise as the surplus-use ledger records. */
function usesOf(
  ledgers: Ledgers,
  options: PlanOptions,
  { year, surplus }: FundStatement,
  problems: Problem[],
): { readonly uses: SurplusUses; readonly recorded: RecordedUses } {
  const wanted = [options.secondDividend, options.industryDevelopment, options.publicAffairs];
  const recorded = recordedUses(ledgers, year);
  const inLedger = recordedInYuan(recorded);
  if (wanted.every((use) => use === undefined)) return { uses: inLedger, recorded };
  const [secondDividend = ZERO, industryDevelopment = ZERO, publicAffairs = ZERO] = usesInYuan(
    wanted,
    surplus,
  );
  const uses = { secondDividend, industryDevelopment, publicAffairs };
  const [given, spent] = [sumYuan(Object.values(uses)), sumYuan(Object.values(inLedger))];
  if (!spent.isZero()) {
    const found = { year, given: formatYuan(given), recorded: formatYuan(spent) };
    problems.push(planProblem('uses-ledger-overruled', {}, found));
  }
  return { uses, recorded: NOTHING_RECORDED };
}
