import type { TaskState } from '../../distribution/timetable';
import type { Language } from '../../ledger/problem';

const STATES_ZH: Readonly<Record<TaskState, string>> = {
  done: '已完成', overdue: '已逾期', 'due-soon': '30天内到期', later: '未到期', undated: '未定时限', unknown: '未完成',
}; // prettier-ignore

const ZH = {
  title: (asOf: string | undefined) => `帮扶工作责任与时间表${asOf === undefined ? '' : `（截至 ${asOf}）`}`,
  headers: { serial: '序号', task: '工作任务', responsible: '责任人', due: '完成时限', state: '完成情况', result: '状态', days: '剩余天数', remarks: '备注' },
  states: STATES_ZH,
  note: (overdue: number, soon: number, undated: number) => `已逾期 ${overdue} 项，30 天内到期 ${soon} 项${undated > 0 ? `，未定时限 ${undated} 项` : ''}。剩余天数为负的是逾期天数。`,
}; // prettier-ignore

const EN: typeof ZH = {
  title: (asOf) => `Responsibilities and Timetable${asOf === undefined ? '' : ` (as of ${asOf})`}`,
  headers: { serial: 'No.', task: 'Task', responsible: 'Responsible', due: 'Due', state: 'State', result: 'Result', days: 'Days left', remarks: 'Remarks' },
  states: { done: 'done', overdue: 'overdue', 'due-soon': 'due within 30 days', later: 'later', undated: 'no date', unknown: 'open' },
  note: (overdue, soon, undated) => `${overdue} overdue, ${soon} due within 30 days${undated > 0 ? `, ${undated} without a date` : ''}. Negative days are days overdue.`,
}; // prettier-ignore

/** Texts of the timetable in one language. */
export const TIMETABLE_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
