import type { Decimal } from '../money/decimal';
import { fenRate, shareOfFen, type FenRate } from '../money/fen';
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

/** A rate made ready for many subsidies. */
export interface PreparedRate {
  readonly rate: Decimal;
  /** The same rate for arithmetic in whole fen, where it has few enough decimals. */
  readonly inFen: FenRate | undefined;
}

export function prepareRate(rate: Decimal): PreparedRate {
  return { rate, inFen: fenRate(rate) };
}

/**
 * `remittanceDue` for whole columns: from whole fen to whole fen in plain integers, about a hundred times faster and
 * never a fen different; undefined where the integers would not be exact.
 *
 * @param subsidyFen whole fen, not negative
 * @example quickRemittance(1000000000, prepareRate(new Decimal('0.065'))) // 65000000
 */
export function quickRemittance(subsidyFen: number, { inFen }: PreparedRate): number | undefined {
  return inFen && shareOfFen(subsidyFen, inFen);
}
