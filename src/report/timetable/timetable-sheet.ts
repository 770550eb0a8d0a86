import { serialOf } from '../../distribution/days';
import { timetable, timetableProblems, type ScheduledTask } from '../../distribution/timetable';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import type { List } from '../list';
import { listSheet } from '../list-sheet';
import type { SheetModel } from '../sheet-model';
import { TIMETABLE_TEXTS } from './timetable-texts';

/** 《责任与时间表》: the tasks of the work ledger, by date, and which are overdue or due soon. */
export const timetableSheet: ExtraSheet = {
  key: 'timetable',
  needs: ['work'],
  title: { zh: '责任与时间表', en: 'Timetable' },
  isPossible: ({ ledgers }) => ledgers.tasks.length > 0,
  problems: (plan, { asOf }) => timetableProblems(plan, asOf),
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, asOf } = context;
  const text = TIMETABLE_TEXTS[context.language];
  const { headers } = text;
  const items = timetable(plan.ledgers.tasks, asOf);
  const count = (state: ScheduledTask['state']): number =>
    items.filter((item) => item.state === state).length;
  const isOverdue = ({ state }: ScheduledTask): boolean => state === 'overdue';
  const list: List<ScheduledTask> = {
    serial: headers.serial,
    groups: [{ items }],
    columns: [
      { header: headers.task, width: 44, style: 'text', cell: ({ task }) => task.task },
      { header: headers.responsible, width: 20, style: 'centered', cell: ({ task }) => task.responsible ?? null },
      { header: headers.due, width: 13, style: 'date', cell: ({ task: { due, dueAsWritten } }) => due === undefined ? (dueAsWritten ?? null) : serialOf(due) },
      { header: headers.state, width: 18, style: 'text', cell: ({ task }) => task.state ?? null },
      { header: headers.result, width: 14, style: 'centered', cell: ({ state }) => text.states[state], isAlarming: isOverdue },
      { header: headers.days, width: 10, style: 'count', cell: ({ daysLeft }) => daysLeft ?? null },
      { header: headers.remarks, width: 20, style: 'text', cell: ({ task }) => task.remarks ?? null },
    ],
  }; // prettier-ignore
  return listSheet(context, {
    key: 'timetable',
    name: context.name,
    title: text.title(asOf),
    list,
    unit: null,
    notes: [text.note(count('overdue'), count('due-soon'), count('undated'))],
  }).model;
}
