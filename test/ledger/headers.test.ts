import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellArea, CellValue } from '../../src/ledger/snapshot';
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

const merged = (row: number, column: number, rows: number, columns: number): CellArea => ({
  row,
  column,
  rows,
  columns,
});
const projectsOf = (rows: Rows, merges: readonly CellArea[] = []) =>
  readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', rows, { merges })));
const read = (...[name, rows]: readonly [string, Rows]) =>
  readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheetOf(name, rows)));
const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code }) => code).filter((code) => !/-count$/.test(code));

describe('headers that say the same in other words', () => {
  it.each(['资金拨付年度', '市补资金注入年份', '首批资金到位时间', '项目开工年度'])(
    '%s is the year of a project',
    (header) => {
      const rows: Rows = [
        ['项目名称', '市补资金（元）', header],
        ['葡萄园', 2_000_000, 2019],
      ];
      const { projects } = projectsOf(rows);
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
      const { remittances } = read('上缴', rows);
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
    expect(read('上缴', rows).remittances).toEqual([]);
  });

  it('amounts at the ends of years, accumulated, are money standing', () => {
    const rows: Rows = [
      ['项目名称', '2018年末累计市补资金（万元）', '截至2019年底累计市补资金（万元）'],
      ['葡萄园', 1000, 1500],
    ];
    const { projects, subsidyReading } = projectsOf(rows);
    expect(subsidyReading).toEqual({ reading: 'stock', because: 'header' });
    expect(projects[0]?.standing.map(({ year, standing }) => [year, standing.toString()])).toEqual([
      [2018, '10000000'],
      [2019, '15000000'],
    ]);
  });
});

describe('words in brackets behind the name', () => {
  it.each(['市补资金（累计）', '市补资金（在投）（元）', '市级补助资金(余额)'])(
    '%s is money standing',
    (header) => {
      const ledgers = projectsOf([
        ['项目名称', '年度', header.includes('元') ? header : `${header}（元）`],
        ['葡萄园', 2018, 10_000_000],
        ['葡萄园', 2019, 15_000_000],
      ]);
      expect(ledgers.subsidyReading).toEqual({ reading: 'stock', because: 'header' });
      expect(ledgers.projects[0]?.standing.map(({ standing }) => standing.toString())).toEqual([
        '10000000',
        '15000000',
      ]);
    },
  );

  it('市补资金（新增） is money added', () => {
    const ledgers = projectsOf([
      ['项目名称', '年度', '市补资金（新增）（万元）'],
      ['葡萄园', 2018, 1000],
      ['葡萄园', 2019, 500],
    ]);
    expect(ledgers.subsidyReading).toEqual({ reading: 'flow', because: 'header' });
    expect(ledgers.projects[0]?.standing.at(-1)?.standing.toString()).toBe('15000000');
  });
});

describe('the year of a ledger without a column for it', () => {
  const yearsOf = (...above: Rows) =>
    read('上缴', [...above, ['项目名称', '上缴金额（元）'], ['草莓园', 30_000]]);

  it.each<[string, string]>([
    ['2018年度收益上缴台账', '填报日期：2019年1月5日'],
    ['2018年收益上缴台账', '（2018年12月31日）'],
    ['2018年收益上缴台账', '（2019年1月15日）'],
    ['收益上缴台账', '（2018年12月31日）'],
  ])('%s above %s: 2018', (title, line) => {
    const ledgers = yearsOf([title], [line]);
    expect(ledgers.remittances.map(({ year }) => year)).toEqual([2018]);
    expect(codes(ledgers)).toContain('year-of-title');
  });

  it('the day on which a form was filled in is no year of its payments', () => {
    expect(codes(yearsOf(['收益上缴台账'], ['填报日期：2019年1月5日']))).toContain('no-year');
  });
});

describe('the first row under a header of two levels', () => {
  it('is no third level where it adds up the rows below', () => {
    const { villages } = readLedgers(
      workbookOf(
        sheetOf('项目', PROJECTS),
        sheetOf(
          '名册',
          [
            ['级别', '镇乡', '村名', '基本情况', null],
            [null, null, null, '户数', '人数'],
            ['合 计', null, null, 170, '500人'],
            ['市级', '甲镇', '一村', 90, 300],
            ['区级', '甲镇', '二村', 80, 200],
          ],
          { merges: [merged(0, 0, 2, 1), merged(0, 1, 2, 1), merged(0, 2, 2, 1), merged(0, 3, 1, 2)] },
        ),
      ),
    );
    expect(villages.map(({ level, households }) => [level, households])).toEqual([
      ['municipal', 90],
      ['district', 80],
    ]);
  });
});

describe('the year in which a subsidy came', () => {
  it.each<CellValue>([2018, '2018.10.31', '20181031', 20181031, 43404])('%p', (value) => {
    const { projects } = projectsOf([
      ['项目名称', '资金到位时间', '市补资金（元）'],
      ['葡萄园', value, 1_000_000],
    ]);
    expect(projects[0]?.firstYear).toBe(2018);
  });
});

