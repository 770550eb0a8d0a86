import fc from 'fast-check';
import { inspectSnapshot, preview } from '../../src/generate';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/ledger/snapshot';
import { yuan } from '../../src/money/yuan';
import { EXTRA_SHEETS } from '../../src/report/extra-sheets';
import { report } from '../../src/report/report';
import { sheetOf, workbookOf } from '../ledger/sheet-of';
import { randomWorkbook, type RandomWorkbook } from './random-workbook';
import { deviations, recalculate } from './recalculate';

const ALL = EXTRA_SHEETS.map(({ key }) => key);
const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((fen) => fen / 100);

/** Rows of the further ledgers; villages by their place on the roster. */
const books = fc.record({
  funds: fc.array(
    fc.tuple(fc.nat(3), fc.constantFrom('市级', '区级', null), fc.constantFrom('镇1', '镇2', null), amount),
    { minLength: 1, maxLength: 90 },
  ),
  assets: fc.array(fc.tuple(amount, fc.option(amount)), { minLength: 1, maxLength: 5 }),
  uses: fc.array(
    fc.tuple(
      fc.nat(8),
      fc.constantFrom('2018年', '2019年', '2020年'),
      fc.constantFrom('村内保洁', '设施维修', '水电费', '公共事务', '购置农机'),
      amount,
    ),
    { minLength: 1, maxLength: 8 },
  ),
});
type Books = typeof books extends fc.Arbitrary<infer T> ? T : never;

function bookSheets({ funds, assets, uses }: Books, roster: SheetSnapshot): readonly SheetSnapshot[] {
  const villages = roster.values.slice(1);
  const villageAt = (place: number): readonly CellValue[] => villages[place % villages.length] ?? [];
  return [
    sheetOf('帮扶资金', [
      ['帮扶单位', '级别', '镇乡', '金额（元）'],
      ...funds.map(([unit, ...rest]) => [`示例${unit}局`, ...rest]),
    ]),
    sheetOf('资产', [
      ['资产名称', '原值（元）', '净值（元）'],
      ...assets.map(([value, net], index) => [`大棚${index}`, value, net]),
    ]),
    sheetOf('使用', [
      ['镇乡', '村名', '年度', '支出事项', '金额（元）'],
      ...uses.map(([village, ...rest]) => [...villageAt(village).slice(0, 2), ...rest]),
    ]),
    sheetOf('工作', [
      ['工作任务', '责任人', '完成时限'],
      ['甲', '某人', '2020-07-20'],
    ]),
  ];
}

/** Every further sheet that the workbook allows. */
function sheetsOf({ snapshot: { sheets }, options }: RandomWorkbook, facts: Books, isOpeningGiven: boolean) {
  const [roster] = sheets;
  if (!roster) throw new Error('no roster');
  const snapshot: WorkbookSnapshot = workbookOf(...sheets, ...bookSheets(facts, roster));
  const given = isOpeningGiven ? { opening: yuan('123456.78') } : {};
  const all = { ...options, ...given, sheets: ALL, asOf: '2020-07-15', until: 2022 };
  const planned = preview(inspectSnapshot(snapshot, all), all);
  if (!planned.ok) return undefined;
  return { snapshot, models: report(planned.plan, { ...all, snapshot }).models };
}

describe('the further sheets', () => {
  it('recalculate in a formula engine to the exact plan, to the fen', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(randomWorkbook, books, fc.boolean(), async (random, facts, isOpeningGiven) => {
        const written = sheetsOf(random, facts, isOpeningGiven);
        if (!written) return;
        made += written.models.filter(({ mark }) => ALL.includes(mark.key)).length;
        expect(deviations(await recalculate(written.snapshot, written.models))).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(made).toBeGreaterThan(60);
  }, 120_000);
});
