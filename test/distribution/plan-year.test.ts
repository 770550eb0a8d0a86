import fc from 'fast-check';
import type { Plan, PlanOptions } from '../../src/distribution/plan';
import { latestYear, plannableYears } from '../../src/distribution/plannable-years';
import { planYear } from '../../src/distribution/plan-year';
import { Decimal } from '../../src/money/decimal';
import { sumYuan, toFixedYuan, yuan } from '../../src/money/yuan';
import { smallLedgers, type SmallLedgers } from './small-ledgers';

function planOf(small: SmallLedgers, options: PlanOptions): Plan {
  const result = planYear(smallLedgers(small), options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

function errorCodes(small: SmallLedgers, options: PlanOptions): readonly string[] {
  const result = planYear(smallLedgers(small), options);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

const TEN_MILLION = { villages: 288, injections: { A: { 2018: '10000000' } } };

describe('remittances (rules.md 1)', () => {
  it.each([
    [2018, '300000.00'],
    [2019, '650000.00'],
    [2020, '700000.00'],
  ])('in %i ten million owe %s', (year, due) => {
    expect(toFixedYuan(planOf(TEN_MILLION, { year }).fund.due)).toBe(due);
  });

  it('holds the last rate in every later year', () => {
    const floors = new Map([2018, 2019, 2020, 2021, 2022].map((year) => [year, yuan('0')] as const));
    const plan = planOf({ ...TEN_MILLION, policy: { floors } }, { year: 2022 });
    expect(toFixedYuan(plan.fund.due)).toBe('700000.00');
  });

  const twice = { villages: 1, injections: { A: { 2018: '10000000', 2019: '5000000' } } };

  it('adds injections up on one project clock', () => {
    expect(toFixedYuan(planOf(twice, { year: 2019 }).fund.due)).toBe('975000.00');
  });

  it('gives each injection a clock of its own with batches', () => {
    const plan = planOf({ ...twice, policy: { injections: 'batches' } }, { year: 2019 });
    expect(toFixedYuan(plan.fund.due)).toBe('800000.00');
    expect(plan.projects[0]?.bases.map((base) => base.rate.toString())).toEqual(['0.065', '0.03']);
  });

  it('leaves out projects that begin later', () => {
    const plan = planOf(
      { villages: 1, injections: { A: { 2018: '100' }, B: { 2019: '100' } } },
      { year: 2018 },
    );
    expect(plan.projects.map(({ project }) => project.name)).toEqual(['A']);
  });

  it.each([
    ['1', 2019, '0.07'], // 0.065
    ['0.5', 2018, '0.02'], // 0.015
    ['1000001', 2019, '65000.07'], // 65000.065
    ['1.50', 2018, '0.05'], // 0.045
  ])('rounds half a fen up: %s yuan in %i owe %s', (subsidy, year, due) => {
    const plan = planOf({ villages: 1, injections: { A: { 2018: subsidy } } }, { year });
    expect(toFixedYuan(plan.fund.due)).toBe(due);
  });

  it('rounds each project, then sums', () => {
    const plan = planOf(
      { villages: 1, injections: { A: { 2018: '0.5' }, B: { 2018: '0.5' } } },
      { year: 2018 },
    );
    expect(toFixedYuan(plan.fund.due)).toBe('0.04');
  });
});

describe('the fund (rules.md 4–6)', () => {
  it('owes 288 villages what the document says', () => {
    const totals = [2018, 2019, 2020].map((year) =>
      toFixedYuan(planOf(TEN_MILLION, { year }).fund.floorTotal),
    );
    expect(totals).toEqual(['2880000.00', '11520000.00', '20160000.00']);
  });

  it('rolls the opening balance forward from the first year, a shortfall as a negative balance', () => {
    const plan = planOf(TEN_MILLION, { year: 2020 });
    expect(plan.history.map((year) => toFixedYuan(year.fund.closing))).toEqual([
      '-2580000.00',
      '-13450000.00',
    ]);
    expect(toFixedYuan(plan.fund.opening)).toBe('-13450000.00');
    expect(toFixedYuan(plan.fund.shortfall)).toBe('32910000.00');
    expect(toFixedYuan(plan.fund.surplus)).toBe('0.00');
  });

  it('takes what was received where the year has a remittance ledger, otherwise what is due', () => {
    const small = { ...TEN_MILLION, remittances: [['A', 2018, '250000']] as const };
    expect(planOf(small, { year: 2018 }).fund).toMatchObject({
      fundedBy: 'received',
      funding: yuan('250000'),
    });
    expect(planOf(small, { year: 2018, funding: 'due' }).fund.funding).toEqual(yuan('300000'));
    expect(planOf(small, { year: 2019 }).fund).toMatchObject({ fundedBy: 'due', received: null });
  });

  it('warns of arrears by project and of a shortfall, and still pays every floor in full', () => {
    const small = { ...TEN_MILLION, remittances: [['A', 2018, '250000']] as const };
    const plan = planOf(small, { year: 2018 });
    expect(plan.problems.map((problem) => problem.code)).toEqual(['arrears', 'shortfall']);
    expect(plan.projects[0]?.arrears).toEqual(yuan('50000'));
    expect(plan.villages.every((share) => share.total.eq(10000))).toBe(true);
  });

  it('says what would close a shortfall', () => {
    const plan = planOf(TEN_MILLION, { year: 2018, opening: yuan('0') });
    // 2 580 000 short at 3 %: the first subsidy that rounds up to it.
    expect(toFixedYuan(plan.shortfallCover?.newSubsidy ?? yuan('0'))).toBe('85999999.84');
  });

  it('refuses uses beyond the surplus, negative ones and shares over 100 %', () => {
    const rich = { villages: 1, injections: { A: { 2018: '1000000' } } };
    const amount = (text: string) => ({ kind: 'amount', amount: yuan(text) }) as const;
    const share = (text: string) => ({ kind: 'share', share: new Decimal(text) }) as const;
    expect(errorCodes(rich, { year: 2018, secondDividend: amount('20000.01') })).toEqual([
      'uses-exceed-surplus',
    ]);
    expect(errorCodes(rich, { year: 2018, publicAffairs: amount('-1') })).toEqual(['bad-use']);
    expect(errorCodes(rich, { year: 2018, secondDividend: amount('0.005') })).toEqual(['bad-use']);
    expect(errorCodes(rich, { year: 2018, industryDevelopment: share('1.01') })).toEqual(['bad-use']);
    expect(errorCodes(rich, { year: 2018, secondDividend: share('1') })).toEqual([]);
  });

  it('carries the tail forward on request: all villages get the same', () => {
    const small = { villages: 3, injections: { A: { 2018: '2000000' } } };
    const options = { year: 2018, secondDividend: { kind: 'amount', amount: yuan('100') } } as const;
    const spread = planOf(small, options);
    expect(spread.villages.map((share) => share.secondDividend.toString())).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ]);
    const carried = planOf(small, { ...options, tail: 'carry' });
    expect(carried.villages.map((share) => share.secondDividend.toString())).toEqual([
      '33.33',
      '33.33',
      '33.33',
    ]);
    expect(carried.fund.closing.minus(spread.fund.closing).toString()).toBe('0.01');
  });
});

describe('years', () => {
  it('refuses a year without a floor, before any project, and a gap on the way', () => {
    expect(errorCodes(TEN_MILLION, { year: 2021 })).toEqual(['no-floor']);
    expect(errorCodes(TEN_MILLION, { year: 2017 })).toEqual(['before-projects']);
    const floors = new Map([[2020, yuan('1')]]);
    expect(errorCodes({ ...TEN_MILLION, policy: { floors } }, { year: 2020 })).toEqual([
      'no-floor',
      'no-floor',
    ]);
    expect(errorCodes({ ...TEN_MILLION, policy: { floors } }, { year: 2020, opening: yuan('0') })).toEqual(
      [],
    );
  });

  it('offers the years with floors from the first project on, and knows the last one spoken of', () => {
    const ledgers = smallLedgers({
      villages: 1,
      injections: { A: { 2019: '1' } },
      remittances: [['A', 2020, '1']],
    });
    expect(plannableYears(ledgers)).toEqual([2019, 2020]);
    expect(latestYear(ledgers)).toBe(2020);
  });

  it('does not plan on ledgers with errors', () => {
    const ledgers = smallLedgers(TEN_MILLION);
    const problem = {
      severity: 'error',
      code: 'x',
      sheet: null,
      cell: null,
      message: { zh: '', en: '' },
    } as const;
    expect(planYear({ ...ledgers, problems: [problem] }, { year: 2018 })).toEqual({
      ok: false,
      problems: [problem],
    });
  });
});

const fen = (max: number) =>
  fc.integer({ min: 1, max }).map((amount) => new Decimal(amount).div(100).toString());

const anyPlan = fc.record({
  villages: fc.integer({ min: 1, max: 400 }),
  injections: fc.dictionary(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.dictionary(fc.constantFrom('2018', '2019', '2020'), fen(5_000_000_000), { minKeys: 1 }),
    { minKeys: 1 },
  ),
  year: fc.constantFrom(2018, 2019, 2020),
  shares: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).filter(([a, b, c]) => a + b + c <= 100),
  tail: fc.constantFrom('spread' as const, 'carry' as const),
  injectionClock: fc.constantFrom('cumulative' as const, 'batches' as const),
});

