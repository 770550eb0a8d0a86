import { cellName } from '../ledger/address';
import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Ledgers } from '../ledger/records';
import { Decimal } from '../money/decimal';
import { formatYuan, sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import { planChecks } from './checks';
import { fundStatement, isValidUse, usesInYuan, withUses } from './fund';
import { laterYearProblems } from './later-years';
import { planProblem } from './messages';
import type {
  FundStatement,
  PastYear,
  Plan,
  PlanOptions,
  ProjectYear,
  RecordedUses,
  SurplusUse,
  SurplusUses,
} from './plan';
import { projectYear } from './project-year';
import { openingProblems, recordedOpening } from './recorded-opening';
import { NOTHING_RECORDED, overspending, recordedInYuan, recordedUses } from './recorded-uses';
import { shortfallCover } from './shortfall-cover';
import { statedDueProblems } from './stated-due';
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

  const statements = [...history.map(({ fund }) => fund), before];
  problems.push(...history.flatMap(({ fund }) => overspending(ledgers, fund)));
  problems.push(
    ...statements
      .slice(1)
      .flatMap((fund, index) => openingProblems(ledgers, statements[index] ?? before, fund)),
  );
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

/** The years that the ledgers allow: from the first project's on, as far as there is a floor for every year between. */
export function plannableYears(ledgers: Ledgers): readonly number[] {
  const years: number[] = [];
  if (ledgers.projects.length === 0) return years;
  for (let year = firstYearOf(ledgers); floorOf(ledgers.policy, year) !== undefined; year++) years.push(year);
  return years;
}

/** The last year that the ledgers have anything to say about, among those that can be planned. */
export function latestYear(ledgers: Ledgers): number | undefined {
  const spoken = [
    ...ledgers.projects.flatMap((project) => project.injections.map((injection) => injection.year)),
    ...ledgers.remittances.map((remittance) => remittance.year),
  ];
  return plannableYears(ledgers).findLast((year) => spoken.includes(year));
}

function firstYearOf(ledgers: Ledgers): number {
  return Math.min(...ledgers.projects.map((project) => project.firstYear));
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function yearProblems(ledgers: Ledgers, { year, opening }: PlanOptions): readonly Problem[] {
  const { policy, projects } = ledgers;
  if (projects.length === 0) return [];
  const first = firstYearOf(ledgers);
  if (year < first) return isComplete(ledgers) ? [planProblem('before-projects', {}, { year, first })] : [];
  const known = [...policy.floors.keys()].sort((a, b) => a - b).join('、');
  const needed = opening ? [year] : yearsBetween(first, year);
  const problems = needed
    .filter((needs) => floorOf(policy, needs) === undefined)
    .map((missing) => planProblem('no-floor', {}, { year: missing, known }));
  return policy.injections === 'batches' ? [...problems, ...fallingStocks(ledgers, year)] : problems;
}

/** Every project could be read: else an earlier one may be missing, and the first year is not known. */
function isComplete({ found, problems }: Ledgers): boolean {
  const sheets = new Set(found.filter(({ kind }) => kind === 'projects').map(({ sheet }) => sheet));
  return !problems.some(({ severity, sheet }) => severity === 'error' && sheets.has(sheet ?? ''));
}

function fallingStocks(ledgers: Ledgers, year: number): readonly Problem[] {
  return ledgers.projects.flatMap((project) =>
    project.injections
      .filter((injection) => injection.year <= year && injection.amount.lt(0))
      .map((injection) =>
        planProblem(
          'stock-falls-with-batches',
          { sheet: project.source.sheet },
          { name: project.name, year: injection.year },
        ),
      ),
  );
}

function useProblems(options: PlanOptions): readonly Problem[] {
  return [options.secondDividend, options.industryDevelopment, options.publicAffairs]
    .filter((use): use is SurplusUse => use !== undefined && !isValidUse(use))
    .map((use) => {
      const text = use.kind === 'amount' ? use.amount.toString() : `${use.share.times(100).toString()}%`;
      return planProblem('bad-use', {}, { text });
    });
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

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hasLedgerOf(ledgers: Ledgers, year: number): boolean {
  return ledgers.remittances.some((remittance) => remittance.year === year);
}

function projectsOf(ledgers: Ledgers, year: number): readonly ProjectYear[] {
  const { policy, remittances } = ledgers;
  const hasLedger = hasLedgerOf(ledgers, year);
  return ledgers.projects.flatMap(
    (project) => projectYear(project, year, policy, remittances, hasLedger) ?? [],
  );
}

type Opening = Pick<FundStatement, 'opening' | 'openingFrom'>;

/** The opening balance: as the fund ledger has it, otherwise what the year before leaves. */
function openingOf(ledgers: Ledgers, year: number, before: FundStatement | undefined): Opening {
  const recorded = recordedOpening(ledgers, year);
  return recorded ? { opening: recorded.yuan, openingFrom: recorded } : { opening: before?.closing ?? ZERO };
}

function statementOf(
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
function historyUntil(ledgers: Ledgers, options: PlanOptions): readonly PastYear[] {
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

function planProblems(
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
  problems.push(...laterYearProblems(plan.ledgers), ...statedDueProblems(plan.projects, plan.year));
  for (const { project, due, received, arrears } of plan.projects) {
    if (!received || !arrears || arrears.isZero()) continue;
    const cell = project.standing[0]?.parts[0]?.cell;
    const place = cell
      ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) }
      : fieldPlace(plan.ledgers.found, 'projects', project.source, 'subsidy');
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
