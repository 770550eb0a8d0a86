import { readLedgers } from '../../src/ledger/read-ledgers';
import type { Ledgers } from '../../src/ledger/records';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ['镇乡', '村名'],
  ['甲镇', '东村'],
  ['甲镇', '西村'],
  ['乙镇', '东村'],
];
const PROJECTS: Rows = [
  ['项目名称', '市补资金（元）', '注入年度'],
  ['草莓园', 1_000_000, 2018],
];

/** The ledgers of a small workbook with one more sheet. */
function withLedger(rows: Rows): Ledgers {
  return readLedgers(
    workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheetOf('另一台账', rows)),
  );
}

function problemsOf({ problems }: Ledgers): readonly (readonly [string, string | null])[] {
  return problems.filter(({ sheet }) => sheet === '另一台账').map(({ code, cell }) => [code, cell] as const);
}

describe('a record of approval (六步三要, 三重一大)', () => {
  const approvals = (...cells: readonly CellValue[]) => {
    const ledgers = withLedger([
      ['帮扶单位', '金额（元）', '六步三要', '三重一大'],
      ['市甲局', 10_000, ...cells],
    ]);
    const [fund] = ledgers.assistanceFunds;
    return [fund?.villageApproval, fund?.townshipApproval];
  };

  it.each(['无', '—', '/', '未履行', '否', null, ' '])('is missing where the cell says %j', (cell) => {
    expect(approvals(cell, '决3号')).toEqual(['', '决3号']);
  });

  it('may be a date alone, as text or as a cell', () => {
    expect(approvals('2018年3月5日', 43_164)).toEqual(['2018年3月5日', '2018-03-05']);
  });

  it('may stand in two columns, date and number', () => {
    const { assistanceFunds } = withLedger([
      ['帮扶单位', '金额（元）', '六步三要时间', '六步三要文号', '三重一大日期', '三重一大文号'],
      ['市甲局', 10_000, '2018-03-05', '议3号', 43_164, null],
      ['市乙局', 10_000, null, null, null, '决4号'],
    ]);
    expect(assistanceFunds.map((fund) => [fund.villageApproval, fund.townshipApproval])).toEqual([
      ['议3号 2018-03-05', '2018-03-05'],
      ['', '决4号'],
    ]);
  });
});

describe('a ledger of uses (返还资金使用台账)', () => {
  const HEADER = ['村名', '日期', '支出事项', '金额（元）'];

  it('takes the township of a village that only one township has, and the village written once for its rows', () => {
    const ledgers = withLedger([
      HEADER,
      ['西村', '2019-03-01', '村内保洁', 500],
      [null, '2019-03-02', '公共水电费', 300],
    ]);
    expect(ledgers.returnsUses.map(({ township, village }) => [township, village])).toEqual([
      ['甲镇', '西村'],
      ['甲镇', '西村'],
    ]);
    expect(problemsOf(ledgers)).toEqual([]);
  });

  it('is warned of a village that two townships have', () => {
    const ledgers = withLedger([HEADER, ['东村', '2019-03-01', '村内保洁', 500]]);
    expect(problemsOf(ledgers)).toEqual([['village-ambiguous', 'A2']]);
  });

  it('leaves a village that is not on the roster to the plan, which says so', () => {
    const ledgers = withLedger([HEADER, ['北村', '2019-03-01', '村内保洁', 500]]);
    expect(ledgers.returnsUses).toMatchObject([{ village: '北村' }]);
    expect(problemsOf(ledgers)).toEqual([]);
  });
});

describe('a register of assets (资产台账)', () => {
  it.each(['—', '无', null, ' / '])('may have no net value, written %j', (net) => {
    const ledgers = withLedger([
      ['资产名称', '原值（元）', '净值（元）'],
      ['大棚', 50_000, net],
    ]);
    expect(ledgers.assets).toHaveLength(1);
    expect(ledgers.assets[0]?.netValue).toBeUndefined();
    expect(problemsOf(ledgers)).toEqual([]);
  });
});

describe('a work ledger (工作台账)', () => {
  it('keeps a task whose date cannot be read, as written, with a warning at its cell', () => {
    const ledgers = withLedger([
      ['工作任务', '责任单位', '责任人', '完成时限'],
      ['甲', '财务科', '张三', '长期坚持'],
      ['乙', '财务科', null, '2020年7月底前'],
      ['丙', null, null, null],
    ]);
    expect(
      ledgers.tasks.map(({ task, responsible, due, dueAsWritten }) => [
        task,
        responsible,
        due ?? dueAsWritten,
      ]),
    ).toEqual([
      ['甲', '财务科 张三', '长期坚持'],
      ['乙', '财务科', '2020-07-31'],
      ['丙', '财务科', undefined],
    ]);
    expect(problemsOf(ledgers)).toEqual([
      ['unreadable-date', 'D2'],
      ['end-of-month', 'D3'],
    ]);
  });
});

describe('the day on which remittances are due (上缴截止日)', () => {
  // 46 387 is what Excel makes of 12-31, typed in 2026.
  it.each([
    ['6-30', '06-30'],
    ['12月20日', '12-20'],
    ['2-29', '02-29'],
    ['2020/11/30', '11-30'],
    [46_387, '12-31'],
    [44_165, '11-30'],
  ])('may be written %s', (value, day) => {
    const ledgers = withLedger([
      ['参数', '年度', '数值'],
      ['上缴截止日', null, value],
    ]);
    expect(problemsOf(ledgers)).toEqual([]);
    expect(ledgers.policy.remittanceDueBy).toBe(day);
  });
});
