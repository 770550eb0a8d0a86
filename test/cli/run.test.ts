import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PATH } from '../../assets/samples/sample-workbook';
import { run, type ExitCode } from '../../src/cli/run';
import { openFile } from '../../src/workbook/file';
import { ledgerFile, newFolder, SMALL_LEDGERS } from './ledger-file';

interface Ran {
  readonly exit: ExitCode;
  readonly printed: string;
  readonly warned: string;
}

async function distribute(...words: string[]): Promise<Ran> {
  const printed: string[] = [];
  const warned: string[] = [];
  const exit = await run(words, {
    print: (line) => printed.push(line),
    warn: (line) => warned.push(line),
    progress: () => undefined,
    today: '2021-01-15',
    sample: SAMPLE_PATH,
  });
  return { exit, printed: printed.join('\n'), warned: warned.join('\n') };
}

interface PlanJson {
  readonly year: number;
  readonly projects: readonly Record<string, unknown>[];
  readonly villages: readonly Record<string, string>[];
  readonly fund: Record<string, string>;
  readonly problems: readonly Record<string, unknown>[];
}

function json(path: string): PlanJson {
  return JSON.parse(readFileSync(path, 'utf8')) as PlanJson;
}

describe('npm run distribute', () => {
  it('turns the sample into the sheets of its latest year, and says so', async () => {
    const folder = newFolder();
    const out = join(folder, 'result.xlsx');
    const file = join(folder, 'result.json');
    const { exit, printed } = await distribute('--out', out, '--json', file);
    expect(exit).toBe(0);
    expect(printed).toContain('2020年度资金表');
    expect(printed).toContain(`已写出：${out}`);
    const plan = json(file);
    expect(plan.villages).toHaveLength(288);
    expect(plan.fund).toMatchObject({ floorTotal: '20160000.00', funding: plan.fund.due });
    expect((await openFile(out, '').read()).sheets.map(({ name }) => name)).toEqual([
      '困难村名册',
      '产业项目台账',
      '收益上缴台账',
      '结余使用台账',
      '帮扶资金台账',
      '固定资产台账',
      '返还资金使用台账',
      '工作台账',
      '2020年分配表',
      '2020年收益测算表',
      '2020年校验表',
    ]);
  });

  it('writes the JSON that scripts rely on', async () => {
    const folder = newFolder();
    const file = join(folder, 'plan.json');
    const ledgers = await ledgerFile(folder);
    await distribute(ledgers, '--year', '2018', '--out', join(folder, 'out.xlsx'), '--json', file);
    const { problems, ...plan } = json(file);
    const village = { floorReturn: '10000.00', secondDividend: '0.00', total: '10000.00' };
    expect(plan).toEqual({
      year: 2018,
      projects: [
        {
          name: '草莓园',
          township: null,
          operatingYear: 1,
          subsidy: '1000000.70',
          rate: '0.03',
          due: '30000.02',
          received: '30000.00',
          arrears: '0.02',
        },
      ],
      villages: [
        { township: '下营镇', village: '甲村', level: 'municipal', ...village },
        { township: '下营镇', village: '乙村', level: 'district', ...village },
        { township: '罗庄子镇', village: '甲村', level: 'district', ...village },
      ],
      fund: {
        opening: '0.00',
        due: '30000.02',
        received: '30000.00',
        funding: '30000.00',
        floorTotal: '30000.00',
        surplus: '0.00',
        shortfall: '0.00',
        secondDividend: '0.00',
        industryDevelopment: '0.00',
        publicAffairs: '0.00',
        closing: '0.00',
      },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'arrears', sheet: '项目', cell: 'B2' }),
    );
  });

  it('warns where last year’s own sheet closes with another balance than this year opens with', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder, {
      ...SMALL_LEDGERS,
      上缴: [
        ['年度', '项目名称', '上缴金额（元）'],
        [2018, '草莓园', 31_000],
      ],
    });
    const next = async (...words: string[]) => {
      const first = join(folder, 'first.xlsx');
      await distribute(ledgers, '--year', '2018', '--out', first, ...words);
      const file = join(folder, 'second.json');
      await distribute(first, '--year', '2019', '--out', join(folder, 'second.xlsx'), '--json', file);
      return json(file).problems.filter(({ code }) => code === 'opening-differs-from-filed');
    };
    expect(await next()).toEqual([]);
    const [warning] = await next('--public-affairs', '400');
    expect(warning).toMatchObject({ severity: 'warning', sheet: '2018年收益测算表' });
    expect(warning?.['message']).toMatch(/1,000\.00.*600\.00/);
  });

  it('prints errors with sheet and cell and writes nothing', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder, {
      ...SMALL_LEDGERS,
      项目: [
        ['项目名称', '市补资金（元）', '注入年度'],
        ['草莓园', '约500万', 2018],
      ],
    });
    const out = join(folder, 'out.xlsx');
    const { exit, warned } = await distribute(ledgers, '--out', out, '--json', join(folder, 'out.json'));
    expect(exit).toBe(1);
    expect(warned).toContain('[错误] 项目!B2 ');
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
  });

  it.each([
    ['2017', '2017'],
    ['2021', '2021'],
  ])('refuses %s, a year without projects or without a floor', async (year, named) => {
    const folder = newFolder();
    const { exit, warned } = await distribute(
      await ledgerFile(folder),
      '--year',
      year,
      '--out',
      join(folder, 'o.xlsx'),
    );
    expect(exit).toBe(1);
    expect(warned).toContain(named);
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
  });

  it.each([
    [['--yeer', '2019'], 'There is no option --yeer.'],
    [['--tail', 'drop'], '--tail “drop” must be spread or carry.'],
    [['nowhere.xlsx'], 'There is no file “nowhere.xlsx”.'],
    [['package.json'], 'is a text file'],
  ])('answers 2 to %j', async (words, message) => {
    const { exit, warned } = await distribute(...words, '--lang', 'en', '--out', join(newFolder(), 'o.xlsx'));
    expect(exit).toBe(2);
    expect(warned).toContain(message);
  });

  it('explains itself in both languages', async () => {
    expect(await distribute('--help')).toMatchObject({
      exit: 0,
      printed: expect.stringContaining('用法') as string,
    });
    const english = await distribute('--help', '--lang', 'en');
    expect(english.printed).toContain('Exit code');
  });

  it('leaves the ledgers as they are and refuses to write over them', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder);
    const before = readFileSync(ledgers);
    expect((await distribute(ledgers, '--out', ledgers)).exit).toBe(2);
    expect((await distribute(ledgers, '--out', join(folder, 'out.xlsx'))).exit).toBe(0);
    expect(readFileSync(ledgers).equals(before)).toBe(true);
  });

  it('writes neither JSON nor payments over the ledgers, nor one output over another', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder);
    const before = readFileSync(ledgers);
    const out = join(folder, 'out.xlsx');
    for (const option of ['--json', '--payments-csv']) {
      for (const path of [ledgers, out, join(folder, 'no', '..', 'out.xlsx')]) {
        expect((await distribute(ledgers, '--out', out, option, path)).exit).toBe(2);
      }
    }
    expect(readFileSync(ledgers).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['台账.xlsx']);
  });

  it('replaces its own sheets in a result and does not read them as ledgers', async () => {
    const folder = newFolder();
    const [first, second] = [join(folder, 'first.xlsx'), join(folder, 'second.xlsx')];
    await distribute(await ledgerFile(folder), '--out', first, '--json', `${first}.json`);
    await distribute(first, '--out', second, '--json', `${second}.json`);
    expect(json(`${second}.json`)).toEqual(json(`${first}.json`));
    const [before, after] = await Promise.all([openFile(first, '').read(), openFile(second, '').read()]);
    expect(after).toEqual(before);
  });

  it('takes the uses of a surplus as amounts or percentages and carries the rest', async () => {
    const folder = newFolder();
    const file = join(folder, 'plan.json');
    const { exit } = await distribute(
      ...[await ledgerFile(folder), '--year', '2018', '--out', join(folder, 'out.xlsx'), '--json', file],
      ...['--opening', '1000', '--second-dividend', '50%', '--industry', '100.01'],
    );
    expect(exit).toBe(0);
    const { fund, villages } = json(file);
    expect(fund).toMatchObject({
      surplus: '1000.00',
      secondDividend: '500.00',
      industryDevelopment: '100.01',
    });
    expect(fund.closing).toBe('399.99');
    expect(villages.map(({ secondDividend }) => secondDividend)).toEqual(['166.67', '166.67', '166.66']);
  });

  it('names the result after the ledgers when nobody names it', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder);
    const home = process.cwd();
    process.chdir(folder);
    try {
      await distribute(ledgers);
      expect(existsSync(join('out', '台账-分配结果.xlsx'))).toBe(true);
    } finally {
      process.chdir(home);
    }
  });

  it('writes the payments for the bank and says how many and how much', async () => {
    const folder = newFolder();
    const [out, file, csv] = ['r.xlsx', 'r.json', 'p.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { exit, printed } = await distribute(
      '--year',
      '2019',
      '--out',
      out,
      '--json',
      file,
      '--payments-csv',
      csv,
    );
    expect(exit).toBe(0);
    const lines = new TextDecoder('gbk').decode(readFileSync(csv)).trimEnd().split('\r\n').slice(1);
    const totals = new Map(json(file).villages.map(({ total }) => [total, total]));
    expect(lines.every((line) => totals.has(line.split(',')[3] ?? ''))).toBe(true);
    expect(printed).toContain(`${lines.length} 笔`);
  });

  it('checks the accounts of payments for the bank, and makes their list, without being asked for the sheet', async () => {
    const folder = newFolder();
    const ledgers = await ledgerFile(folder, {
      ...SMALL_LEDGERS,
      村: [
        ['镇乡', '村名', '户名', '开户行', '账号'],
        ['甲镇', '一村', '甲镇一村经济合作社', '示例银行', '6228480000000000001'],
        ['甲镇', '二村', '甲镇二村经济合作社', '示例银行', '6228480000000000001'],
      ],
    });
    const out = join(folder, 'r.xlsx');
    const words = [ledgers, '--year', '2018', '--out', out, '--payments-csv', join(folder, 'p.csv')];
    const { exit, warned } = await distribute(...words);
    expect(exit).toBe(0);
    expect(warned.match(/account-twice/g)).toHaveLength(2);
    expect((await openFile(out, '').read()).sheets.map(({ name }) => name)).toContain('2018年发放清单');
  });

  it('says what happened when something fails that nobody foresaw', async () => {
    const warned: string[] = [];
    const exit = await run(['--lang', 'en', '--out', join(newFolder(), 'r.xlsx')], {
      print: () => {
        throw new Error('the printer is on fire');
      },
      warn: (line) => warned.push(line),
      progress: () => undefined,
      today: '2021-01-15',
      sample: SAMPLE_PATH,
    });
    expect(exit).toBe(2);
    expect(warned.join()).toMatch(/internal error.*on fire/i);
  });
});
