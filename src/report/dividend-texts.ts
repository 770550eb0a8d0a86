import type { Language } from '../ledger/problem';

type Weight = 'households' | 'people';

const ZH = {
  name: (year: number) => `${year}年二次分红计算表`,
  title: (year: number) => `${year}年度二次分红计算表`,
  headers: (by: Weight) => ['序号', '镇乡', '困难村', by === 'people' ? '人口' : '户数', '份额（分，向下取整）', '余数', '二次分红'],
  spread: '各村份额（分）＝二次分红总额 × 本村权重 ÷ 权重合计，向下取整；剩余的分依次给余数最大的村各一分，余数相同的按名册顺序。合计与总额分毫不差。',
}; // prettier-ignore

const EN: typeof ZH = {
  name: (year) => `${year} Second dividend`,
  title: (year) => `Second Dividend by Weights, ${year}`,
  headers: (by) => ['No.', 'Township', 'Village', by === 'people' ? 'People' : 'Households', 'Share in fen, rounded down', 'Remainder', 'Second dividend'],
  spread: 'Share in fen = second dividend × weight ÷ sum of weights, rounded down; the fen left go one each to the largest remainders, ties in roster order. The sum is exact.',
}; // prettier-ignore

/** Texts of the dividend sheet in one language. */
export const DIVIDEND_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
