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
  it('is a warning that names the column to mend', () => {
    const ledgers = read([
      '收益上缴台账',
      [
        ['年度', '项目名称', '数目'],
        [2018, '草莓园', 30_000],
      ],
    ]);
    const warning = ledgers.problems.find(({ code }) => code === 'unread-ledger');
    expect(warning).toMatchObject({ severity: 'warning', sheet: '收益上缴台账' });
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

describe('headers that say the same in other words', () => {
  it.each(['资金拨付年度', '市补资金注入年份', '首批资金到位时间', '项目开工年度'])(
    '%s is the year of a project',
    (header) => {
      const rows: Rows = [
        ['项目名称', '市补资金（元）', header],
        ['葡萄园', 2_000_000, 2019],
      ];
      const { projects } = readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', rows)));
      expect(projects.map(({ firstYear }) => firstYear)).toEqual([2019]);
    },
  );

  it.each(['上缴', '2018年上缴', '2018年实际上缴收益', '2018年已上缴统筹资金', '2018年缴纳金额'])(
    '%s is what came in',
    (header) => {
      const year = header.startsWith('2018') ? [] : ['年度'];
      const rows: Rows = [
        ['项目名称', `${header}（万元）`, ...year],
        ['草莓园', 3, ...year.map(() => 2018)],
      ];
      const { remittances } = read(['上缴', rows]);
      expect(remittances.map(({ year: of, amount }) => [of, amount.yuan.toString()])).toEqual([
        [2018, '30000'],
      ]);
    },
  );

  it.each(['应缴', '2018年欠缴', '未缴金额', '减缴'])('%s is not what came in', (header) => {
    const rows: Rows = [
      ['年度', '项目名称', `${header}（元）`],
      [2018, '草莓园', 30_000],
    ];
    expect(read(['上缴', rows]).remittances).toEqual([]);
  });

  it('amounts at the ends of years, accumulated, are money standing', () => {
    const rows: Rows = [
      ['项目名称', '2018年末累计市补资金（万元）', '截至2019年底累计市补资金（万元）'],
      ['葡萄园', 1000, 1500],
    ];
    const { projects, subsidyReading } = readLedgers(
      workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', rows)),
    );
    expect(subsidyReading).toEqual({ reading: 'stock', because: 'header' });
    expect(projects[0]?.standing.map(({ year, standing }) => [year, standing.toString()])).toEqual([
      [2018, '10000000'],
      [2019, '15000000'],
    ]);
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
