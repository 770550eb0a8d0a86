import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

const ROSTER = [
  ['镇乡', '村名'],
  ['甲镇', '一村'],
];
const PROJECTS = [
  ['项目名称', '市补资金（元）', '注入年度'],
  ['草莓园', 1_000_000, 2018],
];

function remittancesOf(rows: readonly (readonly CellValue[])[]) {
  const sheets = [sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheetOf('上缴', rows)];
  const { remittances, totals, problems } = readLedgers(workbookOf(...sheets));
  return {
    amounts: remittances.map(({ amount }) => amount.yuan.toString()),
    totals: totals.map(({ stated, summed }) => [stated.toString(), summed.toString()]),
    errors: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, cell }) => `${code} ${cell}`),
  };
}

describe('a total in whatever column stands first', () => {
  it.each<[string, CellValue]>([
    ['上缴日期', '2018-12-05'],
    ['年度', 2018],
    ['凭证号', '记-12'],
    ['应缴（元）', 30_000],
  ])('%s', (header, value) => {
    const year = header === '上缴日期' || header === '年度' ? [] : ['年度'];
    const own = year.map(() => 2018);
    const read = remittancesOf([
      [header, '项目名称', '实缴金额（元）', ...year],
      [value, '草莓园', 20_000, ...own],
      [value, '草莓园', 10_000, ...own],
      ['合 计', null, 30_000, ...year.map(() => null)],
    ]);
    expect(read).toEqual({ amounts: ['20000', '10000'], totals: [['30000', '30000']], errors: [] });
  });

  it.each(['合计3户', '共计：2个项目', '合 计（2个）', '共计2个项目'])('%s', (label) => {
    const read = remittancesOf([
      ['年度', '项目名称', '实缴金额（元）'],
      [2018, '草莓园', 20_000],
      [null, label, 20_000],
    ]);
    expect(read).toEqual({ amounts: ['20000'], totals: [['20000', '20000']], errors: [] });
  });

  it('but an amount of which a part is told is no total, and refused', () => {
    const { errors } = remittancesOf([
      ['实缴金额（元）', '项目名称', '年度'],
      ['其中：灾情因素6万元', '草莓园', 2018],
    ]);
    expect(errors).toEqual(['unreadable-amount A2']);
  });
});
