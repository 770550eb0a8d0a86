import { readWrittenNumber, type AmountDoubt, type TextRefusal } from './amount-text';
import type { AmountUnit } from './amount-unit';
import { CELL_DIGITS, Decimal } from './decimal';
import type { Yuan } from './yuan';

export { nameOfUnit, unitOfText, type AmountUnit } from './amount-unit';

/** Why a text or number is no amount. */
export type AmountRefusal =
  | TextRefusal
  /** More than two decimals of a yuan. */
  | 'finer-than-fen'
  /** 10¹³ yuan or more, where a cell's 15 digits no longer keep the fen. */
  | 'too-large';

export type ParsedAmount =
  | { readonly ok: true; readonly yuan: Yuan; readonly unitInCell: boolean; readonly doubt?: AmountDoubt }
  | { readonly ok: false; readonly reason: AmountRefusal };

export interface ParseAmountOptions {
  /** Accept amounts finer than the fen (down to 10⁻⁶ yuan). */
  readonly allowFiner?: boolean;
}

const TOO_LARGE = new Decimal('1e13');
/** Decimals of a yuan beyond which a difference is floating point noise. */
const NOISE_DECIMALS = 6;

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
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) return refuse('not-a-number');
    return accept(new Decimal(input).toSignificantDigits(CELL_DIGITS), headerUnit, options);
  }
  const written = readWrittenNumber(input);
  if (!written.ok) return refuse(written.reason);
  const { value, unit, doubt } = written;
  const amount = accept(value, unit ?? headerUnit, options);
  return amount.ok ? { ...amount, unitInCell: unit !== undefined, ...(doubt && { doubt }) } : amount;
}

function accept(value: Decimal, unit: AmountUnit, options: ParseAmountOptions): ParsedAmount {
  const exact = value.times(unit).toDecimalPlaces(NOISE_DECIMALS).plus(0) as Yuan;
  if (exact.abs().gte(TOO_LARGE)) return refuse('too-large');
  if (exact.decimalPlaces() > 2 && !options.allowFiner) return refuse('finer-than-fen');
  return { ok: true, yuan: exact, unitInCell: false };
}

function refuse(reason: AmountRefusal): ParsedAmount {
  return { ok: false, reason };
}
