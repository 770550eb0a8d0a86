import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ['镇乡', '村名'],
  ['甲镇', '东村'],
  ['甲镇', '南庄'],
  ['乙镇', '东村'],
];
const USES: Rows = [
  ['年度', '村名', '支出事项', '金额（元）'],
  [2019, '南庄村', '村内保洁', 800],
  [2019, '东村', '村内保洁', 900],
  [2019, '西村', '村内保洁', 700],
];

const read = (...sheets: readonly (readonly [string, Rows])[]) =>
  readLedgers(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))));

describe('a ledger that names villages without their townships', () => {
  const { returnsUses, problems } = read(['名册', ROSTER], ['使用', USES]);
  const townships = new Map(returnsUses.map(({ village, township }) => [village, township]));

  it('has the township of the only village of that name', () => {
    expect(townships.get('南庄村')).toBe('甲镇');
  });

  it('is warned of a name in two townships, at its cell, and no township is chosen', () => {
    expect(townships.get('东村')).toBeUndefined();
    expect(problems.filter(({ code }) => code === 'village-ambiguous')).toMatchObject([
      { severity: 'warning', sheet: '使用', cell: 'B3' },
    ]);
  });

  it('names the townships among which nothing was chosen', () => {
    const warning = problems.find(({ code }) => code === 'village-ambiguous');
    for (const text of Object.values(warning?.message ?? {})) {
      expect(text).toContain('甲镇');
      expect(text).toContain('乙镇');
    }
  });

  it('has no township for a village that the roster does not have', () => {
    expect(townships.get('西村')).toBeUndefined();
  });

  it('has the township that its assisting unit is assigned to, of two by that name', () => {
    const roster: Rows = [
      ['镇乡', '村名', '帮扶单位'],
      ['甲镇', '东村', '市甲局'],
      ['乙镇', '东村', '区乙局'],
    ];
    const funds: Rows = [
      ['投入单位', '村名', '到位金额（万元）'],
      ['区乙局', '东村委会', 12],
    ];
    const ledgers = read(['名册', roster], ['帮扶资金', funds]);
    expect(ledgers.assistanceFunds.map(({ township }) => township)).toEqual(['乙镇']);
    expect(ledgers.problems.map(({ code }) => code)).not.toContain('village-ambiguous');
  });

  it('also the assistance funds', () => {
    const funds: Rows = [
      ['投入单位', '村名', '到位金额（万元）'],
      ['甲局', '南庄', 12],
      ['乙局', '东村', 30],
    ];
    const ledgers = read(['名册', ROSTER], ['帮扶资金', funds]);
    expect(ledgers.assistanceFunds.map(({ township }) => township)).toEqual(['甲镇', undefined]);
    expect(ledgers.problems).toContainEqual(
      expect.objectContaining({ code: 'village-ambiguous', sheet: '帮扶资金', cell: 'B3' }),
    );
  });
});
