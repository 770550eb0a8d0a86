import { readLedgers } from '../../src/ledger/read-ledgers';
import type { CellValue } from '../../src/ledger/snapshot';
import { sheetOf, workbookOf } from './sheet-of';

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ['镇乡', '村名', '帮扶级别', '账号'],
  ['甲镇', '一村', '市级', '6228480000000000011'],
  ['乙镇', '二村', '区级', '6228480000000000022'],
];
const PROJECTS: Rows = [
  ['项目名称', '市补资金（元）', '注入年度'],
  ['草莓园', 1_000_000, 2018],
  ['葡萄园', 2_000_000, 2019],
];
const REMITTANCES: Rows = [
  ['年度', '项目名称', '实缴金额（元）'],
  [2018, '草莓园', 30_000],
];

/** Rows with one cell changed, e.g. `change(ROSTER, 'B3', '一村')`. */
function change(rows: Rows, cell: string, value: CellValue): Rows {
  const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1];
  return rows.map((line, index) => (index === row ? line.with(column, value) : line));
}

/** Code, severity and place of each problem of a workbook with these ledgers. */
function problemsOf(roster: Rows, projects: Rows, remittances: Rows, ...policy: Rows[]): readonly string[] {
  const sheets = [sheetOf('名册', roster), sheetOf('项目', projects), sheetOf('上缴', remittances)];
  const { problems } = readLedgers(workbookOf(...sheets, ...policy.map((rows) => sheetOf('政策', rows))));
  return problems
    .filter(({ code }) => code !== 'village-count' && code !== 'level-count')
    .map(({ severity, code, sheet, cell }) => `${severity} ${code} ${sheet ?? ''}!${cell ?? ''}`);
}

const withRoster = (cell: string, value: CellValue) =>
  problemsOf(change(ROSTER, cell, value), PROJECTS, REMITTANCES);
const withProject = (cell: string, value: CellValue) =>
  problemsOf(ROSTER, change(PROJECTS, cell, value), REMITTANCES);
const withRemittance = (cell: string, value: CellValue) =>
  problemsOf(ROSTER, PROJECTS, change(REMITTANCES, cell, value));

