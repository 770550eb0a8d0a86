import fc from 'fast-check';
import { allocateByWeights, allocateEqually } from '../../src/money/allocate';
import { Decimal } from '../../src/money/decimal';
import { sumYuan, toFixedYuan, yuan, type Yuan } from '../../src/money/yuan';

const texts = (shares: readonly Yuan[]) => shares.map(toFixedYuan);
const decimals = (...weights: (string | number)[]) => weights.map((weight) => new Decimal(weight));
const anyTotal = fc
  .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
  .map((fen) => yuan(yuan(fen).dividedBy(100)));

describe('allocateEqually', () => {
  it.each<[string, number, string[]]>([
    ['100', 3, ['33.34', '33.33', '33.33']],
    ['-100', 3, ['-33.34', '-33.33', '-33.33']],
    ['0.02', 3, ['0.01', '0.01', '0.00']],
    ['0', 2, ['0.00', '0.00']],
    ['7', 1, ['7.00']],
  ])('%s among %d', (total, count, shares) => {
    expect(texts(allocateEqually(yuan(total), count))).toEqual(shares);
  });

  it('splits 10 000 random sums exactly, the larger shares first, no two a fen apart or more', () => {
    fc.assert(
      fc.property(anyTotal, fc.integer({ min: 1, max: 100 }), (total, count) => {
        const shares = allocateEqually(total, count);
        expect(shares).toHaveLength(count);
        expect(sumYuan(shares).equals(total)).toBe(true);
        const magnitudes = shares.map((share) => share.abs().toNumber());
        expect(magnitudes).toEqual([...magnitudes].sort((a, b) => b - a));
        expect(
          shares[0]
            ?.minus(shares[count - 1] ?? 0)
            .abs()
            .lte('0.01'),
        ).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %d shares', (count) => {
    expect(() => allocateEqually(yuan('1'), count)).toThrow(RangeError);
  });

  it('refuses a total finer than the fen', () => {
    expect(() => allocateEqually(yuan('1.001'), 2)).toThrow(/whole fen/);
  });
});

describe('allocateByWeights', () => {
  it.each<[string, Decimal[], string[]]>([
    ['100', decimals(1, 1, 4), ['16.67', '16.67', '66.66']],
    ['100', decimals(1, 1, 1), ['33.34', '33.33', '33.33']],
    ['-100', decimals(1, 1, 1), ['-33.34', '-33.33', '-33.33']],
    ['0.01', decimals('0.3', '0.7'), ['0.00', '0.01']],
    ['0.01', decimals('0.5', '0.5'), ['0.01', '0.00']],
    ['10', decimals(0, 1, 0, 2), ['0.00', '3.33', '0.00', '6.67']],
    ['10', decimals('1e-20', '3e-20'), ['2.50', '7.50']],
  ])('%s by %s', (total, weights, shares) => {
    expect(texts(allocateByWeights(yuan(total), weights))).toEqual(shares);
  });

  it('splits 10 000 random sums exactly, every share less than a fen from its quota, nothing for weight 0', () => {
    const anyWeights = fc
      .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 })), {
        minLength: 1,
        maxLength: 40,
      })
      .filter((weights) => weights.some((weight) => weight > 0));
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const shares = allocateByWeights(total, decimals(...weights));
        expect(sumYuan(shares).equals(total)).toBe(true);
        const sum = BigInt(weights.reduce((a, b) => a + b, 0));
        const fen = BigInt(total.times(100).toFixed());
        shares.forEach((share, index) => {
          const weight = BigInt(weights[index] ?? 0);
          // |share − fen × weight ÷ sum| < 1 fen, multiplied by sum
          const off = BigInt(share.times(100).toFixed()) * sum - fen * weight;
          if (off >= sum || -off >= sum) throw new Error(`${share.toString()} is a fen or more off`);
          if (weight === 0n && !share.isZero()) throw new Error('a share without weight');
        });
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it.each<[string, Decimal[]]>([
    ['a negative weight', decimals(1, -1)],
    ['no positive weight', decimals(0, 0)],
    ['no weight', []],
    ['an infinite weight', decimals(Infinity)],
  ])('refuses %s', (_, weights) => {
    expect(() => allocateByWeights(yuan('1'), weights)).toThrow(RangeError);
  });

  it('refuses a total finer than the fen', () => {
    expect(() => allocateByWeights(yuan('0.005'), decimals(1))).toThrow(/whole fen/);
  });
});
