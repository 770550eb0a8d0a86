import fc from 'fast-check';
import { rmb, yuan } from '../../src/functions/amounts';
import { balance, coverage, floorReturn, floorTotal } from '../../src/functions/floors';
import { breakEvenSubsidy, forecast } from '../../src/functions/planning';
import { pool, remittance, remittanceRate } from '../../src/functions/remittance';
import { assetShare, share, split, splitBy } from '../../src/functions/sharing';
import { wordsByRewriting } from '../money/words-reference';

/*
 * Every function beside exact fractions of BigInt, worked out here from rules.md: amounts in fen, rates in hundred-
 * thousandths.
 */

const HUNDRED_THOUSAND = 100_000n;

/** The number that a cell holds for an amount in fen. */
function cell(fen: bigint): number {
  return Number(fen) / 100;
}

/** a ÷ b, rounded half away from zero. */
function rounded(a: bigint, b: bigint): bigint {
  const magnitude = ((a < 0n ? -a : a) * 2n + b) / (b * 2n);
  return a < 0n ? -magnitude : magnitude;
}

const amount = fc.bigInt({ min: 0n, max: 10_000_000_000_00n });
const signed = fc.bigInt({ min: -1_000_000_000_00n, max: 1_000_000_000_00n });
const rates = fc.array(fc.bigInt({ min: 100n, max: 99_999n }), { minLength: 1, maxLength: 6 });
const villages = fc.integer({ min: 1, max: 2_000 });
const floors = fc.array(fc.bigInt({ min: 1n, max: 1_000_000_00n }), { minLength: 1, maxLength: 6 });
const FIRST = 2018;

function rateAt(list: readonly bigint[], operatingYear: number): bigint {
  return operatingYear < 1 ? 0n : (list[Math.min(operatingYear, list.length) - 1] ?? 0n);
}

function due(subsidy: bigint, rate: bigint): bigint {
  return rounded(subsidy * rate, HUNDRED_THOUSAND);
}

function rateRange(list: readonly bigint[]): unknown[][] {
  return list.map((rate) => [Number(rate) / 100_000]);
}

function floorRange(list: readonly bigint[]): unknown[][] {
  return list.map((floor, index) => [FIRST + index, cell(floor)]);
}