describe('any plan', () => {
  it('satisfies every identity of its checks', () => {
    fc.assert(
      fc.property(anyPlan, ({ villages, injections, year, shares, tail, injectionClock }) => {
        const ledgers = smallLedgers({
          villages,
          injections,
          policy: { injections: injectionClock, controlTotals: {} },
        });
        const [second, industry, affairs] = shares.map((share) => ({
          kind: 'share' as const,
          share: new Decimal(share).div(100),
        }));
        const uses = { secondDividend: second!, industryDevelopment: industry!, publicAffairs: affairs! };
        const result = planYear(ledgers, { year, tail, ...uses });
        if (!result.ok) return result.problems.every((problem) => problem.code === 'before-projects');
        const { fund, checks, villages: rows } = result.plan;
        expect(checks.filter((check) => !check.passes)).toEqual([]);
        const used = fund.secondDividend.plus(fund.industryDevelopment).plus(fund.publicAffairs);
        expect(fund.opening.plus(fund.funding).minus(fund.floorTotal)).toEqual(
          fund.surplus.minus(fund.shortfall),
        );
        expect(fund.closing).toEqual(fund.surplus.minus(fund.shortfall).minus(used));
        expect(sumYuan(rows.map((row) => row.total))).toEqual(
          yuan(fund.floorTotal.plus(fund.secondDividend)),
        );
        const dividends = rows.map((row) => row.secondDividend);
        const spread = Decimal.max(...dividends).minus(Decimal.min(...dividends));
        return spread.lte(tail === 'carry' ? 0 : '0.01') && used.lte(fund.surplus);
      }),
    );
  });

  it('covers the floors with the new subsidy that it names, and not with a fen less', () => {
    fc.assert(
      fc.property(anyPlan, ({ villages, injections, year }) => {
        const result = planYear(smallLedgers({ villages, injections }), { year });
        if (!result.ok || !result.plan.shortfallCover) return;
        const due = (subsidy: Decimal) => subsidy.times('0.03').toDecimalPlaces(2);
        const { newSubsidy } = result.plan.shortfallCover;
        expect(due(newSubsidy).gte(result.plan.fund.shortfall)).toBe(true);
        expect(due(newSubsidy.minus('0.01')).lt(result.plan.fund.shortfall)).toBe(true);
      }),
    );
  });
});
