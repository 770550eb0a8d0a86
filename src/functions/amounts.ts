import { amountInWords } from '../money/amount-in-words';
import { toCell, toExcel } from './answer';
import { broadcast, EMPTY_GRID } from './broadcast';
import { gridOf } from './grid';
import { REFUSALS } from './messages';
import { readWholeFen, readWrittenAmount } from './read-cell';

/** 9 999 亿 and what is below it can be written in words. */
const WORDS_LIMIT = 1e12;

/**
 * 人民币大写金额，如“壹拾万零柒仟元伍角叁分”。
 * The amount in Chinese capital numerals, as on vouchers and cheques.
 * @customfunction RMB
 * @param amount 金额（元），最小到分，小于一万亿，可为区域。
 * Amount in yuan, in whole fen, below a million million; may be a range.
 */
export function rmb(amount: unknown[][]): unknown[][] {
  return toExcel(() =>
    broadcast([gridOf(amount) ?? EMPTY_GRID], ([cell]) => {
      const yuan = readWholeFen(cell);
      if (yuan.abs().gte(WORDS_LIMIT)) throw REFUSALS.words();
      return amountInWords(yuan);
    }),
  );
}

/**
 * 把人们书写的金额（1.4亿元、9200.74万元、￥1,234.50）换成以元为单位的数。
 * An amount as people write it, such as ￥1,234.50 or with a unit of ten thousand, as a number in yuan.
 * @customfunction YUAN
 * @param text 金额文本，可为区域。
 * The amount as text; may be a range.
 */
export function yuan(text: unknown[][]): unknown[][] {
  return toExcel(() => broadcast([gridOf(text) ?? EMPTY_GRID], ([cell]) => toCell(readWrittenAmount(cell))));
}
