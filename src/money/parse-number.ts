import { readWrittenNumber } from './amount-text';
import { CELL_DIGITS, Decimal } from './decimal';

const PERCENT = /^(.*?)[\s\u3000]*[%％][\s\u3000]*$/s;

/**
 * A plain number (a rate, a weight, a count, a year) as people and spreadsheets write it, or undefined where it is none.
 * Unlike an amount it has no unit, and no digit of it is noise: a weight of 10⁻⁷ is not zero.
 *
 * @param input a cell's number, of which the 15 digits count that a spreadsheet keeps, or text
 * @example parseNumber('6.5%') // 0.065
 * @example parseNumber('3万') // undefined
 */
export function parseNumber(input: string | number): Decimal | undefined {
  if (typeof input === 'number') {
    return Number.isFinite(input) ? new Decimal(input).toSignificantDigits(CELL_DIGITS) : undefined;
  }
  const percent = PERCENT.exec(input)?.[1];
  const written = readWrittenNumber(percent ?? input);
  if (!written.ok || written.unit !== undefined) return undefined;
  return percent === undefined ? written.value : written.value.dividedBy(100);
}
