import type { Message } from '../messages';

/** Where LibreOffice 7.4 shows an amount in [DBNum2] otherwise than RMB writes it, and why. */
export interface WordDifference {
  readonly amount: number;
  /** =TEXT(amount,"[DBNum2][$-804]General") */
  readonly dbNum2: string;
  readonly why: Message;
}

/**
 * Found by putting the amounts of the rules' table, 2.675 and 3 000 random amounts through LibreOffice 7.4: not one comes
 * out in the form for vouchers, and these kinds of differences explain all. The table is in the tests.
 */
export const WORD_DIFFERENCES: readonly WordDifference[] = [
  {
    amount: 2880000,
    dbNum2: '贰佰捌拾捌万',
    why: { zh: '没有“元”和“整”', en: 'Neither 元 nor 整' },
  },
  {
    amount: 1680.32,
    dbNum2: '壹仟陆佰捌拾点叁贰',
    why: { zh: '小数读作“点”，没有角、分', en: 'Reads the decimals after 点, without 角 and 分' },
  },
  {
    amount: 107000.53,
    dbNum2: '壹拾万柒仟点伍叁',
    why: {
      zh: '下一级从仟位写起时，万、亿后的“零”略去',
      en: 'Leaves out 零 after 万 and 亿 where the next group begins with 仟',
    },
  },
  {
    amount: 1030506070.8,
    dbNum2: '壹拾亿叁仟零伍拾万陆仟零柒拾点捌',
    why: {
      zh: '下一级从仟位写起时，万、亿后的“零”略去',
      en: 'Leaves out 零 after 万 and 亿 where the next group begins with 仟',
    },
  },
  {
    amount: -1680.32,
    dbNum2: '-壹仟陆佰捌拾点叁贰',
    why: { zh: '负数写减号而不写“负”', en: 'A minus sign instead of 负' },
  },
  {
    amount: 2.675,
    dbNum2: '贰点陆柒伍',
    why: {
      zh: '小于分的数照读，格式 0.00 则先舍入为“贰点陆捌”；RMB 拒绝',
      en: 'Reads what is finer than the fen, or rounds it in the format 0.00; RMB refuses',
    },
  },
];
