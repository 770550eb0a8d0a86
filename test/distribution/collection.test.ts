import fc from 'fast-check';
import { arrears, notices } from '../../src/distribution/collection';
import { daysBetween, serialOf } from '../../src/distribution/days';
import type { Plan } from '../../src/distribution/plan';
import { planYear } from '../../src/distribution/plan-year';
import { sumYuan, yuan } from '../../src/money/yuan';
import { smallLedgers, type SmallLedgers } from './small-ledgers';

function planOf(small: SmallLedgers, year: number): Plan {
  const result = planYear(smallLedgers(small), { year });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'));
  return result.plan;
}

/** Two projects of 2018 with 3 % of 1 000 000 and 2 000 000 yuan due. */
const TWO: SmallLedgers = {
  villages: 2,
  injections: { 甲: { 2018: '1000000' }, 乙: { 2018: '2000000' } },
};

describe('arrears (欠缴)', () => {
  it('are what is due less what came in, of every project that owes something', () => {
    const cents = fc.integer({ min: 0, max: 6_500_000 }).map((fen) => yuan(String(fen)).div(100).toFixed(2));
    fc.assert(
      fc.property(cents, cents, (first, second) => {
        const remittances = [
          ['甲', 2018, first],
          ['乙', 2018, second],
        ] as const;
        const plan = planOf({ ...TWO, remittances }, 2018);
        const owed = [yuan('30000').minus(first), yuan('60000').minus(second)].filter((one) => one.gt(0));
        expect(arrears(plan).map((one) => one.owed.toFixed(2))).toEqual(owed.map((one) => one.toFixed(2)));
        expect(sumYuan(notices(plan).map((notice) => notice.owed))).toEqual(
          sumYuan(arrears(plan).map((one) => one.owed)),
        );
      }),
    );
  });

  it('are everything due where the year has no remittance ledger', () => {
    expect(arrears(planOf(TWO, 2018)).map(({ owed }) => owed.toFixed(2))).toEqual(['30000.00', '60000.00']);
  });

  it('of earlier years stand before those of the year, each under its own operator', () => {
    const remittances = [
      ['甲', 2018, '10000'],
      ['乙', 2018, '60000'],
      ['甲', 2019, '65000'],
      ['乙', 2019, '100000'],
    ] as const;
    const plan = planOf({ ...TWO, remittances }, 2019);
    expect(arrears(plan).map(({ year, owed }) => [year, owed.toFixed(2)])).toEqual([
      [2018, '20000.00'],
      [2019, '30000.00'],
    ]);
    expect(
      notices(plan).map(({ operator, current, earlier }) => [operator, current.length, earlier.length]),
    ).toEqual([
      ['甲', 0, 1],
      ['乙', 1, 0],
    ]);
  });

  it('of earlier years are listed also where the opening balance was given', () => {
    const remittances = [
      ['甲', 2018, '10000'],
      ['乙', 2018, '60000'],
    ] as const;
    const result = planYear(smallLedgers({ ...TWO, remittances }), { year: 2019, opening: yuan('500000') });
    if (!result.ok) throw new Error('no plan');
    expect(arrears(result.plan).map(({ year, owed }) => [year, owed.toFixed(2)])).toEqual([
      [2018, '20000.00'],
      [2019, '65000.00'],
      [2019, '130000.00'],
    ]);
  });

  it.each([
    ['2018-12-31', 0],
    ['2018-06-30', 0],
    ['2019-01-01', 1],
    ['2019-03-01', 60],
    ['2020-02-29', 425],
  ])('are overdue on %s by %d days', (asOf, days) => {
    expect(arrears(planOf(TWO, 2018), asOf).map(({ daysOverdue }) => daysOverdue)).toEqual([days, days]);
  });

  it('are due on the policy’s day, and overdue by no number of days without a day to count from', () => {
    const plan = planOf({ ...TWO, policy: { remittanceDueBy: '06-30' } }, 2018);
    expect(arrears(plan)[0]).toMatchObject({ dueOn: '2018-06-30', daysOverdue: undefined });
  });

  it('are due on the last of February where a year has no 29th', () => {
    const plan = planOf({ ...TWO, policy: { remittanceDueBy: '02-29' } }, 2018);
    expect(arrears(plan, '2018-03-01')[0]).toMatchObject({ dueOn: '2018-02-28', daysOverdue: 1 });
  });
});

describe('days', () => {
  it('between two dates add up', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(serialOf(b) - serialOf(a)).toBe(daysBetween(a, b));
      }),
    );
  });

  // Excel's own: 1 January 2020 is 43831 in the 1900 date system.
  it('are Excel’s serial numbers', () => {
    expect(serialOf('2020-01-01')).toBe(43831);
    expect(serialOf('1900-03-01')).toBe(61);
  });
});