const single = (value: unknown): unknown[][] => [[value]];
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describe('custom functions beside exact fractions', () => {
  it('REMITTANCE: each subsidy of a column by its rate, rounded half up to the fen', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 99 }),
        rates,
        (subsidies, year, list) => {
          const answer = remittance(single(year), column(subsidies.map(cell)), undefined, rateRange(list));
          expect(answer).toEqual(column(subsidies.map((subsidy) => cell(due(subsidy, rateAt(list, year))))));
        },
      ),
    );
  });

  it('REMITTANCE and REMITTANCE_RATE: a calendar year counts from the first year', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1990, max: 2050 }),
        fc.integer({ min: 0, max: 30 }),
        rates,
        (subsidy, first, later, list) => {
          const rate = rateAt(list, later + 1);
          const [year, start] = [single(first + later), single(first)];
          expect(remittance(year, single(cell(subsidy)), start, rateRange(list))).toEqual(
            single(cell(due(subsidy, rate))),
          );
          expect(remittanceRate(year, start, rateRange(list))).toEqual(single(Number(rate) / 100_000));
        },
      ),
    );
  });

  it('POOL: the sum over projects, each rounded by itself, none before its first year', () => {
    const projects = fc.array(fc.tuple(fc.integer({ min: 2016, max: 2022 }), amount), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(projects, fc.integer({ min: 2015, max: 2025 }), rates, (list, year, own) => {
        const sum = list.reduce(
          (total, [first, subsidy]) => total + due(subsidy, rateAt(own, year - first + 1)),
          0n,
        );
        const [years, subsidies] = [
          column(list.map(([first]) => first)),
          column(list.map(([, one]) => cell(one))),
        ];
        expect(pool(single(year), years, subsidies, rateRange(own))).toEqual(single(cell(sum)));
      }),
    );
  });

  it('FLOOR_RETURN, FLOOR_TOTAL, BALANCE and COVERAGE: floor, floor × villages, what is left, what is covered', () => {
    fc.assert(
      fc.property(floors, fc.nat(), villages, amount, signed, (list, pick, count, remitted, opening) => {
        const index = pick % list.length;
        const floor = list[index] ?? 0n;
        const [year, range, all] = [single(FIRST + index), floorRange(list), floor * BigInt(count)];
        expect(floorReturn(year, range)).toEqual(single(cell(floor)));
        expect(floorTotal(year, single(count), range)).toEqual(single(cell(all)));
        expect(balance(year, single(cell(remitted)), single(cell(opening)), single(count), range)).toEqual(
          single(cell(opening + remitted - all)),
        );
        const quotient = Number(coverage(year, single(cell(remitted)), single(count), range)[0]?.[0]);
        expect(quotient).toBeCloseTo(Number(remitted) / Number(all), -Math.log10(Math.max(1, quotient)) + 12);
      }),
    );
  });

  it('BREAKEVEN_SUBSIDY: enough, and a fen less is not', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1_000_000_00n }),
        villages,
        rates,
        fc.integer({ min: 0, max: 8 }),
        (floor, count, list, later) => {
          const range = [[FIRST + later, cell(floor)]];
          const answer = breakEvenSubsidy(
            single(FIRST + later),
            single(FIRST),
            single(count),
            rateRange(list),
            range,
          );
          const least = BigInt(Math.round(Number(answer[0]?.[0]) * 100));
          const [rate, all] = [rateAt(list, later + 1), floor * BigInt(count)];
          expect(due(least, rate)).toBeGreaterThanOrEqual(all);
          expect(due(least - 1n, rate)).toBeLessThan(all);
        },
      ),
    );
  });

  it('FORECAST: year by year what POOL, FLOOR_TOTAL and the balance before give', () => {
    const projects = fc.array(fc.tuple(fc.integer({ min: FIRST, max: FIRST + 4 }), amount), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(projects, floors, villages, signed, rates, (list, years, count, opening, own) => {
        const last = FIRST + years.length - 1;
        const [header, ...rows] = forecast(
          column(list.map(([first]) => first)), column(list.map(([, one]) => cell(one))),
          single(FIRST), single(last), single(cell(opening)), single(count), rateRange(own), floorRange(years),
        );
        expect(header?.every((text) => typeof text === 'string')).toBe(true);
        let left = opening;
        const expected = years.map((floor, index) => {
          const year = FIRST + index;
          const sum = list.reduce((total, [first, subsidy]) => total + due(subsidy, rateAt(own, year - first + 1)), 0n);
          left += sum - floor * BigInt(count);
          return [year, cell(sum), cell(floor * BigInt(count)), cell(left)];
        });
        expect(rows.map((row) => row.slice(0, 4))).toEqual(expected);
      }),
    ); // prettier-ignore
  });

  it('SPLIT and SHARE: shares add up, differ by a fen at most, larger ones first', () => {
    fc.assert(
      fc.property(signed, fc.integer({ min: 1, max: 300 }), (total, count) => {
        const each = total / BigInt(count);
        const odd = Number((total < 0n ? -total : total) - (each < 0n ? -each : each) * BigInt(count));
        const sign = total < 0n ? -1n : 1n;
        const expected = Array.from(
          { length: count },
          (_, index) => cell(each + (index < odd ? sign : 0n)) + 0,
        );
        const shares = split(single(cell(total)), single(count)).map(([one]) => Number(one) + 0);
        expect(shares).toEqual(expected);
        expect(Number(share(single(cell(total)), single(count), single(count))[0]?.[0]) + 0).toBe(
          expected.at(-1),
        );
      }),
    );
  });

  it('SPLIT_BY: shares add up, none a fen or more from its exact quota, however small or large the weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 40 });
    const power = fc.integer({ min: -12, max: 12 });
    fc.assert(
      fc.property(amount, weights, power, (total, list, exponent) => {
        const all = list.reduce((sum, one) => sum + BigInt(one), 0n);
        fc.pre(all > 0n);
        const shares = splitBy(
          single(cell(total)),
          column(list.map((one) => Number(`${one}e${exponent}`))),
        ).map(([one]) => BigInt(Math.round(Number(one) * 100)));
        expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(total);
        shares.forEach((one, index) => {
          const distance = one * all - total * BigInt(list[index] ?? 0);
          expect((distance < 0n ? -distance : distance) < all).toBe(true);
        });
      }),
    );
  });

  it('ASSET_SHARE: the value by the number of villages, rounded to the fen', () => {
    fc.assert(
      fc.property(amount, villages, (value, count) => {
        const [[answer] = []] = assetShare(single(cell(value)), single(count));
        const distance = BigInt(Math.round(Number(answer) * 100)) * BigInt(count) - value;
        expect((distance < 0n ? -distance : distance) < BigInt(count)).toBe(true);
      }),
    );
  });

  it('RMB: the words of an independent second implementation', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -9_999_999_999_99n, max: 9_999_999_999_99n }), (fen) => {
        expect(rmb(single(cell(fen)))).toEqual(single(wordsByRewriting(fen)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('YUAN: the number that is written, in 元, 万元 or 亿元', () => {
    const units = [['', 1n], ['元', 1n], ['万元', 10_000n], ['亿元', 100_000_000n]] as const; // prettier-ignore
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999n }),
        fc.constantFrom(...units),
        (hundredths, [unit, factor]) => {
          const written = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}${unit}`;
          expect(yuan(single(written))).toEqual(single(cell(hundredths * factor)));
        },
      ),
    );
  });
});
