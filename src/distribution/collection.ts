import type { Project } from '../ledger/records';
import { sumYuan, ZERO, type Yuan } from '../money/yuan';
import { daysBetween } from './days';
import { yearsBefore } from './past-years';
import type { Plan, ProjectYear } from './plan';

/** 欠缴: what a project still owes of a year. */
export interface Arrears {
  readonly year: number;
  readonly project: ProjectYear;
  /** yuan, above 0; all that is due where the year has no remittance ledger. */
  readonly owed: Yuan;
  /** ISO date by which it was to be paid. */
  readonly dueOn: string;
  /** Days past that date, 0 before it; undefined without a day to count from. */
  readonly daysOverdue: number | undefined;
}

/** 上缴通知: what one operator is asked for. */
export interface Notice {
  /** The operator; the project's own name where the ledger has none. */
  readonly operator: string;
  /** Of the plan's year, in ledger order. */
  readonly current: readonly Arrears[];
  /** Of the years before. */
  readonly earlier: readonly Arrears[];
  readonly owed: Yuan;
}

/**
 * Everything that projects still owe up to the plan's year, oldest first. Years before the plan's without a remittance
 * ledger are passed over: nothing is known of what came in.
 *
 * @param asOf ISO date that decides what is overdue
 */
export function arrears(plan: Plan, asOf?: string): readonly Arrears[] {
  const years = [...yearsBefore(plan), { year: plan.year, projects: plan.projects }];
  return years.flatMap(({ year, projects }) =>
    projects.flatMap((project): readonly Arrears[] => {
      const owed = project.arrears ?? (year === plan.year ? project.due : ZERO);
      if (!owed.gt(0)) return [];
      const dueOn = dayOf(year, plan.policy.remittanceDueBy);
      const daysOverdue = asOf === undefined ? undefined : Math.max(0, daysBetween(dueOn, asOf));
      return [{ year, project, owed, dueOn, daysOverdue }];
    }),
  );
}

/** A notice for each operator that owes something, in the order of the project ledger. */
export function notices(plan: Plan, asOf?: string): readonly Notice[] {
  const byOperator = new Map<string, Arrears[]>();
  for (const { project } of plan.projects) byOperator.set(operatorOf(project), []);
  for (const one of arrears(plan, asOf)) {
    const operator = operatorOf(one.project.project);
    byOperator.set(operator, [...(byOperator.get(operator) ?? []), one]);
  }
  return [...byOperator].flatMap(([operator, all]) =>
    all.length === 0
      ? []
      : [
          {
            operator,
            current: all.filter(({ year }) => year === plan.year),
            earlier: all.filter(({ year }) => year < plan.year),
            owed: sumYuan(all.map(({ owed }) => owed)),
          },
        ],
  );
}

/** The policy's day in a year as ISO date; the last of February where the year has no 29th. */
export function dayOf(year: number, monthAndDay: string): string {
  const isLeap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
  return `${year}-${monthAndDay === '02-29' && !isLeap ? '02-28' : monthAndDay}`;
}

function operatorOf({ operator, name }: Project): string {
  return operator ?? name;
}
