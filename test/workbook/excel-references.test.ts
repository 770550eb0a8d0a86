import { generate, type GenerateResult } from '../../src/generate';
import { openExcel, type ExcelWorkbook } from '../../src/workbook/excel';
import type { WriteResult } from '../../src/workbook/workbook';
import { file, run, sheetNames, SMALL, state, type, valueAt } from './excel-session';
import { type FailingPart, openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

/** A sheet of the user's, with formulas that point at a generated sheet: once, twice, at two sheets, at none. */
const SUMMARY = '汇总';
const FORMULAS = [
  ["='2018年分配表'!G5"],
  ["='2018年分配表'!G5+SUM('2018年分配表'!G6:G7)"],
  ["='2018年分配表'!G5-'2018年收益测算表'!B1"],
  ["=IF('村名册'!A2=\"'2018年分配表'!\",1,2)"],
];
const NAMES: Readonly<Record<string, string>> = {
  各村金额: "='2018年分配表'!$G$5:$G$8",
  名册: "='村名册'!$A$2:$A$5",
  说明: '="见\'2018年分配表\'!"',
  合计: "='2018年分配表'!$G$5+'2018年收益测算表'!$B$1",
};

let excel: StandIn;
let workbook: ExcelWorkbook;
afterEach(() => excel.close());

/** Generates 2018 and then does what a user does: points at it from a sheet of their own. */
async function begin(): Promise<void> {
  excel = await openStandIn(await file({ ...SMALL, [SUMMARY]: [] }));
  workbook = openExcel();
  await run();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem(SUMMARY).getRange(`A1:A${FORMULAS.length}`).formulas = FORMULAS;
    for (const [name, formula] of Object.entries(NAMES)) names.add(name, formula);
    await context.sync();
  });
}

/** The user's formulas and names as Excel gives them; quotes that a name does not need are no difference. */
async function references(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const range = worksheets.getItem(SUMMARY).getRange(`A1:A${FORMULAS.length}`);
    range.load('formulas');
    const items = Object.keys(NAMES).map((name) => names.getItem(name));
    for (const item of items) item.load('formula');
    await context.sync();
    const plain = (formula: unknown): string =>
      String(formula)
        .replace(/^=/, '')
        .replace(/'村名册'/g, '村名册');
    return [...(range.formulas as string[][]).flat(), ...items.map(({ formula }) => formula as string)].map(
      plain,
    );
  });
}

async function expectPointingAsBefore(): Promise<void> {
  const plain = [...FORMULAS.flat(), ...Object.values(NAMES)].map((formula) => {
    return formula.slice(1).replace(/'村名册'/g, '村名册');
  });
  expect(await references()).toEqual(plain);
  await excel.calculate();
  expect(valueAt(excel, SUMMARY, 'A1')).toBe(valueAt(excel, '2018年分配表', 'G5'));
  expect(valueAt(excel, SUMMARY, 'A1')).toEqual(expect.any(Number));
}

/** Generates 2018 as the pane does, which keeps its workbook. */
async function written(): Promise<WriteResult> {
  const result: GenerateResult = await generate(workbook, { language: 'zh', year: 2018 });
  if (!result.ok) throw new Error('nothing was written');
  return result.written;
}

