import { inspectSnapshot, preview } from '../../src/generate';
import { report } from '../../src/report/report';
import type { SheetModel } from '../../src/report/sheet-model';
import { sheetOf, workbookOf } from '../ledger/sheet-of';

function summaryOf(projects: readonly (readonly [area: string | null, mu: number])[]): SheetModel {
  const snapshot = workbookOf(
    sheetOf('名册', [
      ['镇乡', '村名'],
      ['甲镇', '一村'],
    ]),
    sheetOf('项目', [
      ['片区', '项目名称', '面积（亩）', '市补资金（元）', '注入年度'],
      ...projects.map(([area, mu], index) => [area, `项目${index + 1}`, mu, 100_000, 2018]),
    ]),
  );
  const planned = preview(inspectSnapshot(snapshot, { sheets: ['projectSummary'] }), { year: 2018 });
  if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message.en).join());
  const { models } = report(planned.plan, { language: 'zh', snapshot, sheets: ['projectSummary'] });
  const summary = models.find(({ mark }) => mark.key === 'projectSummary');
  if (!summary) throw new Error('no summary');
  return summary;
}

describe('《1+1+N项目汇总表》', () => {
  it('stands under that name', () => {
    expect(summaryOf([['东部', 1]]).name).toBe('2018年1+1+N项目汇总表');
  });

  it('has the areas in the order 东西南北中, however they are written, others and none last', () => {
    const areas = ['中部', '示例新区', '东', '北部片区', '西 部', '南部', '东部', null].map(
      (area) => [area, 10] as const,
    );
    const texts = summaryOf(areas.toReversed()).rows.map(([, area]) => area);
    expect(texts.filter((text) => typeof text === 'string' && text.endsWith('小计'))).toEqual([
      '东部小计',
      '西部小计',
      '南部小计',
      '北部小计',
      '中部小计',
      '示例新区小计',
      '未列片区小计',
    ]);
  });

  it('shows the decimals of an area', () => {
    const column = ({ styles }: SheetModel): readonly string[] =>
      styles.filter(({ area }) => area.column === 6 && area.rows > 1).map(({ style }) => style);
    expect(column(summaryOf([['东部', 10], ['东部', 12]]))).toEqual(['count']); // prettier-ignore
    expect(column(summaryOf([['东部', 10], ['东部', 12.5]]))).toEqual(['money']); // prettier-ignore
  });
});
