import type { Decimal } from '../money/decimal';
import { roundToFen, type Yuan } from '../money/yuan';

/**
 * The operating year of a project in a calendar year; a year is a calendar year, without proration by months.
 * Zero or less before the first subsidy was put in.
 *
 * @param firstYear calendar year of the first subsidy: operating year 1
 * @example operatingYearOf(2019, 2018) // 2
 */
export function operatingYearOf(year: number, firstYear: number): number {
  return year - firstYear + 1;
}

/**
 * 应缴: what a project owes the platform for a year, rounded half up to the fen.
 *
 * @param subsidy 市补资金 that stands in the project in the year, yuan
 * @param rate share of the subsidy, e.g. 0.065
 * @example remittanceDue(yuan('10000000'), new Decimal('0.065')) // 650000
 */
export function remittanceDue(subsidy: Yuan, rate: Decimal): Yuan {
  return roundToFen(subsidy.times(rate));
}
