import { sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import type { Decimal } from '../money/decimal';
import { floorOf, rateOf } from '../policy/lookup';
import { breakEvenSubsidy } from './break-even';
import { floorTotal } from './coverage';
import type { Funding, Plan, ProjectYear } from './plan';
import { projectYear } from './project-year';
import { remittanceDue } from './remittance';

/** 预测: a year of the fund as it was, as it is planned, or as it will be if nothing changes. */
export interface PlannedYear {
  readonly year: number;
  /** The year lies after the plan's: everything due comes in, nothing of a surplus is spent. */
  readonly isForecast: boolean;
  readonly projects: readonly ProjectYear[];
  /** Whether what came in or what is due pays for the year; later years expect what is due. */
  readonly fundedBy: Funding;
  readonly funding: Yuan;
  readonly floor: Yuan | undefined;
  readonly floors: Yuan | undefined;
  readonly opening: Yuan | undefined;
  /** Undefined from the first year without a floor on. */
  readonly closing: Yuan | undefined;
  /** Least subsidy to be put in in this year so that its balance is not below zero, after those of the years before. */
  readonly newSubsidy: Yuan;
  /** What all the new subsidies remit in this year. */
  readonly fromNewSubsidies: Yuan;
  /** The balance with them. */
  readonly closingWithNew: Yuan | undefined;
}

/** What a project brought in in a year: what came in, or what is due. */
export function fundingOf(project: ProjectYear, fundedBy: Funding): Yuan {
  return fundedBy === 'due' ? project.due : (project.received ?? ZERO);
}

/**
 * The fund from the first year to a last one: past years as they were, later ones as the ledgers and the policy let
 * expect; and the least new subsidies, each put in as late as it can be, that keep every balance from the plan's year
 * on at or above zero; none where a subsidy brings nothing in its first year.
 *
 * @param until last year; the plan's own at least
 */
export function planForecast(plan: Plan, until: number): readonly PlannedYear[] {
  const years: PlannedYear[] = [];
  const added: { readonly year: number; readonly subsidy: Yuan }[] = [];
  let extra: Yuan = ZERO;
  const firstRate = rateOf(plan.policy, 1);
  for (const base of baseYears(plan, until)) {
    const earlier = sumYuan(added.map((one) => remitted(plan, one, base.year)));
    const before = base.closing && yuan(base.closing.plus(extra).plus(earlier));
    const short = before && base.year >= plan.year && before.lt(0) ? yuan(before.neg()) : ZERO;
    const newSubsidy = firstRate.isZero() ? ZERO : breakEvenSubsidy(short, firstRate);
    if (newSubsidy.gt(0)) added.push({ year: base.year, subsidy: newSubsidy });
    const fromNewSubsidies = sumYuan([earlier, remittanceDue(newSubsidy, firstRate)]);
    extra = yuan(extra.plus(fromNewSubsidies));
    const closingWithNew = base.closing && yuan(base.closing.plus(extra));
    years.push({ ...base, newSubsidy, fromNewSubsidies, closingWithNew });
  }
  return years;
}

function remitted(
  { policy }: Plan,
  { year, subsidy }: { readonly year: number; readonly subsidy: Yuan },
  at: number,
): Yuan {
  return remittanceDue(subsidy, rateOf(policy, at - year + 1));
}

type BaseYear = Omit<PlannedYear, 'newSubsidy' | 'fromNewSubsidies' | 'closingWithNew'>;

function baseYears(plan: Plan, until: number): readonly BaseYear[] {
  const known = [...plan.history, { fund: plan.fund, projects: plan.projects }].map(
    ({ fund, projects }): BaseYear => ({
      year: fund.year,
      isForecast: false,
      projects,
      fundedBy: fund.fundedBy,
      funding: fund.funding,
      floor: floorOf(plan.policy, fund.year),
      floors: fund.floorTotal,
      opening: fund.opening,
      closing: fund.closing,
    }),
  );
  const years = [...known];
  let opening: Yuan | undefined = plan.fund.closing;
  for (let year = plan.year + 1; year <= until; year += 1) {
    const projects = plan.ledgers.projects.flatMap(
      (project) => projectYear(project, year, plan.policy, [], false) ?? [],
    );
    const funding = sumYuan(projects.map(({ due }) => due));
    const floor = floorOf(plan.policy, year);
    const floors = floor && floorTotal(floor, plan.villages.length);
    const closing: Yuan | undefined = opening && floors && yuan(opening.plus(funding).minus(floors));
    years.push({
      year,
      isForecast: true,
      projects,
      fundedBy: 'due',
      funding,
      floor,
      floors,
      opening,
      closing,
    });
    opening = closing;
  }
  return years;
}

/** The last year that the policy has a floor for without a gap after the plan's: how far a forecast goes by itself. */
export function lastFloorYear({ policy, year }: Plan): number {
  let last = year;
  while (floorOf(policy, last + 1) !== undefined) last += 1;
  return last;
}

/**
 * The least subsidy that, put in once in the plan's year, keeps every balance up to the last year at or above zero.
 * A lower bound follows from the sum of the rates (each year's remittance is rounded by half a fen at most); from there
 * it is a few fen to the exact amount. Zero where none is needed, undefined where none is enough: the rates are zero.
 */
export function singleNewSubsidy(plan: Plan, years: readonly PlannedYear[]): Yuan | undefined {
  const needs = years
    .filter(({ year, closing }) => year >= plan.year && closing?.lt(0))
    .map(({ year, closing }) => ({ year, short: yuan((closing ?? ZERO).neg()) }));
  const rates = (year: number): readonly Decimal[] =>
    Array.from({ length: year - plan.year + 1 }, (_, index) => rateOf(plan.policy, index + 1));
  const brings = (subsidy: Yuan, year: number): Yuan =>
    sumYuan(rates(year).map((rate) => remittanceDue(subsidy, rate)));
  let least: Yuan = ZERO;
  for (const { year, short } of needs) {
    const all = rates(year);
    const sum = all.reduce<Decimal>((total, rate) => total.plus(rate), ZERO);
    if (sum.isZero()) return undefined;
    const bound = short.minus(yuan('0.005').times(all.length)).div(sum).toDecimalPlaces(2, 0);
    if (bound.gt(least)) least = yuan(bound.minus('0.01').toDecimalPlaces(2));
    while (brings(least, year).lt(short)) least = yuan(least.plus('0.01'));
  }
  return least;
}
