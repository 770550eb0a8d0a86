import fc from 'fast-check';
import { planJson } from '../../src/distribution/plan-json';
import type { Plan } from '../../src/distribution/plan';
import { inspectSnapshot, preview } from '../../src/generate';
import type { WorkbookSnapshot } from '../../src/ledger/snapshot';
import { sumYuan } from '../../src/money/yuan';
import { report } from '../../src/report/report';
import { sheetOf, workbookOf } from '../ledger/sheet-of';
import { randomWorkbook, type RandomWorkbook } from './random-workbook';
import { deviations, recalculate } from './recalculate';

function planOf({ snapshot, options }: RandomWorkbook): Plan | undefined {
  const planned = preview(inspectSnapshot(snapshot, options), options);
  return planned.ok ? planned.plan : undefined;
}

describe('the generated sheets', () => {
  it('recalculate in a formula engine to the exact plan, to the fen', async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(randomWorkbook, async (random) => {
        const plan = planOf(random);
        if (!plan) return;
        planned++;
        const { models } = report(plan, { language: 'zh', snapshot: random.snapshot });
        expect(deviations(await recalculate(random.snapshot, models))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(planned).toBeGreaterThan(30);
  }, 60_000);
});

describe('the plan of a random workbook', () => {
  it('keeps the identities of the fund and of the shares', () => {
    fc.assert(
      fc.property(randomWorkbook, (random) => {
        const plan = planOf(random);
        if (!plan) return;
        const { fund, villages } = plan;
        expect(sumYuan(villages.map(({ total }) => total))).toEqual(
          sumYuan([fund.floorTotal, fund.secondDividend]),
        );
        expect(fund.floorTotal.eq(plan.floor.times(villages.length))).toBe(true);
        const balance = fund.opening.plus(fund.funding).minus(fund.floorTotal);
        expect(fund.surplus.minus(fund.shortfall).eq(balance)).toBe(true);
        expect(fund.surplus.times(fund.shortfall).isZero()).toBe(true);
        const used = fund.secondDividend.plus(fund.industryDevelopment).plus(fund.publicAffairs);
        expect(fund.closing.eq(balance.minus(used))).toBe(true);
        const years = [...plan.history.map((past) => past.fund), fund];
        years.slice(1).forEach((next, index) => {
          const expected = next.openingFrom?.yuan ?? years[index]?.closing ?? 0;
          expect(next.opening.eq(expected)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a due amount of exactly half a fen', () => {
  // 0.5 yuan × 3 % = 1.5 fen; 1 yuan × 6.5 % = 6.5 fen; 0.5 yuan × 7 % = 3.5 fen.
  it.each([
    [2018, 0.5, '0.02'],
    [2019, 1, '0.07'],
    [2020, 0.5, '0.04'],
    [2018, 100_000_000.5, '3000000.02'],
    [2019, 99_999_999, '6499999.94'],
    [2020, 99_999_999.5, '6999999.97'],
  ])('rounds up in %d on %d yuan: in the plan, the JSON and the sheet', async (year, subsidy, due) => {
    const snapshot: WorkbookSnapshot = workbookOf(
      sheetOf('名册', [
        ['镇乡', '村名'],
        ['甲镇', '一村'],
      ]),
      sheetOf('项目', [
        ['项目名称', '市补资金（元）', '注入年度'],
        ['草莓园', subsidy, 2018],
      ]),
    );
    const plan = planOf({ snapshot, options: { year, language: 'zh' } });
    if (!plan) throw new Error('no plan');
    expect(planJson(plan, [], 'zh').projects[0]?.due).toBe(due);
    const { models } = report(plan, { language: 'zh', snapshot });
    const cells = await recalculate(snapshot, models);
    expect(deviations(cells)).toEqual([]);
    expect(cells.filter(({ planned }) => planned === Number(due)).length).toBeGreaterThan(0);
  });
});
