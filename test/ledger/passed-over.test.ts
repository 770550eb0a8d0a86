import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ['镇乡', '村名'],
  ['甲镇', '一村'],
  ['乙镇', '二村'],
];
const PROJECTS: Rows = [
  ['项目名称', '市补资金（元）', '注入年度'],
  ['草莓园', 1_000_000, 2018],
];

const read = (...sheets: readonly (readonly [string, Rows])[]) =>
  readLedgers(
    workbookOf(
      ...[['名册', ROSTER] as const, ['项目', PROJECTS] as const, ...sheets].map(([name, rows]) =>
        sheetOf(name, rows),
      ),
    ),
  );
const codes = (ledgers: ReturnType<typeof read>) => ledgers.problems.map(({ code }) => code);

describe('lists that were made from ledgers', () => {
  const LAST_YEAR: Rows = [
    ['2018年度困难村收益返还发放表'],
    ['序号', '镇乡', '村名', '保底收益返还', '二次分红', '签收人'],
    [1, '甲镇', '一村', 10_000, 0, '张某'],
    [2, '乙镇', '二村', 10_000, 0, null],
  ];

  it('are no second roster: last year’s list of payments is passed over, and said', () => {
    const ledgers = read(['2018年发放', LAST_YEAR]);
    expect(ledgers.villages.map(({ village }) => village)).toEqual(['一村', '二村']);
    expect(ledgers.problems).toContainEqual(
      expect.objectContaining({ severity: 'info', code: 'derived-list', sheet: '2018年发放', cell: 'A2' }),
    );
  });

  it('are read where nothing else is there: a roster may have such a column', () => {
    const { villages, problems } = readLedgers(
      workbookOf(sheetOf('发放', LAST_YEAR), sheetOf('项目', PROJECTS)),
    );
    expect(villages).toHaveLength(2);
    expect(problems.map(({ code }) => code)).not.toContain('no-roster');
  });

  it('are no second project ledger: a calculation by operating year is passed over', () => {
    const calculation: Rows = [
      ['项目名称', '市补资金（元）', '注入年度', '经营年次', '应缴'],
      ['草莓园', 1_000_000, 2018, 2, 65_000],
    ];
    const ledgers = read(['测算', calculation]);
    expect(ledgers.projects).toHaveLength(1);
    expect(codes(ledgers)).not.toContain('project-twice');
  });
});

describe('a sheet that is called a ledger but has no header of one', () => {
  it.each(['收益上缴台账', '上缴', '2018年上缴'])('%s is a warning that names the column to mend', (name) => {
    const ledgers = read([
      name,
      [
        ['年度', '项目名称', '数目'],
        [2018, '草莓园', 30_000],
      ],
    ]);
    const warning = ledgers.problems.find(({ code }) => code === 'unread-ledger');
    expect(warning).toMatchObject({ severity: 'warning', sheet: name });
    expect(warning?.message.zh).toContain('实缴');
  });

  it('is silent where the ledger was read', () => {
    const readable = read([
      '收益上缴台账',
      [
        ['年度', '项目名称', '上缴金额（元）'],
        [2018, '草莓园', 30_000],
      ],
    ]);
    expect(codes(readable)).not.toContain('unread-ledger');
    expect(readable.remittances).toHaveLength(1);
  });
});

describe('a roster without a column for the level', () => {
  it('has the level of its title, one list for each level', () => {
    const municipal: Rows = [['市级帮扶困难村名册'], ...ROSTER];
    const district: Rows = [['区级帮扶困难村名册'], ['镇乡', '村名'], ['甲镇', '三村']];
    const { villages } = readLedgers(
      workbookOf(sheetOf('甲', municipal), sheetOf('乙', district), sheetOf('项目', PROJECTS)),
    );
    expect(villages.map(({ level }) => level)).toEqual(['municipal', 'municipal', 'district']);
  });
});
