import type { Decimal } from './decimal';
import { yuan, type Yuan } from './yuan';

/**
 * Splits a sum to the fen into equal shares. The shares differ by at most 0.01 and sum to the total exactly;
 * the odd fen go to the first shares, one each.
 *
 * @param total yuan, not finer than the fen; may be negative
 * @param count number of shares, a whole number from 1
 * @throws RangeError on a count below 1 or a total finer than the fen
 * @example allocateEqually(yuan('100'), 3) // 33.34, 33.33, 33.33
 */
export function allocateEqually(total: Yuan, count: number): Yuan[] {
  const { share, larger, odd } = equalShares(total, count);
  return Array.from({ length: count }, (_, index) => (index < odd ? larger : share));
}

/**
 * One share of `allocateEqually` without the others.
 *
 * @param index counted from 0
 * @throws RangeError as `allocateEqually`, and where there is no such share
 * @example equalShareAt(yuan('100'), 3, 0) // 33.34
 */
export function equalShareAt(total: Yuan, count: number, index: number): Yuan {
  const { share, larger, odd } = equalShares(total, count);
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`there is no share ${index} among ${count}`);
  }
  return index < odd ? larger : share;
}

/** The two sizes of equal shares, and how many shares are of the larger one. */
function equalShares(total: Yuan, count: number): { share: Yuan; larger: Yuan; odd: number } {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`a sum is split into a whole number of shares, at least 1, not ${count}`);
  }
  const fen = wholeFen(total);
  const base = fen / BigInt(count);
  const odd = Number(fen % BigInt(count));
  return { share: ofFen(base), larger: ofFen(base + (odd < 0 ? -1n : 1n)), odd: Math.abs(odd) };
}

/**
 * Splits a sum to the fen in proportion to weights by the largest remainder: every share is rounded down, and the
 * fen left over go to the shares that lost most, ties in order. The shares sum to the total exactly, each is less
 * than a fen from its exact quota, and a weight of zero gets nothing.
 *
 * @param total yuan, not finer than the fen; may be negative
 * @param weights zero or positive, at least one of them positive
 * @throws RangeError on a negative weight, no positive weight, or a total finer than the fen
 * @example allocateByWeights(yuan('100'), [1, 1, 4].map((w) => new Decimal(w))) // 16.67, 16.67, 66.66
 */
export function allocateByWeights(total: Yuan, weights: readonly Decimal[]): Yuan[] {
  const parts = wholeWeights(weights);
  const sum = parts.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError('a sum is split by weights of which at least one is positive');

  const fen = wholeFen(total);
  const magnitude = fen < 0n ? -fen : fen;
  const shares = parts.map((part) => (magnitude * part) / sum);
  const remainders = parts.map((part) => (magnitude * part) % sum);
  let left = Number(shares.reduce((rest, share) => rest - share, magnitude));

  const byRemainder = remainders.map((_, index) => index);
  byRemainder.sort((a, b) => compare(remainders[b], remainders[a]) || a - b);
  for (const index of byRemainder) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    left -= 1;
  }
  return shares.map((share) => ofFen(fen < 0n ? -share : share));
}

function compare(a = 0n, b = 0n): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The weights as whole numbers in the same proportions. */
function wholeWeights(weights: readonly Decimal[]): bigint[] {
  let decimals = 0;
  for (const weight of weights) {
    if (!weight.isFinite() || weight.lt(0)) {
      throw new RangeError(`a weight is zero or positive, not ${weight.toString()}`);
    }
    decimals = Math.max(decimals, weight.decimalPlaces());
  }
  return weights.map((weight) => BigInt(weight.toFixed(decimals).replace('.', '')));
}

function wholeFen(total: Yuan): bigint {
  if (!total.isFinite() || total.decimalPlaces() > 2) {
    throw new RangeError(`only whole fen can be split, not ${total.toString()} yuan`);
  }
  return BigInt(total.toFixed(2).replace('.', ''));
}

function ofFen(fen: bigint): Yuan {
  return yuan(yuan(fen).dividedBy(100));
}
