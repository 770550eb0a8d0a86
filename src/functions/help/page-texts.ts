import type { Message } from '../messages';

/** The words of the help page around what the functions' own descriptions say. */
export const PAGE_TEXTS = {
  title: { zh: 'JZ 自定义函数', en: 'The JZ custom functions' },
  intro: {
    zh: '金额以元为单位，精确到分（半分进位）。年份 1–99 为运营年（1 为资金注入当年），1900 以后为公历年。区域可直接作参数，结果按区域溢出。带 [ ] 的参数可省略。',
    en: 'Amounts are in yuan, exact to the fen (half a fen rounds up). A year of 1–99 is an operating year (1 is the year of the subsidy), from 1900 on a calendar year. Ranges may be given directly; results spill in their shape. Parameters in [ ] may be omitted.',
  },
  accepted: {
    zh: '空单元格按 0 计；文本存放的数、全角数字、千位分隔、百分比（6.5%）和逻辑值按数读；金额可带单位（350万元、1.4亿元）。参数中的错误值原样返回。不能确定的，返回错误值并说明怎样改，绝不猜测。',
    en: 'An empty cell counts as 0. Numbers stored as text, full-width digits, thousands separators, percentages (6.5%) and logical values are read as numbers; amounts may carry a unit (350万元, 1.4亿元). An error in an argument is passed through as it is. What is not certain gives an error with a message that says what to do, never a guess.',
  },
  argument: { zh: '参数', en: 'Parameter' },
  meaning: { zh: '含义', en: 'Meaning' },
  formula: { zh: '公式', en: 'Formula' },
  result: { zh: '结果', en: 'Result' },
  remark: { zh: '说明', en: 'Remark' },
  errorsTitle: { zh: '错误值', en: 'Error values' },
  wordsTitle: {
    zh: '大写金额与电子表格自带格式的差别',
    en: 'Amounts in words and the formats of spreadsheets',
  },
  wordsIntro: {
    zh: 'RMB 依《正确填写票据和结算凭证的基本规定》与《会计基础工作规范》第五十二条，两者有选择余地处取两者都认可的写法。数字格式 [DBNum2]（LibreOffice 实测）只逐位读数，不是票据写法：',
    en: 'RMB follows the two norms for vouchers and cheques, in the form right under both. The number format [DBNum2] (as LibreOffice shows it) reads the digits and is no form for vouchers:',
  },
  language: { zh: 'English', en: '中文' },
} as const satisfies Record<string, Message>;

/** What each error value means. */
export const ERROR_MEANINGS: readonly (readonly [string, Message])[] = [
  [
    '#N/A',
    {
      zh: '没有依据可答：文件未定该年的标准，或早于资金注入年，或区域大小不一致。',
      en: 'Nothing to answer from: the document names no amount for the year, the year is before the subsidy, or ranges differ in size.',
    },
  ],
  [
    '#NUM!',
    {
      zh: '数不合理：年份不是整数或超出范围、市补资金为负、村数小于 1、金额小于分或过大。',
      en: 'A number out of bounds: a year that is not whole, a negative subsidy, fewer than 1 village, an amount finer than the fen or too large.',
    },
  ],
  [
    '#VALUE!',
    {
      zh: '文本不是确定的数，或区域形状不对。',
      en: 'Text that is no exact number, or a range of the wrong shape.',
    },
  ],
  ['#DIV/0!', { zh: '除数为零：当年保底合计或比例为 0。', en: 'Division by zero: floors or a rate of 0.' }],
];