describe('what is wrong in a ledger is told with its cell', () => {
  it('and nothing is told of ledgers in order', () => {
    expect(problemsOf(ROSTER, PROJECTS, REMITTANCES)).toEqual([]);
  });

  it.each<[string, CellValue, string]>([
    ['A2', null, 'error missing-cell 名册!A2'],
    ['B2', null, 'error missing-cell 名册!B2'],
    ['B3', '?村', 'error damaged-name 名册!B3'],
    ['C2', '省级', 'warning unreadable-level 名册!C2'],
    ['D2', 6228480000000000000, 'error account-damaged 名册!D2'],
    ['B2', '#REF!', 'error error-cell 名册!B2'],
  ])('roster %s = %j: %s', (cell, value, problem) => {
    expect(withRoster(cell, value)).toContain(problem);
  });

  it('a village that stands twice in its township is refused, also without 村 or with 村委会', () => {
    const twice = (name: string): readonly string[] =>
      problemsOf([...ROSTER, ['甲镇', name, '市级', '6228480000000000033']], PROJECTS, REMITTANCES);
    for (const name of ['一村', ' 一 村', '一村村委会', '一村村民委员会']) {
      expect(twice(name)).toContainEqual(expect.stringMatching(/^error village-twice 名册!/));
    }
    // A name that differs by one character is another village.
    expect(twice('三村')).toEqual([]);
  });

  it('a village of the same name in another township is another village', () => {
    expect(problemsOf([...ROSTER, ['乙镇', '一村', '市级', null]], PROJECTS, REMITTANCES)).toEqual([]);
  });

  it.each<[string, CellValue, string]>([
    ['A2', null, 'error missing-cell 项目!A2'],
    ['B2', '约500万', 'error unreadable-amount 项目!B2'],
    ['B2', '500左右', 'error unreadable-amount 项目!B2'],
    ['B2', '1.2.3', 'error unreadable-amount 项目!B2'],
    ['B2', '4月1日', 'error unreadable-amount 项目!B2'],
    ['B2', true, 'error unreadable-amount 项目!B2'],
    ['B2', '#N/A', 'error error-cell 项目!B2'],
    ['B2', -1_000_000, 'error negative-amount 项目!B2'],
    ['B2', 1_000_000.001, 'error finer-than-fen 项目!B2'],
    ['C2', '一八年', 'error unreadable-year 项目!C2'],
    ['C2', 2008, 'error year-out-of-range 项目!C2'],
    ['C2', 201810310, 'error unreadable-year 项目!C2'],
    ['C2', '18年', 'warning two-digit-year 项目!C2'],
  ])('project %s = %j: %s', (cell, value, problem) => {
    const found = withProject(cell, value);
    expect(found).toContain(problem);
  });

  it.each<[string, CellValue]>([
    ['B2', '１，０００，０００'],
    ['B2', '￥1,000,000.00'],
    ['B2', '100万元'],
    ['B2', ' 1000000 '],
    ['B2', 0.1 + 0.2 + 999_999.7],
    ['C2', '2018年度'],
    ['C2', '２０１８'],
  ])('project %s = %j is read as the plain value', (cell, value) => {
    expect(withProject(cell, value)).toEqual([]);
  });

  it.each<[string, CellValue, string]>([
    ['B2', '草梅园', 'error unknown-project 上缴!B2'],
    ['A2', 2017, 'error remittance-before-project 上缴!B2'],
    ['B2', '葡萄园', 'error remittance-before-project 上缴!B2'],
  ])('remittance %s = %j: %s', (cell, value, problem) => {
    expect(withRemittance(cell, value)).toContain(problem);
  });

  it.each<[string, CellValue, string]>([
    ['B2', '约500万', 'error unreadable-amount 项目!B2'],
    ['C2', '一八年', 'error unreadable-year 项目!C2'],
  ])(
    'a project whose row cannot be read is not called unknown, nor its year one without projects',
    (...at) => {
      const [cell, value, problem] = at;
      expect(problemsOf(ROSTER, change(PROJECTS, cell, value), REMITTANCES)).toEqual([problem]);
    },
  );

  it('without a project ledger nothing is said of each payment', () => {
    expect(problemsOf(ROSTER, [['说明']], REMITTANCES)).toEqual(['error no-projects !']);
  });

  it('a payment of a project without subsidy is refused', () => {
    expect(problemsOf(ROSTER, change(PROJECTS, 'B2', 0), REMITTANCES)).toEqual(
      expect.arrayContaining(['error remittance-without-subsidy 上缴!B2']),
    );
  });

  it('reversals of more than was paid are refused, at the last one', () => {
    const rows = [...REMITTANCES.slice(0, 1), [2018, '草莓园', 100], [2018, '草莓园', -100.01]];
    expect(problemsOf(ROSTER, PROJECTS, rows)).toEqual(['error remittance-negative 上缴!C3']);
  });

  it('scientific notation in a text is read, with a warning', () => {
    expect(problemsOf(ROSTER, change(PROJECTS, 'B2', '1.4E+08'), REMITTANCES)).toEqual([
      'warning scientific-text 项目!B2',
    ]);
  });

  it('a column of payments without a year beside others that have one is left out, and said', () => {
    const rows = [
      ['项目名称', '2018年上缴金额（元）', '上缴金额（元）'],
      ['草莓园', 30_000, 65_000],
    ];
    expect(problemsOf(ROSTER, PROJECTS, rows)).toEqual(['warning yearless-column 上缴!C1']);
  });

  it('a total that disagrees with its rows is a warning with both numbers', () => {
    const ledgers = [ROSTER, [...PROJECTS, ['合计', 3_000_001, null]], REMITTANCES] as const;
    expect(problemsOf(...ledgers)).toEqual(['warning total-mismatch 项目!B4']);
    const sheets = ledgers.map((rows, index) => sheetOf(`表${index}`, rows));
    const [message] = readLedgers(workbookOf(...sheets)).problems.filter(
      ({ code }) => code === 'total-mismatch',
    );
    expect(message?.message.zh).toMatch(/3000001[^0-9]*3000000/);
    expect(problemsOf(ROSTER, [...PROJECTS, ['合计', 3_000_000, null]], REMITTANCES)).toEqual([]);
  });

  it('says both numbers of a total in the ledger’s own unit, as they stand in the cells', () => {
    const projects: Rows = [
      ['项目名称', '市补资金（万元）', '注入年度'],
      ['草莓园', 100, 2018],
      ['葡萄园', 200, 2019],
      ['合计', 310, null],
    ];
    const { problems } = readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', projects)));
    const mismatch = problems.find(({ code }) => code === 'total-mismatch');
    expect(mismatch?.message.zh).toMatch(/310 万元.*300 万元/);
  });

  it('the same payment on two sheets is a warning; both are counted', () => {
    const sheets = [sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheetOf('上缴一', REMITTANCES)];
    const { problems, remittances } = readLedgers(workbookOf(...sheets, sheetOf('上缴二', REMITTANCES)));
    expect(remittances).toHaveLength(2);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'remittance-twice', sheet: '上缴二' }),
    );
  });

  it('a hidden column is read, and said', () => {
    const projects = { ...sheetOf('项目', PROJECTS), hiddenColumns: new Set([1]) };
    const { problems, projects: read } = readLedgers(workbookOf(sheetOf('名册', ROSTER), projects));
    expect(read).toHaveLength(2);
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'info', code: 'hidden-column', sheet: '项目', cell: 'B1' }),
    );
  });

  it('an amount a thousand times smaller or larger than the others looks like 万元 among 元', () => {
    const more = [...PROJECTS, ['桃园', 1_500_000, 2018], ['李园', 1_200_000, 2018]];
    expect(problemsOf(ROSTER, [...more, ['杏园', 150, 2018]], REMITTANCES)).toEqual([
      'warning far-from-median 项目!B6',
    ]);
    expect(problemsOf(ROSTER, more, REMITTANCES)).toEqual([]);
  });

  it.each<[string, number, readonly string[]]>([
    ['0', 1_000_000.4, ['warning shown-rounded 项目!B2']],
    ['#,##0.0', 1_000_000.45, ['warning shown-rounded 项目!B2']],
    ['"¥"#,##0_);(0)', 1_000_000.4, ['warning shown-rounded 项目!B2']],
    ['#,##0.00', 1_000_000.45, []],
    ['General', 1_000_000.45, []],
    ['0', 1_000_000, []],
  ])('format %s of %d: the stored value is read, and said where less is shown', (format, value, told) => {
    const rows = change(PROJECTS, 'B2', value);
    const numberFormats = [[], [undefined, format]];
    const { projects, problems } = readLedgers(
      workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', rows, { numberFormats })),
    );
    expect(projects[0]?.standing[0]?.standing.toNumber()).toBe(value);
    expect(
      problems
        .filter(({ code }) => !code.endsWith('-count'))
        .map(({ severity, code, sheet, cell }) => `${severity} ${code} ${sheet ?? ''}!${cell ?? ''}`),
    ).toEqual(told);
  });

  it('amounts without any unit are yuan with a warning where all are 10 000 or more, else refused', () => {
    const bare = (first: number) =>
      problemsOf(
        ROSTER,
        [
          ['项目名称', '市补资金', '注入年度'],
          ['草莓园', first, 2018],
        ],
        [REMITTANCES[0] ?? [], [2018, '草莓园', 1]],
      );
    expect(bare(10_000).some((problem) => problem.startsWith('warning unit-assumed 项目'))).toBe(true);
    expect(bare(9_999).some((problem) => problem.startsWith('error no-unit 项目'))).toBe(true);
  });

  it('no roster or no projects: says which columns are wanted', () => {
    const { problems } = readLedgers(workbookOf(sheetOf('空', [['说明', '见附件']])));
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-roster', 'no-projects']));
    expect(problems.find(({ code }) => code === 'no-roster')?.message.zh).toMatch(/村名/);
  });
});

