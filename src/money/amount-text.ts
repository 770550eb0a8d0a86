import { toHalfWidth, unitOfWord, UNIT_WORDS, type AmountUnit } from './amount-unit';
import { Decimal } from './decimal';

/** Why a text is no amount. */
export type TextRefusal =
  /** Nothing but spaces. */
  | 'empty'
  /** A mark that stands for no amount: 「—」「-」「/」「无」. Not a zero. */
  | 'blank-mark'
  /** 约, 左右, 以上, 其中 …: not one exact amount. */
  | 'approximate'
  /** A calendar date or year. */
  | 'date'
  | 'percentage'
  /** Separators that do not stand at every third digit: 1,23,4 or 12.345,6. */
  | 'bad-grouping'
  | 'not-a-number';

/** Something readable that its owner should look at: scientific notation in a text, △ or ▲ for minus. */
export type AmountDoubt = 'scientific-text' | 'triangle-minus';

/** A number as it is written, and the unit behind it where there is one. */
export type WrittenNumber =
  | {
      readonly ok: true;
      readonly value: Decimal;
      readonly unit?: AmountUnit;
      readonly doubt?: AmountDoubt;
    }
  | { readonly ok: false; readonly reason: TextRefusal };

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BLANK_MARK = /^(?:[-\u2010-\u2015\u2212\u2500\u30fc]+|[/\\]+|暂?无|N\/A)$/i;
const APPROXIMATE = /约|左右|上下|以上|以下|以内|其中|大概|大致|将近|不足|不到|超过|[近余多几]/;
const DATE =
  /^\d{2,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2})?[月日号]?$|年|月|日|^\d{1,2}[-/]\d{1,2}$|^\d{1,2}:\d{2}/;
const PERCENTAGE = /[%‰]|百分之|千分之/;
const GROUPING = /^[-+¥(]*\d[\d., ]*\d\)?$/;

const AMOUNT = new RegExp(
  '^(?<open>\\()?(?<sign>[-+△▲负])?(?:人民币:?|RMB|CNY)?¥?(?<signAfter>[-+])?' +
    '(?<digits>\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+|(?=\\.\\d))(?<fraction>\\.\\d*)?' +
    '(?<exponent>[eE][-+]?\\d{1,3})?' +
    `(?<close>\\))?(?:(?<word>${UNIT_WORDS})?(?<yuan>[元圆])?整?)(?<closeAfter>\\))?$`,
  'u',
);

/**
 * Reads a number as people write it, exactly, digit by digit, before any unit is applied.
 *
 * @example readWrittenNumber('￥1,234.50') // { ok: true, value: 1234.5 }
 * @example readWrittenNumber('1.4亿元') // { ok: true, value: 1.4, unit: 100000000 }
 */
export function readWrittenNumber(input: string): WrittenNumber {
  const text = tidy(input);
  if (text === '') return refuse('empty');
  if (BLANK_MARK.test(text)) return refuse('blank-mark');
  const groups = AMOUNT.exec(text)?.groups;
  if (!groups) return refuse(reasonOf(text));

  const brackets = [groups['open'], groups['close'] ?? groups['closeAfter']].filter(Boolean).length;
  const signs = [groups['open'], groups['sign'], groups['signAfter']].filter(Boolean).length;
  const closedTwice = groups['close'] !== undefined && groups['closeAfter'] !== undefined;
  if (brackets === 1 || signs > 1 || closedTwice) return refuse('not-a-number');

  const sign = groups['sign'] ?? groups['signAfter'] ?? '';
  const negative = brackets === 2 || (sign !== '' && sign !== '+');
  const digits = `${groups['digits']?.replace(/[, ]/g, '') ?? ''}${groups['fraction'] ?? ''}`;
  const magnitude = new Decimal(`0${digits}${groups['exponent'] ?? ''}`);

  const named = groups['word'] !== undefined || groups['yuan'] !== undefined;
  const unit = named ? unitOfWord(groups['word'] ?? '') : undefined;
  const doubt = groups['exponent'] ? 'scientific-text' : /[△▲]/.test(sign) ? 'triangle-minus' : undefined;
  return {
    ok: true,
    value: negative ? magnitude.negated() : magnitude,
    ...(unit && { unit }),
    ...(doubt && { doubt }),
  };
}

/** One plain form of the characters, without spaces except single ones between digits, where they may group. */
function tidy(input: string): string {
  return toHalfWidth(input.replace(INVISIBLE, ''))
    .replace(/^\s*['\u2018\u2019]/, '')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
}

function reasonOf(text: string): TextRefusal {
  if (PERCENTAGE.test(text)) return 'percentage';
  if (APPROXIMATE.test(text)) return 'approximate';
  if (DATE.test(text) || /^\d{4}\.\d{1,2}\.\d{1,2}$/.test(text)) return 'date';
  if (GROUPING.test(text) && /[, ]/.test(text)) return 'bad-grouping';
  return 'not-a-number';
}

function refuse(reason: TextRefusal): WrittenNumber {
  return { ok: false, reason };
}
