import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Task } from '../ledger/records';
import { daysBetween } from './days';
import { planProblem } from './messages';
import type { Plan } from './plan';

/** 时限: how a task stands on a day; `due-soon` within 30 days. */
export type TaskState = 'done' | 'overdue' | 'due-soon' | 'later' | 'unknown';

export interface ScheduledTask {
  readonly task: Task;
  readonly state: TaskState;
  /** Days until it is due, negative once it is overdue; undefined where it is done or no day was given. */
  readonly daysLeft: number | undefined;
}

const DONE = /^已?(全部)?(完成|办结|落实|完毕)|^100%$|^done$/i;
const SOON = 30;

/**
 * Every task of the work ledger (工作台账), in the order of their dates.
 *
 * @param asOf ISO date to count from
 */
export function timetable(tasks: readonly Task[], asOf?: string): readonly ScheduledTask[] {
  return tasks
    .map((task) => scheduled(task, asOf))
    .sort((a, b) => (a.task.due < b.task.due ? -1 : a.task.due > b.task.due ? 1 : 0));
}

function scheduled(task: Task, asOf: string | undefined): ScheduledTask {
  if (task.state !== undefined && DONE.test(task.state)) return { task, state: 'done', daysLeft: undefined };
  if (asOf === undefined) return { task, state: 'unknown', daysLeft: undefined };
  const daysLeft = daysBetween(asOf, task.due);
  return { task, state: daysLeft < 0 ? 'overdue' : daysLeft <= SOON ? 'due-soon' : 'later', daysLeft };
}

/** A warning for each task that is overdue, at its date. */
export function timetableProblems({ ledgers }: Plan, asOf?: string): readonly Problem[] {
  return timetable(ledgers.tasks, asOf).flatMap(({ task, state, daysLeft = 0 }) =>
    state === 'overdue'
      ? [
          planProblem('task-overdue', fieldPlace(ledgers.found, 'work', task.source, 'due'), {
            task: task.task,
            responsible: task.responsible,
            days: -daysLeft,
          }),
        ]
      : [],
  );
}
