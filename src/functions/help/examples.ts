import type { FunctionId } from '../catalogue';
import type { Message } from '../messages';

/** A worked example: its formula and its result on the help page are both made of the arguments. */
export interface Example {
  readonly args: readonly unknown[];
  readonly note: Message;
}

const PROJECTS = [
  [[2018], [2019]],
  [[10000000], [5000000]],
] as const;
const OWN_FLOORS = [
  [2021, 80000],
  [2022, 90000],
];

/** The worked examples of each function. */
export const EXAMPLES: Readonly<Record<FunctionId, readonly Example[]>> = {
  REMITTANCE: [
    {
      args: [2, 10000000],
      note: { zh: '市补资金 1000 万元，第二年', en: 'A subsidy of 10 million in its second year' },
    },
    {
      args: [2019, 10000000, 2019],
      note: { zh: '2019 年注入，2019 年为第一年', en: 'Put in in 2019, which is year 1' },
    },
    { args: [[[1], [2], [3]], 10000000], note: { zh: '三年一次算出', en: 'Three years at once' } },
    { args: [2, 1], note: { zh: '半分进位：0.065 元为 0.07 元', en: 'Half a fen rounds up: 0.065 is 0.07' } },
    {
      args: [4, 10000000, null, [[0.03, 0.05]]],
      note: { zh: '自定比例，最后一个一直适用', en: 'Rates of your own, the last one holding on' },
    },
  ],
  REMITTANCE_RATE: [
    { args: [2020], note: { zh: '2018 年注入，2020 年为第三年', en: 'Put in in 2018; 2020 is year 3' } },
    { args: [[[1, 2, 3, 4]]], note: { zh: '第一至四年', en: 'Years 1 to 4' } },
  ],
  FLOOR_RETURN: [
    { args: [2019], note: { zh: '文件标准', en: 'The document’s amount' } },
    {
      args: [2021],
      note: { zh: '文件未定的年份不作猜测', en: 'A year the document does not name is never guessed' },
    },
    { args: [2021, OWN_FLOORS], note: { zh: '自定标准', en: 'Amounts of your own' } },
  ],
  FLOOR_TOTAL: [
    { args: [2020], note: { zh: '288 个村', en: '288 villages' } },
    { args: [2020, 315], note: { zh: '315 个村', en: '315 villages' } },
  ],
  POOL: [
    {
      args: [2019, ...PROJECTS],
      note: { zh: '两个项目，分别为第二年、第一年', en: 'Two projects, in years 2 and 1' },
    },
  ],
  BALANCE: [
    { args: [2018, 3000000], note: { zh: '结余', en: 'A surplus' } },
    { args: [2019, 10000000, 120000], note: { zh: '负数为缺口', en: 'A shortfall is negative' } },
  ],
  COVERAGE: [{ args: [2018, 1440000], note: { zh: '覆盖一半', en: 'Covers half' } }],
  BREAKEVEN_SUBSIDY: [
    {
      args: [2020],
      note: {
        zh: '约 2.88 亿元（上缴额四舍五入到分，故略少）',
        en: 'About 288 million; a little less, since the remittance is rounded',
      },
    },
    {
      args: [1, 2019],
      note: { zh: '2019 年新注入，当年即覆盖', en: 'Put in in 2019 and covering that same year' },
    },
  ],
  FORECAST: [
    { args: [...PROJECTS, 2018, 2021], note: { zh: '2021 年没有保底标准', en: '2021 has no floor return' } },
  ],
  SPLIT: [{ args: [100, 3], note: { zh: '多出的一分给第一份', en: 'The odd fen goes to the first share' } }],
  SPLIT_BY: [{ args: [100, [[1], [1], [4]]], note: { zh: '按 1:1:4', en: 'By 1 to 1 to 4' } }],
  SHARE: [{ args: [100, 3, 1], note: { zh: 'SPLIT 的第一份', en: 'The first share of SPLIT' } }],
  ASSET_SHARE: [
    {
      args: [140000000],
      note: { zh: '1.4 亿元资产，288 村共有', en: 'Assets of 140 million, held by 288 villages' },
    },
  ],
  RMB: [
    { args: [107000.53], note: { zh: '万位后的零要写', en: 'With 零 after 万' } },
    { args: [1680.32], note: { zh: '元位为零、角位不为零，不写零', en: 'Without 零 between 元 and 角' } },
  ],
  YUAN: [
    { args: ['1.4亿元'], note: { zh: '亿元', en: 'In units of 100 million' } },
    { args: ['￥1,234.50'], note: { zh: '货币符号和千位分隔', en: 'Currency sign and separators' } },
    { args: ['约500万'], note: { zh: '不是确数', en: 'Not exact' } },
  ],
};
