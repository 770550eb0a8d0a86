import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

const ROSTER: readonly CellValue[][] = [
  ['镇乡', '村名', '帮扶级别'],
  ['出头岭镇', '一村', '市级'],
  ['马伸桥镇', '二村', '区级'],
];

const read = (...second: CellValue[][]) =>
  readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('账户', second)));

describe('a second list of villages', () => {
  it('fills in the accounts of the same villages, whatever its order', () => {
    const { villages, problems } = read(
      ['镇乡', '村名', '帮扶级别', '户名', '账号'],
      ['马伸桥', '二村委会', '市级', '二村村委会', '6228480000000000022'],
      ['出头岭', '一村', '市级', '一村村委会', '6228480000000000011'],
    );
    expect(villages.map(({ village, level, accountNumber }) => [village, level, accountNumber])).toEqual([
      ['一村', 'municipal', '6228480000000000011'],
      ['二村', 'district', '6228480000000000022'],
    ]);
    expect(problems.map(({ severity, code, sheet }) => [severity, code, sheet])).toContainEqual([
      'warning',
      'roster-again',
      '账户',
    ]);
  });

  it('of other villages follows the first', () => {
    expect(read(['镇乡', '村名'], ['出头岭镇', '三村']).villages).toHaveLength(3);
  });

  it('that has some of the same villages and others is refused, at each village', () => {
    const { problems } = read(['镇乡', '村名'], ['出头岭镇', '一村'], ['出头岭镇', '三村']);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'village-twice', sheet: '账户', cell: 'B2' }),
    );
  });
});
