import fc from 'fast-check';
import type { Plan } from '../../src/distribution/plan';
import { lastFloorYear, planForecast, singleNewSubsidy } from '../../src/distribution/plan-forecast';
import { planYear } from '../../src/distribution/plan-year';
import { yuan, type Yuan } from '../../src/money/yuan';
import { JIZHOU_POLICY } from '../../src/policy/jizhou';
import { smallLedgers } from './small-ledgers';

/** Rates of rules.md in thousandths, by operating year; the last one holds on. */
const RATES = [30n, 65n, 70n] as const;
const LAST_YEAR = 2024;
const FLOORS = new Map(
  [10_000, 40_000, 70_000, 72_000, 74_000, 76_000, 78_000].map((floor, index) => [
    2018 + index,
    yuan(String(floor)),
  ]),
);

function rate(operatingYear: number): bigint {
  return RATES[Math.min(operatingYear, RATES.length) - 1] ?? 0n;
}

/** What a subsidy remits, in fen, rounded half up. */
function remits(subsidy: bigint, operatingYear: number): bigint {
  return operatingYear < 1 ? 0n : (subsidy * rate(operatingYear) * 2n + 1000n) / 2000n;
}

function fen(amount: Yuan | undefined): bigint {
  return BigInt(amount?.times(100).toFixed(0) ?? '0');
}

interface Case {
  readonly villages: number;
  readonly year: number;
  /** First year and subsidy in fen of each project. */
  readonly projects: readonly (readonly [firstYear: number, subsidy: number])[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  villages: fc.integer({ min: 1, max: 288 }),
  year: fc.integer({ min: 2018, max: 2021 }),
  projects: fc.array(
    fc.tuple(fc.integer({ min: 2018, max: 2020 }), fc.integer({ min: 1, max: 2_000_000_000 })),
    { minLength: 1, maxLength: 5 },
  ),
});

function planOf({ villages, year, projects }: Case): Plan | undefined {
  const injections = Object.fromEntries(
    projects.map(([firstYear, subsidy], index) => [
      `项目${index}`,
      { [firstYear]: yuan(String(subsidy)).div(100).toFixed(2) },
    ]),
  );
  const result = planYear(smallLedgers({ villages, injections, policy: { floors: FLOORS } }), { year });
  return result.ok ? result.plan : undefined;
}

/** Cases whose first project runs in the planned year. */
function withPlan(check: (plan: Plan, one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      const plan = planOf(one);
      fc.pre(plan !== undefined);
      if (plan) check(plan, one);
    }),
    { numRuns: 60 },
  );
}

describe('the forecast', () => {
  it('is opening + what is due − floors, year after year, to the fen', () => {
    withPlan((plan, { villages, projects }) => {
      let balance: bigint | undefined;
      for (const one of planForecast(plan, LAST_YEAR)) {
        const due = projects.reduce(
          (sum, [first, subsidy]) => sum + remits(BigInt(subsidy), one.year - first + 1),
          0n,
        );
        expect(fen(one.funding)).toBe(due);
        expect(fen(one.floors)).toBe(fen(FLOORS.get(one.year)) * BigInt(villages));
        balance ??= fen(one.opening);
        balance += due - fen(one.floors);
        expect(fen(one.closing)).toBe(balance);
      }
    });
  });

  it('reaches the last year with a floor by itself, and says nothing of balances beyond', () => {
    withPlan((plan) => {
      expect(lastFloorYear(plan)).toBe(LAST_YEAR);
      const beyond = planForecast(plan, LAST_YEAR + 2).filter(({ year }) => year > LAST_YEAR);
      expect(beyond).toHaveLength(2);
      expect(beyond.every(({ closing, floors }) => closing === undefined && floors === undefined)).toBe(true);
    });
  });

  it('asks for the least new subsidies: none leaves a balance below zero, a fen less of any does', () => {
    withPlan((plan) => {
      const years = planForecast(plan, LAST_YEAR);
      const balances = (subsidies: ReadonlyMap<number, bigint>): readonly bigint[] => {
        let extra = 0n;
        return years.map(({ year, closing }) => {
          for (const [from, subsidy] of subsidies) extra += remits(subsidy, year - from + 1);
          return fen(closing) + extra;
        });
      };
      const asked = new Map(years.map(({ year, newSubsidy }) => [year, fen(newSubsidy)]));
      const from = years.findIndex(({ year }) => year >= plan.year);
      const kept = balances(asked);
      expect(kept.slice(from).every((balance) => balance >= 0n)).toBe(true);
      expect(years.map(({ closingWithNew }) => fen(closingWithNew))).toEqual(kept);
      years.forEach(({ year, newSubsidy }, index) => {
        if (newSubsidy.isZero()) return;
        const less = new Map(asked).set(year, fen(newSubsidy) - 1n);
        expect(balances(less)[index]).toBeLessThan(0n);
      });
    });
  });

  it('knows the least subsidy that does it alone, put in in the planned year', () => {
    withPlan((plan) => {
      const years = planForecast(plan, LAST_YEAR);
      const single = fen(singleNewSubsidy(plan, years));
      const isEnough = (subsidy: bigint): boolean => {
        let extra = 0n;
        return years
          .filter(({ year }) => year >= plan.year)
          .every(({ year, closing }) => {
            extra += remits(subsidy, year - plan.year + 1);
            return fen(closing) + extra >= 0n;
          });
      };
      expect(isEnough(single)).toBe(true);
      if (single > 0n) expect(isEnough(single - 1n)).toBe(false);
    });
  });

  it('asks for none where a subsidy brings nothing in its first year', () => {
    const rates = [yuan('0'), yuan('0.07')];
    const ledgers = smallLedgers({ villages: 3, injections: { 甲: { 2018: '100' } }, policy: { rates } });
    const result = planYear(ledgers, { year: 2018 });
    if (!result.ok) throw new Error('no plan');
    const [first] = planForecast(result.plan, 2018);
    expect(first).toMatchObject({ newSubsidy: yuan('0'), closingWithNew: yuan('-30000') });
    expect(singleNewSubsidy(result.plan, planForecast(result.plan, 2018))).toBeUndefined();
    expect(singleNewSubsidy(result.plan, planForecast(result.plan, 2019))).toBeUndefined();
  });

  it('takes the floors of the policy alone: after 2020 the document has none', () => {
    expect(JIZHOU_POLICY.floors.has(2021)).toBe(false);
  });
});
