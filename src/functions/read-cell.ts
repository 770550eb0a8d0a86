import { Decimal } from '../money/decimal';
import { fenOf } from '../money/fen';
import { parseAmount, type AmountRefusal } from '../money/parse-amount';
import { parseNumber } from '../money/parse-number';
import { yuan, ZERO, type Yuan } from '../money/yuan';
import type { CellError } from './cell-error';
import { valueOf } from './grid';
import { REFUSALS } from './messages';

const PERCENT = /[%％]\s*$/;
const YEAR_TEXT = /^\s*([\d０-９]{4})\s*年度?\s*$/;
const FIRST_CALENDAR_YEAR = 1900;
const LAST_CALENDAR_YEAR = 9999;
const LAST_OPERATING_YEAR = 99;

/** Says what is wrong with a value that is shown in the message. */
type Refusal = (shown: string | number) => CellError;

const MESSAGES: Record<AmountRefusal, Refusal> = {
  empty: REFUSALS.empty,
  'blank-mark': REFUSALS.blankMark,
  approximate: REFUSALS.approximate,
  date: REFUSALS.date,
  percentage: REFUSALS.percentage,
  'bad-grouping': REFUSALS.badGrouping,
  'finer-than-fen': REFUSALS.finerThanFen,
  'too-large': REFUSALS.tooLarge,
  'not-a-number': REFUSALS.notANumber,
};

/**
 * The amount of a cell in yuan, as Excel's own operators would take it: an empty cell is 0, TRUE is 1, text is read.
 * Amounts may be finer than the fen.
 */
export function readAmount(raw: unknown): Yuan {
  const cell = valueOf(raw);
  if (typeof cell === 'string' && PERCENT.test(cell)) return yuan(readNumber(cell, REFUSALS.notANumber));
  if (typeof cell === 'boolean') return yuan(cell ? '1' : '0');
  return cell === null || cell === '' ? ZERO : parsed(cell, true);
}

/** The amount that a text names in yuan, in whole fen; percentages and booleans are none. */
export function readWrittenAmount(raw: unknown): Yuan {
  const cell = valueOf(raw);
  if (cell === null || cell === '') return ZERO;
  if (typeof cell === 'boolean') throw REFUSALS.notANumber(shown(cell));
  return parsed(cell, false);
}

/** The amount of a cell in whole fen; an amount finer than that is refused. */
export function readWholeFen(raw: unknown): Yuan {
  const amount = readAmount(raw);
  if (amount.decimalPlaces() > 2) throw REFUSALS.finerThanFen();
  return amount;
}

/** The cell's amount in fen for fast arithmetic, or undefined where `readAmount` has to look at it. */
export function quickFen(raw: unknown): number | undefined {
  return typeof raw === 'number' ? fenOf(raw) : undefined;
}

/**
 * A plain number of a cell, to the last digit, as Excel's own operators would take it; a unit such as 万 makes text no
 * number.
 *
 * @param refuse says what is wrong with text that is no number
 */
function readNumber(raw: unknown, refuse: Refusal): Decimal {
  const cell = valueOf(raw);
  if (cell === null || cell === '') return new Decimal(0);
  if (typeof cell === 'boolean') return new Decimal(cell ? 1 : 0);
  const number = parseNumber(cell);
  if (!number) throw refuse(shown(cell));
  return number;
}

/** A weight of a split, to the last digit. */
export function readWeight(raw: unknown): Decimal {
  return readNumber(raw, REFUSALS.notANumber);
}

/** An operating year (1–99) or a calendar year (1900–9999). */
export function readYear(raw: unknown): number {
  if (typeof raw === 'number' && isYear(raw)) return raw;
  const cell = valueOf(raw);
  const written = typeof cell === 'string' ? YEAR_TEXT.exec(cell)?.[1] : undefined;
  const year = readNumber(written ?? cell, REFUSALS.yearText).toNumber();
  if (!isYear(year)) throw REFUSALS.year(shown(cell));
  return year;
}

/** A calendar year (1900–9999). */
export function readCalendarYear(raw: unknown): number {
  const year = readYear(raw);
  if (!isCalendarYear(year)) throw REFUSALS.calendarYear(year);
  return year;
}

export function isOperatingYear(year: number): boolean {
  return year >= 1 && year <= LAST_OPERATING_YEAR;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && (isOperatingYear(year) || isCalendarYear(year));
}

function isCalendarYear(year: number): boolean {
  return year >= FIRST_CALENDAR_YEAR && year <= LAST_CALENDAR_YEAR;
}

/** A whole number from 1 to `most`; `refuse` says what is wrong otherwise. */
export function readCount(raw: unknown, most: number, refuse: Refusal): number {
  const count = readNumber(raw, REFUSALS.notANumber);
  if (!count.isInteger() || count.lt(1) || count.gt(most)) throw refuse(shown(valueOf(raw)));
  return count.toNumber();
}

/** A rate from 0 up to, not including, 1: 0.065, 6.5%. */
export function readRate(raw: unknown): Decimal {
  const rate = readNumber(raw, REFUSALS.rateText);
  if (rate.lt(0) || rate.gte(1)) throw REFUSALS.rate(shown(valueOf(raw)));
  return rate;
}

function parsed(cell: string | number, allowFiner: boolean): Yuan {
  const amount = parseAmount(cell, 1, { allowFiner });
  if (!amount.ok) throw MESSAGES[amount.reason](shown(cell));
  return amount.yuan;
}

/** Longest piece of a text that a message repeats. */
const SHOWN_CHARACTERS = 40;

function shown(cell: string | number | boolean | null): string | number {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'string') return cell ?? '';
  return cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)}…` : cell;
}
