import type { Decimal } from './decimal';

/** A rate as a fraction of safe integers, for arithmetic in whole fen. */
export interface FenRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** Below this many fen (10¹³ yuan) every amount to the fen has at most 15 significant digits. */
const FEN_LIMIT = 1e15;

/**
 * The amount of a spreadsheet cell in whole fen, or undefined where the number is not exactly an amount to the fen.
 *
 * Why it is exact: `fen / 100 === amount` says that the cell's double is the one nearest to fen ÷ 100, a decimal of at
 * most 15 digits, and no other decimal of 15 digits has the same nearest double. `parseAmount` reads that same decimal.
 *
 * @example fenOf(1234.5) // 123450
 * @example fenOf(0.1 + 0.2) // undefined: floating point noise, for parseAmount
 */
export function fenOf(amount: number): number | undefined {
  const fen = Math.round(amount * 100) + 0;
  return fen / 100 === amount && fen < FEN_LIMIT && fen > -FEN_LIMIT ? fen : undefined;
}

/** The rate as a fraction, or undefined where it has more decimals than fit beside real amounts. */
export function fenRate(rate: Decimal): FenRate | undefined {
  const decimals = rate.decimalPlaces();
  if (!(decimals <= 6)) return undefined;
  const denominator = 10 ** decimals;
  return { numerator: rate.times(denominator).toNumber(), denominator };
}

/**
 * fen × rate, rounded half up to the fen, or undefined where the result might not be exact.
 *
 * Why it is exact: both factors are safe integers, and so is the product, or we give up. `%` is exact on doubles, and
 * (product − remainder) ÷ denominator is a whole number, which division of doubles gives exactly.
 *
 * @param fen whole fen, not negative
 * @example shareOfFen(100, { numerator: 65, denominator: 1000 }) // 7, from 6.5
 */
export function shareOfFen(fen: number, rate: FenRate): number | undefined {
  const product = fen * rate.numerator;
  if (!(product >= 0 && product <= Number.MAX_SAFE_INTEGER)) return undefined;
  const remainder = product % rate.denominator;
  const whole = (product - remainder) / rate.denominator;
  return remainder * 2 >= rate.denominator ? whole + 1 : whole;
}