describe('a row that numbers the columns', () => {
  it.each<[string, readonly CellValue[]]>([
    ['with 栏次', ['栏次', '1', '2', '3', '4=2-3']],
    ['with 甲 and 乙', ['甲', '乙', 1, 2, 3]],
    ['in brackets', ['(1)', '（2）', '(3)', '(4)', '(5)']],
  ])('%s is no village and no project', (_, numbers) => {
    const roster = [['序号', '镇乡', '村名', '户数', '人数'], numbers, [1, '甲镇', '一村', 10, 20]];
    const projects = [
      ['项目名称', '实施主体', '注入年度', '总投资（万元）', '市补资金（万元）'],
      numbers,
      ['草莓园', '合作社', 2018, 200, 100],
    ];
    const ledgers = readLedgers(workbookOf(sheetOf('名册', roster), sheetOf('项目', projects)));
    expect(ledgers.villages.map(({ village }) => village)).toEqual(['一村']);
    expect(ledgers.projects.map(({ name }) => name)).toEqual(['草莓园']);
    expect(codes(ledgers)).toEqual([]);
  });

  it('but numbers that are not in order are names, if odd ones', () => {
    const roster: Rows = [
      ['镇乡', '村名'],
      ['2', '1'],
    ];
    expect(readLedgers(workbookOf(sheetOf('名册', roster))).villages).toHaveLength(1);
  });
});

describe('two columns of years', () => {
  it('the year of the money is the one that counts, whatever else was planned when', () => {
    const ledgers = projectsOf([
      ['项目名称', '立项年度', '资金到位年份', '市补资金（元）'],
      ['葡萄园', 2017, 2018, 1_000_000],
    ]);
    expect(ledgers.projects[0]?.firstYear).toBe(2018);
    expect(codes(ledgers)).toEqual([]);
  });

  it('the year of planning or building stands in for it, and that is said', () => {
    const ledgers = projectsOf([
      ['项目名称', '建设年度', '市补资金（元）'],
      ['葡萄园', 2019, 1_000_000],
    ]);
    expect(ledgers.projects[0]?.firstYear).toBe(2019);
    expect(codes(ledgers)).toEqual(['start-year-used']);
  });

  it('two of the money are refused', () => {
    expect(
      codes(
        projectsOf([
          ['项目名称', '注入年度', '资金到位年份', '市补资金（元）'],
          ['葡萄园', 2018, 2019, 1_000_000],
        ]),
      ),
    ).toContain('two-columns');
  });
});

describe('headers of several levels', () => {
  it('due and received side by side for each year', () => {
    const ledgers = readLedgers(
      workbookOf(
        sheetOf('名册', ROSTER),
        sheetOf('项目', PROJECTS),
        sheetOf(
          '上缴',
          [
            ['项目名称', '2018年（元）', null, '2019年（元）', null],
            [null, '应缴', '实缴', '应缴', '实缴'],
            ['草莓园', 30_000, 29_000, 65_000, 60_000],
          ],
          { merges: [merged(0, 0, 2, 1), merged(0, 1, 1, 2), merged(0, 3, 1, 2)] },
        ),
      ),
    );
    expect(codes(ledgers)).toEqual([]);
    expect(
      ledgers.remittances.map(({ year, amount, due }) => [
        year,
        amount.yuan.toNumber(),
        due?.yuan.toNumber(),
      ]),
    ).toEqual([
      [2018, 29_000, 30_000],
      [2019, 60_000, 65_000],
    ]);
  });

  it('其中 is in the unit of the column that it takes apart', () => {
    const ledgers = projectsOf(
      [
        ['项目名称', '总投资（万元）', '其中', null, '注入年度'],
        [null, null, '市补资金', '自筹', null],
        ['葡萄园', 130, 100, 30, 2018],
      ],
      [merged(0, 0, 2, 1), merged(0, 1, 2, 1), merged(0, 2, 1, 2), merged(0, 4, 2, 1)],
    );
    expect(codes(ledgers)).toEqual([]);
    expect(ledgers.projects[0]?.standing[0]?.standing.toNumber()).toBe(1_000_000);
  });

  it('three levels, few of whose words are a ledger’s', () => {
    const ledgers = projectsOf(
      [
        ['项目名称', '投资（万元）', null, null, null],
        [null, '合计', '市补资金', null, '自筹'],
        [null, null, '2018年新增', '2019年新增', null],
        ['葡萄园', 330, 100, 200, 30],
      ],
      [merged(0, 0, 3, 1), merged(0, 1, 1, 4), merged(1, 1, 2, 1), merged(1, 2, 1, 2), merged(1, 4, 2, 1)],
    );
    expect(ledgers.projects[0]?.injections.map(({ year, amount }) => [year, amount.toNumber()])).toEqual([
      [2018, 1_000_000],
      [2019, 2_000_000],
    ]);
  });
});

describe('the same header again on one sheet', () => {
  const HEADER = ['项目名称', '市补资金（万元）'];

  it('under the title of another year is another ledger', () => {
    const { projects } = projectsOf([
      ['2018年产业项目台账'],
      HEADER,
      ['草莓园', 100],
      ['合计', 100],
      [],
      ['2019年产业项目台账'],
      HEADER,
      ['葡萄园', 200],
    ]);
    expect(projects.map(({ name, firstYear }) => [name, firstYear])).toEqual([
      ['草莓园', 2018],
      ['葡萄园', 2019],
    ]);
  });

  it.each([
    ['without a title', []],
    ['with the same title', [['2018年产业项目台账']]],
  ])('on the next page, %s, goes on with the ledger', (_, title) => {
    const ledgers = projectsOf([
      ['2018年产业项目台账'],
      HEADER,
      ['草莓园', 100],
      ...title,
      HEADER,
      ['葡萄园', 200],
    ]);
    expect(ledgers.found.filter(({ kind }) => kind === 'projects')).toHaveLength(1);
    expect(ledgers.projects.map(({ name, firstYear }) => [name, firstYear])).toEqual([
      ['草莓园', 2018],
      ['葡萄园', 2018],
    ]);
  });
});
