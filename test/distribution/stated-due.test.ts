import { planYear } from '../../src/distribution/plan-year';
import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from '../ledger/sheet-of';

/** A project of a million from 2018: 65 000 are due for 2019, and the rows of its remittance ledger. */
function problemsOf(...rows: readonly CellValue[][]) {
  const ledgers = readLedgers(
    workbookOf(
      sheetOf('名册', [
        ['镇乡', '村名'],
        ['甲镇', '一村'],
      ]),
      sheetOf('项目', [
        ['项目名称', '市补资金（万元）', '注入年度'],
        ['草莓园', 100, 2018],
      ]),
      sheetOf('上缴', [['年度', '项目名称', '应缴（元）', '实缴（元）'], ...rows]),
    ),
  );
  const result = planYear(ledgers, { year: 2019 });
  if (!result.ok) throw new Error('no plan');
  return result.plan.problems.filter(({ code }) => code === 'due-differs');
}

describe('应缴 of the remittance ledger beside base × rate', () => {
  it.each<[string, CellValue[][]]>([
    ['one payment', [[2019, '草莓园', 65_000, 65_000]]],
    [
      'parts, the whole due on each row',
      [
        [2019, '草莓园', 65_000, 40_000],
        [2019, '草莓园', 65_000, 25_000],
      ],
    ],
    [
      'parts, the due split among them',
      [
        [2019, '草莓园', 40_000, 40_000],
        [2019, '草莓园', 25_000, 25_000],
      ],
    ],
    ['no due written', [[2019, '草莓园', null, 65_000]]],
    ['another year', [[2018, '草莓园', 1, 1]]],
  ])('agrees: %s', (_, rows) => {
    expect(problemsOf(...rows)).toEqual([]);
  });

  it('is a warning with both amounts where it does not agree', () => {
    const [warning, ...others] = problemsOf([2019, '草莓园', 30_000, 30_000]);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning', sheet: '上缴', cell: 'C2' });
    for (const text of Object.values(warning?.message ?? {})) expect(text).toMatch(/30,000\.00.*65,000\.00/);
  });

  it('names the cell also where the due is written as text', () => {
    expect(problemsOf([2019, '草莓园', '3万', 30_000])).toMatchObject([{ sheet: '上缴', cell: 'C2' }]);
  });
});
