import fc from 'fast-check';
import { timetable, timetableProblems } from '../../src/distribution/timetable';
import type { Task } from '../../src/ledger/records';
import { planOf, SOURCE } from './book-plan';

describe('the timetable (责任与时间)', () => {
  const task = (due: string | undefined, state?: string): Task => ({
    source: SOURCE,
    task: '签订协议',
    responsible: '某人',
    ...(due !== undefined && { due }),
    ...(state !== undefined && { state }),
  });

  it.each([
    ['2020-07-14', 'overdue'],
    ['2020-07-15', 'due-soon'],
    ['2020-08-14', 'due-soon'],
    ['2020-08-15', 'later'],
    [undefined, 'undated'],
  ])('on 2020-07-15 takes a task due on %s for %s', (due, expected) => {
    expect(timetable([task(due)], '2020-07-15')[0]?.state).toBe(expected);
  });

  it('puts every task that is not done in one state, by the days that are left, and loses none', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), day, (dates, asOf) => {
        const scheduled = timetable(
          dates.map((due) => task(due)),
          asOf,
        );
        expect(scheduled).toHaveLength(dates.length);
        for (const { task: one, state, daysLeft = 0 } of scheduled) {
          expect(state).toBe(daysLeft < 0 ? 'overdue' : daysLeft <= 30 ? 'due-soon' : 'later');
          expect(Math.sign(daysLeft)).toBe(Math.sign(Date.parse(one.due ?? '') - Date.parse(asOf)));
        }
      }),
    );
  });

  it.each([
    '已完成', '完成', '全部完成', '已办结。', '按期完成', '已 完 成', '已完成（7月1日）', '2020年6月完成', '√', '是', '100%', '1', '已完成100%', 'Done',
  ])('takes %s for done', (state) => {
    expect(timetable([task('2020-01-01', state)], '2020-07-15')[0]?.state).toBe('done');
  }); // prettier-ignore

  it.each([
    '未完成', '进行中', '基本完成', '已完成80%', '完成50%', '0.8', '完成一半', '部分完成', '完成招标，正在施工', '已完成，尚欠两份', '已完成七成', '否', '', '—',
  ])('does not take %j for done', (state) => {
    expect(timetable([task('2020-01-01', state)], '2020-07-15')[0]?.state).toBe('overdue');
  }); // prettier-ignore

  it('stands in the order of the dates, rows of one day as in the ledger, those without a date last', () => {
    const tasks = ['2020-03-01', undefined, '2020-01-01', '2020-03-01', '2019-12-31'].map((due, row) => ({
      ...task(due),
      task: String(row),
    }));
    expect(timetable(tasks).map((one) => one.task.task)).toEqual(['4', '2', '0', '3', '1']);
  });

  it('warns of what is overdue, undated or nobody’s, and says what is due within 30 days', () => {
    const nobodys = { source: SOURCE, task: '签订协议', due: '2021-01-01' };
    const tasks = [
      task('2020-07-01'),
      task('2020-07-20'),
      task(undefined),
      task('2020-01-01', '完成'),
      nobodys,
    ];
    const problems = timetableProblems(planOf({ tasks }), '2020-07-15');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['task-overdue', 'warning'],
      ['task-due-soon', 'info'],
      ['task-unassigned', 'warning'],
      ['task-undated', 'warning'],
    ]);
  });
});
