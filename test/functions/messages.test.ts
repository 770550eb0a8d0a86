import { speak } from '../../src/functions/answer';
import { FORECAST_HEADERS, REFUSALS } from '../../src/functions/messages';
import { startExcelRuntime, type Call, type ExcelRuntime } from './excel-runtime';
import { column } from './shapes';

const HAN = /\p{Script=Han}/u;
const FLOORS = [[2021, 80000]];

/** A call, the error that its cell shows, and what its message says in Chinese and in English. */
const REFUSED: readonly [call: Call, error: string, zh: RegExp, en: RegExp][] = [
  [{ id: 'REMITTANCE', args: [0, 1000] }, '#NUM!', /“0”不是年份。请用/, /"0" is no year. Use/],
  [{ id: 'REMITTANCE', args: [150, 1000] }, '#NUM!', /请用运营年 1–99/, /Use a whole operating year 1–99/],
  [{ id: 'REMITTANCE', args: [1.5, 1000] }, '#NUM!', /“1.5”不是年份/, /"1.5" is no year/],
  [{ id: 'REMITTANCE', args: ['明年', 1] }, '#VALUE!', /“明年”不是年份。请填写/, /"明年" is no year. Write/],
  [{ id: 'REMITTANCE', args: [2017, 1] }, '#N/A', /2017 年早于资金注入年 2018/, /2017 is before 2018/],
  [{ id: 'REMITTANCE', args: [1, -1] }, '#NUM!', /市补资金不能为负/, /subsidy cannot be negative/],
  [{ id: 'REMITTANCE', args: [1, '不详'] }, '#VALUE!', /“不详”不是一个确定的数/, /"不详" is not one exact/],
  [
    { id: 'REMITTANCE', args: [1, 1, null, 6.5] },
    '#NUM!',
    /上缴比例“6.5”无效/,
    /"6.5" is no remittance rate/,
  ],
  [{ id: 'REMITTANCE_RATE', args: [1, 3] }, '#NUM!', /“3”不是公历年/, /"3" is no calendar year/],
  [{ id: 'FLOOR_RETURN', args: [2021] }, '#N/A', /文件只定了 2018–2020 年/, /names 2018 to 2020 only/],
  [{ id: 'FLOOR_RETURN', args: [2018, FLOORS] }, '#N/A', /floors 参数中没有 2018/, /does not name 2018/],
  [{ id: 'FLOOR_RETURN', args: [2] }, '#N/A', /请用公历年/, /Use a calendar year/],
  [{ id: 'FLOOR_TOTAL', args: [2018, 0] }, '#NUM!', /村数“0”无效/, /"0" villages/],
  [{ id: 'BREAKEVEN_SUBSIDY', args: [2017] }, '#N/A', /2017 年早于/, /2017 is before 2018/],
  [{ id: 'SPLIT', args: [100, 1e9] }, '#NUM!', /1 到 1048576/, /from 1 to 1048576/],
  [{ id: 'SPLIT', args: [column(1, 2), 2] }, '#VALUE!', /total 只能是一个值/, /total must be one value/],
  [{ id: 'SHARE', args: [100, 3, 4] }, '#NUM!', /1 到 3 的整数/, /from 1 to 3/],
  [{ id: 'SPLIT_BY', args: [100, [[-1, 2]]] }, '#NUM!', /权重不能为负/, /Weights cannot be negative/],
  [{ id: 'RMB', args: [1e12] }, '#NUM!', /请拆成小于一万亿元/, /Write the amount in parts/],
  [{ id: 'RMB', args: [0.005] }, '#NUM!', /请先用 ROUND/, /Apply ROUND/],
  [{ id: 'YUAN', args: ['约500万'] }, '#VALUE!', /不是确数/, /is approximate/],
];

describe('messages', () => {
  let excel: ExcelRuntime;

  beforeAll(async () => {
    excel = startExcelRuntime();
    await import('../../src/functions/functions');
  });
  afterEach(() => speak('zh'));

  it.each(['zh', 'en'] as const)('in %s say what is wrong and what to do', async (language) => {
    speak(language);
    const results = await excel.calculate(REFUSED.map(([call]) => call));
    REFUSED.forEach(([, value, zh, en], index) => {
      const expected: unknown = expect.stringMatching(language === 'zh' ? zh : en);
      expect(results[index]).toEqual({ value, message: expected });
    });
  });

  it('and headers are English from the script for an English Excel, Chinese from the other', async () => {
    const call = { id: 'FLOOR_RETURN', args: [2021] };
    expect((await excel.calculate([call]))[0]?.message).toMatch(HAN);
    await import('../../src/functions/functions.en-US');
    expect((await excel.calculate([call]))[0]?.message).not.toMatch(HAN);
  });

  it.each(Object.entries(REFUSALS))('%s ends as a sentence in both languages', (_, refusal) => {
    const { text } = refusal('甲', '乙');
    expect(text?.zh).toMatch(/。$/);
    expect(text?.en).toMatch(/\.$/);
    expect(text?.zh).toMatch(HAN);
    expect(text?.en.replace(/[甲乙]|1\.4亿元/g, '')).not.toMatch(HAN);
  });

  it('of an endless text repeat its beginning only', async () => {
    const [result] = await excel.calculate([{ id: 'RMB', args: ['很长'.repeat(10_000)] }]);
    expect(result?.message?.length).toBeLessThan(200);
  });

  it('the header of FORECAST is in the language of the messages', async () => {
    const call = { id: 'FORECAST', args: [2018, 1000, 2018, 2018] };
    for (const language of ['zh', 'en'] as const) {
      speak(language);
      const [result] = await excel.calculate([call]);
      expect((result?.value as unknown[][])[0]).toEqual(FORECAST_HEADERS[language]);
    }
  });
});
