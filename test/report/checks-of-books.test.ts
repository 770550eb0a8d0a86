import { inspectSnapshot, preview } from '../../src/generate';
import { report } from '../../src/report/report';
import { sheetOf, workbookOf } from '../ledger/sheet-of';

const snapshot = workbookOf(
  sheetOf('名册', [
    ['镇乡', '村名'],
    ['甲镇', '一村'],
  ]),
  sheetOf('项目', [
    ['项目名称', '市补资金（元）', '注入年度'],
    ['草莓园', 1_000_000, 2018],
  ]),
  sheetOf('工作', [
    ['工作任务', '责任人', '完成时限'],
    ['签订协议', '某人', '2018-06-30'],
  ]),
);

/** The texts of the check sheet of a run with these further sheets. */
function checkTexts(...sheets: readonly string[]): string {
  const options = { language: 'zh' as const, sheets, asOf: '2018-07-15' };
  const planned = preview(inspectSnapshot(snapshot, options), { year: 2018 });
  if (!planned.ok) throw new Error('no plan');
  const { models } = report(planned.plan, { ...options, snapshot });
  const checks = models.find(({ mark }) => mark.key === 'checks');
  return JSON.stringify(checks?.rows);
}

describe('the check sheet', () => {
  it('names the problems of the further sheets too', () => {
    expect(checkTexts('timetable')).toContain('任务“签订协议”（某人）已逾期 15 天');
    expect(checkTexts()).not.toContain('签订协议');
  });

  it('says which of the ledgers that it found the run did not use', () => {
    expect(checkTexts()).toContain('工作台账（本次未用）');
    expect(checkTexts('timetable')).not.toContain('未用');
  });
});
