import { generate, writeFindings, type GenerateResult } from '../../src/generate';
import { openExcel, type ExcelWorkbook } from '../../src/workbook/excel';
import type { WriteResult } from '../../src/workbook/workbook';
import { file, refusal, run, sheetNames, state, type, valueAt } from './excel-session';
import { type FailingPart, openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

let excel: StandIn;
let workbook: ExcelWorkbook;
beforeEach(async () => {
  excel = await openStandIn(await file());
  workbook = openExcel();
});
afterEach(() => excel.close());

/** Generates 2018 as the pane does, which keeps its workbook. */
async function written(): Promise<WriteResult> {
  const result: GenerateResult = await generate(workbook, { language: 'zh', year: 2018 });
  if (!result.ok) throw new Error('nothing was written');
  return result.written;
}

describe('undo', () => {
  it('removes what was added', async () => {
    const before = await state(excel);
    await workbook.undo(await written());
    expect(await state(excel)).toEqual(before);
  });

  it('brings back what was replaced', async () => {
    await run();
    await type(excel, '2018年分配表', 'I5', '张三');
    const before = await state(excel);
    await workbook.undo(await written());
    expect(await state(excel)).toEqual(before);
  });

  it('leaves the ledgers as the user has changed them since', async () => {
    const result = await written();
    await type(excel, '项目', 'B2', 7);
    await workbook.undo(result);
    expect(valueAt(excel, '项目', 'B2')).toBe(7);
    expect(sheetNames(excel)).toEqual(['村名册', '项目']);
  });

  it('works once: the second time nothing is changed', async () => {
    await run();
    const result = await written();
    await workbook.undo(result);
    const before = await state(excel);
    expect(await refusal(workbook.undo(result))).toContain('没有改变');
    expect(await state(excel)).toEqual(before);
  });

  it('finds the sheets that the user has renamed', async () => {
    const result = await written();
    excel.api.getActiveWorkbook()?.getSheetByName('2018年分配表')?.setName('终稿');
    await workbook.undo(result);
    expect(sheetNames(excel)).toEqual(['村名册', '项目']);
  });

  it('brings back what a sheet replaced that the user has deleted since', async () => {
    await run();
    const before = await state(excel);
    const result = await written();
    const grid = excel.api.getActiveWorkbook();
    const sheet = grid?.getSheetByName('2018年校验表');
    if (sheet) grid?.deleteSheet(sheet);
    await workbook.undo(result);
    expect(await state(excel)).toEqual(before);
  });

  it('takes no name that a sheet of the user bears by now', async () => {
    await run();
    const result = await written();
    const grid = excel.api.getActiveWorkbook();
    grid?.getSheetByName('2018年校验表')?.setName('改名');
    grid?.insertSheet('2018年校验表');
    await workbook.undo(result);
    expect(sheetNames(excel)).toEqual(expect.arrayContaining(['2018年校验表', '2018年校验表（2）']));
    expect(sheetNames(excel)).toHaveLength(6);
  });

  it.each([
    ['made the year again', () => run()],
    ['made it again twice', () => run().then(() => run())],
    [
      'checked the ledgers, which keeps only its own last sheet',
      () => writeFindings(openExcel(), { language: 'zh' }),
    ],
  ])('changes nothing after the ribbon has %s', async (_what, ribbon) => {
    await run();
    const result = await written();
    await ribbon();
    const before = await state(excel);
    expect(await refusal(workbook.undo(result))).toContain('没有改变');
    expect(await state(excel)).toEqual(before);
  });

  it('changes nothing where a sheet is protected', async () => {
    const result = await written();
    const before = await state(excel);
    excel.host.objects.protectedSheets.add('2018年分配表');
    expect(await refusal(workbook.undo(result))).toContain('受保护');
    expect(await state(excel)).toEqual(before);
  });

  const PARTS: readonly FailingPart[] = ['nothing', 'half', 'everything'];
  const CASES = [1, 2, 3, 4, 5, 6].flatMap((number) => PARTS.map((after) => ({ number, after })));

  it.each(CASES)(
    'that fails at request $number after $after is whole once the ledgers are read',
    async (failing) => {
      await run();
      await type(excel, '2018年分配表', 'I5', '张三');
      const before = await state(excel);
      const result = await written();
      const after = await state(excel);
      excel.failing = { number: excel.trips.length + failing.number, after: failing.after };
      await workbook.undo(result).catch(() => undefined);
      delete excel.failing;
      await workbook.read();
      expect([before, after]).toContainEqual(await state(excel));
    },
  );
});