describe("a user's formula or defined name that points at a generated sheet", () => {
  it('points at the sheet of that name after each further run', async () => {
    await begin();
    await expectPointingAsBefore();
    for (let times = 0; times < 3; times++) {
      await run();
      await expectPointingAsBefore();
    }
  });

  it('costs no round trip', async () => {
    await begin();
    excel.trips.length = 0;
    await run();
    expect(excel.trips).toHaveLength(4);
  });

  it('follows the name also when the user has given the sheet another one', async () => {
    await begin();
    excel.api.getActiveWorkbook()?.getSheetByName('2018年分配表')?.setName('终稿');
    await run();
    await run();
    expect(await references()).toContain("'终稿'!G5");
    expect(await references()).toContain("'终稿'!$G$5:$G$8");
  });

  it('points at the sheet that undo brings back, and at the next new one', async () => {
    await begin();
    const before = await state(excel);
    await workbook.undo(await written());
    await expectPointingAsBefore();
    expect(await state(excel)).toEqual(before);
    await run();
    await expectPointingAsBefore();
  });

  it('points at what is made anew from a generated sheet that this run does not make', async () => {
    await begin();
    await generate(openExcel(), { language: 'zh', year: 2018, sheets: ['townships'] });
    await run();
    await run();
    const [townships] = sheetNames(excel).filter((name) => name.includes('镇乡'));
    const formulas = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(townships ?? '').getUsedRangeOrNullObject();
      used.load('formulas');
      await context.sync();
      return used.formulas.flat().map(String);
    });
    expect(formulas.filter((formula) => formula.includes("'2018年"))).not.toEqual([]);
    expect(formulas.filter((formula) => /#REF!|_JZ_/.test(formula))).toEqual([]);
  });

  const PARTS: readonly FailingPart[] = ['nothing', 'half', 'everything'];
  const CASES = [1, 2, 3, 4].flatMap((number) => PARTS.map((after) => ({ number, after })));

  it.each(CASES)('survives a run that fails at request $number after $after', async ({ number, after }) => {
    await begin();
    await run();
    const before = await state(excel);
    excel.failing = { number: excel.trips.length + number, after };
    const outcome = await run().then(
      () => 'written',
      () => 'refused',
    );
    delete excel.failing;
    if (outcome === 'refused') expect(await state(excel)).toEqual(before);
    await expectPointingAsBefore();
    await run();
    await expectPointingAsBefore();
  });

  it.each(PARTS)('survives a recovery that itself fails after %s', async (after) => {
    await begin();
    for (const number of [1, 2, 3]) {
      const swap = excel.trips.length + 4;
      excel.onTrip = (trip) => {
        delete excel.failing;
        if (trip === swap) excel.failing = { number: trip, after: 'half' };
        if (trip === swap + number) excel.failing = { number: trip, after };
      };
      await run().catch(() => undefined);
      delete excel.onTrip;
      delete excel.failing;
      await openExcel().read();
      await expectPointingAsBefore();
      expect(sheetNames(excel).filter((name) => /^_JZ_(NEW|GONE)/.test(name))).toEqual([]);
    }
  });

  it.each([1, 2, 3, 4, 5].flatMap((number) => PARTS.map((after) => ({ number, after }))))(
    'survives an undo that fails at request $number after $after, once the ledgers are read',
    async ({ number, after }) => {
      await begin();
      const result = await written();
      excel.failing = { number: excel.trips.length + number, after };
      await workbook.undo(result).catch(() => undefined);
      delete excel.failing;
      await workbook.read();
      await expectPointingAsBefore();
    },
  );
});

describe('what Excel does not let be changed makes no run fail:', () => {
  /** A run that is undone, one that fails half-way through its swap, and one that succeeds. */
  async function runInEveryWay(): Promise<void> {
    await workbook.undo(await written());
    excel.failing = { number: excel.trips.length + 4, after: 'half' };
    await expect(run()).rejects.toThrow();
    delete excel.failing;
    expect((await run()).ok).toBe(true);
  }

  it('a protected sheet', async () => {
    await begin();
    excel.host.objects.protectedSheets.add(SUMMARY);
    await runInEveryWay();
  });

  it('an array formula; the columns without one point at the new sheet all the same', async () => {
    await begin();
    await type(excel, SUMMARY, 'B1', 1);
    await type(excel, SUMMARY, 'C3', 1);
    excel.host.objects.arrays.set(SUMMARY, { startRow: 0, endRow: 1, startColumn: 1, endColumn: 2 });
    await runInEveryWay();
    await expectPointingAsBefore();
  });
});
