import { toHalfWidth, unitOfWord, UNIT_WORDS, type AmountUnit } from './amount-unit';
import { Decimal } from './decimal';
import type { Yuan } from './yuan';

export { nameOfUnit, unitOfText, type AmountUnit } from './amount-unit';

/** Why a text or number is no amount. */
export type AmountRefusal =
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
  /** More than two decimals of a yuan. */
  | 'finer-than-fen'
  /** 10¹³ yuan or more, where a cell's 15 digits no longer keep the fen. */
  | 'too-large'
  | 'not-a-number';

/** Something readable that its owner should look at: scientific notation in a text, △ or ▲ for minus. */
export type AmountDoubt = 'scientific-text' | 'triangle-minus';

export type ParsedAmount =
  | { readonly ok: true; readonly yuan: Yuan; readonly unitInCell: boolean; readonly doubt?: AmountDoubt }
  | { readonly ok: false; readonly reason: AmountRefusal };

export interface ParseAmountOptions {
  /** Accept amounts finer than the fen (down to 10⁻⁶ yuan). */
  readonly allowFiner?: boolean;
}

const TOO_LARGE = new Decimal('1e13');
/** What a spreadsheet keeps of a number. */
const CELL_DIGITS = 15;
/** Decimals of a yuan beyond which a difference is floating point noise. */
const NOISE_DECIMALS = 6;

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
 * Reads an amount as people and spreadsheets write it, exactly, in yuan.
 *
 * A unit in the text itself (350万, 1.4亿元, 1234.5元) beats `headerUnit`. Floating point noise is rounded away at
 * 10⁻⁶ yuan after the unit is applied, never at the fen: an amount that is then finer than the fen is refused.
 *
 * @param input a cell's number or text
 * @param headerUnit yuan per unit of a number without a unit of its own
 * @example parseAmount('1.4亿元') // { ok: true, yuan: 140000000, unitInCell: true }
 * @example parseAmount(16.54712, 10000) // { ok: true, yuan: 165471.2, unitInCell: false }
 * @example parseAmount('约500万') // { ok: false, reason: 'approximate' }
 */
export function parseAmount(
  input: string | number,
  headerUnit: AmountUnit = 1,
  options: ParseAmountOptions = {},
): ParsedAmount {
  if (typeof input === 'string') return parseText(input, headerUnit, options);
  if (!Number.isFinite(input)) return refuse('not-a-number');
  const value = new Decimal(input).toSignificantDigits(CELL_DIGITS);
  return accept(value, headerUnit, false, undefined, options);
}

function parseText(input: string, headerUnit: AmountUnit, options: ParseAmountOptions): ParsedAmount {
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

  const unitInCell = groups['word'] !== undefined || groups['yuan'] !== undefined;
  const unit = unitInCell ? unitOfWord(groups['word'] ?? '') : headerUnit;
  const doubt = groups['exponent'] ? 'scientific-text' : /[△▲]/.test(sign) ? 'triangle-minus' : undefined;
  return accept(negative ? magnitude.negated() : magnitude, unit ?? headerUnit, unitInCell, doubt, options);
}

/** One plain form of the characters, without spaces except single ones between digits, where they may group. */
function tidy(input: string): string {
  return toHalfWidth(input.replace(INVISIBLE, ''))
    .replace(/^\s*['\u2018\u2019]/, '')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
}

function reasonOf(text: string): AmountRefusal {
  if (PERCENTAGE.test(text)) return 'percentage';
  if (APPROXIMATE.test(text)) return 'approximate';
  if (DATE.test(text) || /^\d{4}\.\d{1,2}\.\d{1,2}$/.test(text)) return 'date';
  if (GROUPING.test(text) && /[, ]/.test(text)) return 'bad-grouping';
  return 'not-a-number';
}

function accept(
  value: Decimal,
  unit: AmountUnit,
  unitInCell: boolean,
  doubt: AmountDoubt | undefined,
  options: ParseAmountOptions,
): ParsedAmount {
  const exact = value.times(unit).toDecimalPlaces(NOISE_DECIMALS).plus(0) as Yuan;
  if (exact.abs().gte(TOO_LARGE)) return refuse('too-large');
  if (exact.decimalPlaces() > 2 && !options.allowFiner) return refuse('finer-than-fen');
  return { ok: true, yuan: exact, unitInCell, ...(doubt && { doubt }) };
}

function refuse(reason: AmountRefusal): ParsedAmount {
  return { ok: false, reason };
}
