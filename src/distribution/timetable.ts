import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Ledgers, Task } from '../ledger/records';
import { squeeze } from '../ledger/text';
import { daysBetween } from './days';
import { planProblem } from './messages';
import type { Plan } from './plan';

/** 时限: how a task stands on a day; `due-soon` within 30 days, `undated` without a date, `unknown` without a day. */
export type TaskState = 'done' | 'overdue' | 'due-soon' | 'later' | 'undated' | 'unknown';

export interface ScheduledTask {
  readonly task: Task;
  readonly state: TaskState;
  /** Days until it is due, negative once it is overdue; undefined where it is done or no day was given. */
  readonly daysLeft: number | undefined;
}

const DONE =
  /^(于?[\d年月日./-]+前?)?(已|均|都|全部|按时|按期|如期|提前)*(完成|办结|落实|完毕|结束)(了|任务|工作|100%)*([。.!,;(].*)?$/;
const DONE_MARK = /^([√✓✔☑是1]|100(\.0+)?%|done|completed?|yes)$/i;
/** A part is done: 已完成80%, 完成(尚欠两项). */
const IN_PART = /%|\d成|一半|部分|正在|尚|未|待|剩|欠/;
const SOON = 30;

/**
 * Every task of the work ledger (工作台账), in the order of their dates.
 *
 * @param asOf ISO date to count from
 */
export function timetable(tasks: readonly Task[], asOf?: string): readonly ScheduledTask[] {
  return tasks.map((task) => scheduled(task, asOf)).sort((a, b) => byDate(a.task.due, b.task.due));
}

/** Earlier dates first, tasks without one last. */
function byDate(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  return one !== undefined && (other === undefined || one < other) ? -1 : 1;
}

function isDone({ state }: Task): boolean {
  if (state === undefined) return false;
  const written = squeeze(state);
  return DONE_MARK.test(written) || (DONE.test(written) && !IN_PART.test(written.replace(/100(\.0+)?%/, '')));
}

function scheduled(task: Task, asOf: string | undefined): ScheduledTask {
  if (isDone(task)) return { task, state: 'done', daysLeft: undefined };
  if (task.due === undefined) return { task, state: 'undated', daysLeft: undefined };
  if (asOf === undefined) return { task, state: 'unknown', daysLeft: undefined };
  const daysLeft = daysBetween(asOf, task.due);
  return { task, state: daysLeft < 0 ? 'overdue' : daysLeft <= SOON ? 'due-soon' : 'later', daysLeft };
}

/** Tasks that are overdue, due soon or without any date, each at its date; and those for which nobody is responsible. */
export function timetableProblems({ ledgers }: Plan, asOf?: string): readonly Problem[] {
  return timetable(ledgers.tasks, asOf).flatMap((scheduled) => [
    ...dateProblems(ledgers, scheduled),
    ...responsibilityProblems(ledgers, scheduled),
  ]);
}

function dateProblems({ found }: Ledgers, { task, state, daysLeft = 0 }: ScheduledTask): readonly Problem[] {
  const place = fieldPlace(found, 'work', task.source, 'due');
  const named = { task: task.task, responsible: task.responsible };
  if (state === 'overdue') return [planProblem('task-overdue', place, { ...named, days: -daysLeft })];
  if (state === 'due-soon') return [planProblem('task-due-soon', place, { ...named, days: daysLeft })];
  // A date that could not be read has been reported already.
  const isEmpty = state === 'undated' && task.dueAsWritten === undefined;
  return isEmpty ? [planProblem('task-undated', place, named)] : [];
}

function responsibilityProblems({ found }: Ledgers, { task, state }: ScheduledTask): readonly Problem[] {
  if (state === 'done' || task.responsible !== undefined) return [];
  return [
    planProblem('task-unassigned', fieldPlace(found, 'work', task.source, 'responsible'), {
      task: task.task,
    }),
  ];
}
