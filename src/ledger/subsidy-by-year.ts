import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Place, Problem } from './problem';
import type { Injection, LedgerAmount, StandingSubsidy, SubsidyReading } from './records';
import type { Policy, SubsidyByYear } from '../policy/policy';
import { rateOf } from '../policy/lookup';
import { formatYuan, roundToFen, sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import { FLOW_WORDS, STOCK_WORDS } from './words';

/** An amount of a project for one year; `amount` is missing where the year's cell is empty. */
export interface YearAmount {
  readonly year: number;
  readonly amount?: LedgerAmount;
}

/** A project's amounts by year as the ledger gives them, ascending by year. */
export interface ProjectAmounts {
  readonly name: string;
  readonly place: Place;
  readonly years: readonly YearAmount[];
}

type Given = YearAmount & { readonly amount: LedgerAmount };

/** The amounts that are not empty, from the first one above zero on. */
function given(project: ProjectAmounts): readonly Given[] {
  const amounts = project.years.filter((year): year is Given => year.amount !== undefined);
  const first = amounts.findIndex(({ amount }) => amount.yuan.gt(0));
  return first < 0 ? [] : amounts.slice(first);
}

/**
 * Decides whether amounts by year are money standing (stock) or money added (flow), as rules.md 1 says: the user's
 * choice first, then words in the headers, then amounts that stay the same; anything else is an error that shows
 * both results. A project with one amount needs no decision.
 */
export function readingOf(
  projects: readonly ProjectAmounts[],
  columns: readonly Column[],
  policy: Policy,
  report: (problem: Problem) => void,
): SubsidyReading {
  const several = projects.filter((project) => given(project).length > 1);
  if (several.length === 0) return { reading: 'single', because: 'single' };
  if (policy.subsidyByYear) return { reading: policy.subsidyByYear, because: 'option' };
  const stock = columns.find((column) => STOCK_WORDS.test(column.header));
  const flow = columns.find((column) => FLOW_WORDS.test(column.header));
  const place = several[0]?.place ?? {};
  if (stock && flow) report(ledgerProblem('subsidy-reading-conflict', place, { header: stock.header }));
  if (stock ?? flow) return { reading: stock ? 'stock' : 'flow', because: 'header' };
  const unclear = several.filter((project) => !isSameEveryYear(project));
  for (const project of unclear) report(bothResults(project, policy));
  if (unclear.length === 0) report(ledgerProblem('subsidy-same-every-year', place, {}));
  return { reading: 'stock', because: 'same-every-year' };
}

function isSameEveryYear(project: ProjectAmounts): boolean {
  const amounts = given(project);
  const first = amounts[0];
  if (!first) return true;
  const from = project.years.filter((year) => year.year >= first.year);
  return from.every((year) => year.amount?.yuan.eq(first.amount.yuan));
}

function bothResults(project: ProjectAmounts, policy: Policy): Problem {
  const amounts = given(project);
  const first = amounts[0]?.year ?? 0;
  const last = amounts.at(-1);
  const year = last?.year ?? first;
  const rate = rateOf(policy, year - first + 1);
  const stock = last?.amount.yuan ?? ZERO;
  const flow = sumYuan(amounts.map(({ amount }) => amount.yuan));
  return ledgerProblem('subsidy-reading-unclear', project.place, {
    name: project.name,
    year,
    stockBase: formatYuan(stock),
    stockDue: formatYuan(roundToFen(stock.times(rate))),
    flowBase: formatYuan(flow),
    flowDue: formatYuan(roundToFen(flow.times(rate))),
  });
}

/** What stood in the project from each year on, and what was put in when. */
export function subsidyHistory(
  project: ProjectAmounts,
  reading: SubsidyByYear | 'single',
  report: (problem: Problem) => void,
): { readonly standing: readonly StandingSubsidy[]; readonly injections: readonly Injection[] } {
  const amounts = given(project);
  return reading === 'stock' ? ofStock(project, amounts, report) : ofFlow(amounts);
}

function ofFlow(amounts: readonly Given[]) {
  const standing: StandingSubsidy[] = [];
  const injections: Injection[] = [];
  for (const { year, amount } of amounts) {
    if (amount.yuan.isZero()) continue;
    injections.push({ year, amount: amount.yuan, part: amount });
    const parts = injections.map((injection) => injection.part);
    standing.push({ year, standing: sumYuan(parts.map((part) => part.yuan)), parts });
  }
  return { standing, injections };
}

function ofStock(project: ProjectAmounts, amounts: readonly Given[], report: (problem: Problem) => void) {
  const first = amounts[0]?.year ?? 0;
  const last = amounts.at(-1)?.year ?? 0;
  for (const { year, amount } of project.years) {
    if (amount === undefined && year > first && year < last) {
      report(ledgerProblem('stock-missing', project.place, { name: project.name, year }));
    }
  }
  const standing: StandingSubsidy[] = [];
  const injections: Injection[] = [];
  let before: Yuan = ZERO;
  for (const { year, amount } of amounts) {
    if (amount.yuan.eq(before)) continue;
    const added = yuan(amount.yuan.minus(before));
    standing.push({ year, standing: amount.yuan, parts: [amount] });
    injections.push({ year, amount: added, part: before.isZero() ? amount : { yuan: added } });
    before = amount.yuan;
  }
  return { standing, injections };
}
