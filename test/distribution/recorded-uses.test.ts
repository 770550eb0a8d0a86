import fc from 'fast-check';
import { planYear } from '../../src/distribution/plan-year';
import type { Ledgers, SurplusUseEntry } from '../../src/ledger/records';
import { yuan } from '../../src/money/yuan';
import { smallLedgers } from './small-ledgers';

/** Three villages, 10 000 yuan each in 2018 and 40 000 in 2019; 30 000 + the given surplus come in in 2018. */
function ledgersWith(surplus: string, ...uses: readonly [SurplusUseEntry['use'], number, string][]): Ledgers {
  return {
    ...smallLedgers({
      villages: 3,
      injections: { 草莓园: { 2018: '1000000' } },
      remittances: [['草莓园', 2018, yuan(surplus).plus(30000).toString()]],
    }),
    surplusUses: uses.map(([use, year, amount], row) => ({
      source: { sheet: '结余使用', row },
      use,
      year,
      amount: { yuan: yuan(amount), cell: { sheet: '结余使用', row, column: 2, factor: 1 } },
    })),
  };
}

describe('the surplus-use ledger (结余使用台账)', () => {
  it('feeds the balance that is rolled forward', () => {
    const ledgers = ledgersWith('1000', ['publicAffairs', 2018, '400.50'], ['secondDividend', 2018, '99.99']);
    const result = planYear(ledgers, { year: 2019 });
    if (!result.ok) throw new Error('no plan');
    expect(result.plan.fund.opening).toEqual(yuan('499.51'));
  });

  it('says what the surplus of the planned year is used for, where the user says nothing', () => {
    const result = planYear(ledgersWith('1000', ['secondDividend', 2018, '300.01']), { year: 2018 });
    if (!result.ok) throw new Error('no plan');
    expect(result.plan.fund.secondDividend).toEqual(yuan('300.01'));
    expect(result.plan.villages.map((share) => share.secondDividend.toFixed(2))).toEqual([
      '100.01',
      '100.00',
      '100.00',
    ]);
  });

  it('gives way to what the user says, with a warning that names both amounts', () => {
    const result = planYear(ledgersWith('1000', ['publicAffairs', 2018, '300']), {
      year: 2018,
      publicAffairs: { kind: 'amount', amount: yuan('200') },
    });
    if (!result.ok) throw new Error('no plan');
    expect(result.plan.fund.publicAffairs).toEqual(yuan('200'));
    const warning = result.plan.problems.find(({ code }) => code === 'uses-ledger-overruled');
    expect(warning?.severity).toBe('warning');
    expect(warning?.message.zh).toMatch(/300\.00.*200\.00/);
  });

  it('is refused where a past year spent more than its surplus, at the cell', () => {
    const result = planYear(ledgersWith('1000', ['publicAffairs', 2018, '1000.01']), { year: 2019 });
    const error = result.ok ? undefined : result.problems.find(({ code }) => code === 'recorded-uses-exceed');
    expect(error).toMatchObject({ severity: 'error', sheet: '结余使用', cell: 'C1' });
  });

  it('closing = opening + funding − floors − recorded uses, for any uses within the surplus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.nat(100), fc.nat(100), (fen, first, second) => {
        const surplus = yuan(yuan(BigInt(fen)).div(100));
        const one = yuan(surplus.times(first).div(200).toDecimalPlaces(2, 1));
        const two = yuan(surplus.times(second).div(200).toDecimalPlaces(2, 1));
        const ledgers = ledgersWith(
          surplus.toString(),
          ['industryDevelopment', 2018, one.toString()],
          ['publicAffairs', 2018, two.toString()],
        );
        const result = planYear(ledgers, { year: 2019 });
        expect(result.ok && result.plan.fund.opening.eq(surplus.minus(one).minus(two))).toBe(true);
      }),
    );
  });
});

describe('a second dividend by weights', () => {
  const weighted = (people: readonly number[]): Ledgers => {
    const ledgers = ledgersWith('1000');
    return {
      ...ledgers,
      villages: ledgers.villages.map((village, index) => ({ ...village, people: people[index] ?? 0 })),
    };
  };
  const secondDividend = { kind: 'amount', amount: yuan('100') } as const;

  it('gives each village in proportion to its people, the fen left to the largest remainder', () => {
    const result = planYear(weighted([1, 1, 4]), { year: 2018, secondDividend, dividendBy: 'people' });
    if (!result.ok) throw new Error('no plan');
    expect(result.plan.villages.map((share) => share.secondDividend.toFixed(2))).toEqual([
      '16.67',
      '16.67',
      '66.66',
    ]);
  });

  it('has no tail to carry, and says so', () => {
    const result = planYear(weighted([1, 1, 4]), {
      year: 2018,
      secondDividend,
      dividendBy: 'people',
      tail: 'carry',
    });
    if (!result.ok) throw new Error('no plan');
    expect(result.plan.fund.secondDividend).toEqual(yuan('100'));
    expect(result.plan.problems.map(({ code }) => code)).toContain('tail-by-weights');
  });

  it('is refused where a village has no figure, or all have zero', () => {
    const codes = (ledgers: Ledgers) => {
      const result = planYear(ledgers, { year: 2018, secondDividend, dividendBy: 'people' });
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes(ledgersWith('1000'))).toEqual(['weight-missing', 'weight-missing', 'weight-missing']);
    expect(codes(weighted([0, 0, 0]))).toEqual(['weights-zero']);
  });
});