describe('the policy table (政策参数)', () => {
  const table = (...rows: Rows): Rows => [['参数', '年度', '数值'], ...rows];
  const policyOf = (...rows: Rows) =>
    readLedgers(
      workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheetOf('政策', table(...rows))),
    ).policy;
  const problemsWith = (...rows: Rows) => problemsOf(ROSTER, PROJECTS, REMITTANCES, table(...rows));

  it('overrides rates by operating year and floors by calendar year, and keeps the rest', () => {
    const policy = policyOf(['上缴比例', 2, '7%'], ['保底收益', 2021, '7.5万元']);
    expect(policy.rates.map(String)).toEqual(['0.03', '0.07', '0.07']);
    expect([...policy.floors].map(([year, floor]) => [year, floor.toFixed(2)])).toEqual([
      [2018, '10000.00'],
      [2019, '40000.00'],
      [2020, '70000.00'],
      [2021, '75000.00'],
    ]);
    expect(problemsWith(['上缴比例', 2, '7%'], ['保底收益', 2021, '7.5万元'])).toEqual([]);
  });

  it.each<[CellValue[], string]>([
    [['上缴比率', 2, '7%'], 'error unknown-parameter 政策!A2'],
    [['上缴比例', 2, '百分之七'], 'error bad-parameter 政策!C2'],
    [['上缴比例', 2, '170%'], 'error bad-parameter 政策!C2'],
    [['保底收益', 2021, '-1'], 'error bad-parameter 政策!C2'],
    [['保底收益', '第三年', 70000], 'error bad-parameter 政策!B2'],
    [['上缴截止日', null, '13-40'], 'error bad-parameter 政策!C2'],
    [['上缴截止日', null, '02-30'], 'error bad-parameter 政策!C2'],
  ])('%j: %s', (row, problem) => {
    const found = problemsWith(row);
    expect(found.map((one) => one.replace('warning', 'error'))).toContain(problem);
  });

  it.each<[string, Rows, CellValue]>([
    ['in the header', [['参数', '年度', '数值（万元）']], 7.5],
    ['in a line above', [['单位：万元'], ['参数', '年度', '数值']], 7.5],
    ['in the cell, whatever the header says', [['参数', '年度', '数值（万元）']], '75000元'],
    ['nowhere, large enough to be yuan', [['参数', '年度', '数值']], 75_000],
  ])('reads amounts in their unit: %s', (_, header, value) => {
    const sheet = sheetOf('政策', [...header, ['保底收益', 2021, value]]);
    const { policy } = readLedgers(workbookOf(sheetOf('名册', ROSTER), sheetOf('项目', PROJECTS), sheet));
    expect(policy.floors.get(2021)?.toFixed(2)).toBe('75000.00');
  });

  it('reads a small amount without unit as yuan, with a warning', () => {
    expect(problemsWith(['保底收益', 2021, 7.5])).toEqual(['warning parameter-unit-assumed 政策!C2']);
  });

  it('refuses rates with a year left out', () => {
    expect(problemsWith(['上缴比例', 6, '8%']).some((one) => one.includes('rates-not-contiguous'))).toBe(
      true,
    );
  });
});
