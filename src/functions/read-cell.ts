import { Decimal } from '../money/decimal';
import { fenOf } from '../money/fen';
import { parseAmount, type AmountRefusal } from '../money/parse-amount';
import { yuan, ZERO, type Yuan } from '../money/yuan';
import type { CellError } from './cell-error';
import { valueOf } from './grid';
import { REFUSALS } from './messages';

const PERCENT = /^\s*(.*?)\s*[%％]\s*$/s;
const YEAR_TEXT = /^\s*([\d０-９]{4})\s*年度?\s*$/;
const FIRST_CALENDAR_YEAR = 1900;
const LAST_CALENDAR_YEAR = 9999;
const LAST_OPERATING_YEAR = 99;
/** What a spreadsheet keeps of a number. */
const CELL_DIGITS = 15;

const MESSAGES: Record<AmountRefusal, (text: string | number) => CellError> = {
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
  if (cell === null || cell === '') return ZERO;
  if (typeof cell === 'boolean') return yuan(cell ? '1' : '0');
  const percent = typeof cell === 'string' ? PERCENT.exec(cell)?.[1] : undefined;
  return percent === undefined ? parsed(cell) : yuan(parsed(percent).dividedBy(100));
}

/** The amount that a text names in yuan; percentages and booleans are none. */
export function readWrittenAmount(raw: unknown): Yuan {
  const cell = valueOf(raw);
  if (cell === null || cell === '') return ZERO;
  if (typeof cell === 'boolean') throw REFUSALS.notANumber(cell ? 'TRUE' : 'FALSE');
  return parsed(cell);
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

/** An operating year (1–99) or a calendar year (1900–9999). */
export function readYear(raw: unknown): number {
  if (typeof raw === 'number' && isYear(raw)) return raw;
  const cell = valueOf(raw);
  const written = typeof cell === 'string' ? YEAR_TEXT.exec(cell)?.[1] : undefined;
  const year = readAmount(written ?? cell).toNumber();
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
export function readCount(raw: unknown, most: number, refuse: (shown: string | number) => CellError): number {
  const count = readAmount(raw).toNumber();
  if (!Number.isInteger(count) || count < 1 || count > most) throw refuse(shown(valueOf(raw)));
  return count;
}

/** A rate from 0 up to, not including, 1: 0.065, 6.5%. */
export function readRate(raw: unknown): Decimal {
  const cell = valueOf(raw);
  const rate =
    typeof cell === 'number' ? new Decimal(cell).toSignificantDigits(CELL_DIGITS) : readAmount(cell);
  if (rate.lt(0) || rate.gte(1)) throw REFUSALS.rate(shown(cell));
  return rate;
}

function parsed(cell: string | number): Yuan {
  const amount = parseAmount(cell, 1, { allowFiner: true });
  if (!amount.ok) throw MESSAGES[amount.reason](cell);
  return amount.yuan;
}

function shown(cell: string | number | boolean | null): string | number {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : (cell ?? '');
}
