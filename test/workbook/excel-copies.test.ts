import { generate } from '../../src/generate';
import { openExcel } from '../../src/workbook/excel';
import { file, GENERATED, refusal, run, saved, sheetNames, type, valueAt } from './excel-session';
import { readBack, type ReadBackSheet } from './read-back';
import { openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

const ORIGINAL = '2018年分配表';
const COPY = '2018年分配表 (2)';
/** Where people sign for the first village. */
const SIGNED = 'I5';

let excel: StandIn;
afterEach(() => excel.close());

/** What Excel's "Move or Copy → Create a copy" does: cells and the hidden mark, beside the sheet that is copied. */
async function copySheet(place: 'before' | 'after'): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const original = worksheets.getItem(ORIGINAL);
    const used = original.getUsedRangeOrNullObject();
    const mark = original.names.getItem('_JZ_SHEET');
    used.load('formulas,rowCount,columnCount');
    original.load('position');
    mark.load('formula');
    await context.sync();
    const copy = worksheets.add(COPY);
    copy.getRangeByIndexes(0, 0, used.rowCount, used.columnCount).formulas = used.formulas as string[][];
    copy.names.add('_JZ_SHEET', String(mark.formula)).visible = false;
    copy.position = original.position + (place === 'before' ? 0 : 1);
    await context.sync();
  });
}

/** A generated sheet that 张三 signed, and a copy of it that 李四 signed. */
async function begin(place: 'before' | 'after'): Promise<void> {
  excel = await openStandIn(await file());
  await run();
  await type(excel, ORIGINAL, SIGNED, '张三');
  await copySheet(place);
  await type(excel, COPY, SIGNED, '李四');
}

async function copy(): Promise<ReadBackSheet | undefined> {
  return (await readBack(await saved(excel))).find(({ name }) => name === COPY);
}

describe.each(['before', 'after'] as const)('a copy that the user keeps %s the generated sheet', (place) => {
  it('is left alone by the next runs, which replace the original and take what was typed there', async () => {
    await begin(place);
    const kept = await copy();
    for (let times = 0; times < 2; times++) {
      const result = await run();
      expect(result).toMatchObject({ ok: true, written: { replaced: GENERATED.slice(2) } });
      expect(result.problems.map(({ code }) => code)).not.toContain('name-taken');
      expect(await copy()).toEqual(kept);
      expect(valueAt(excel, ORIGINAL, SIGNED)).toBe('张三');
    }
    const visible = sheetNames(excel).filter((name) => !name.startsWith('_JZ_'));
    expect(visible.sort()).toEqual([...GENERATED, COPY].sort());
  });

  it('is left alone by undo, which brings the original back', async () => {
    await begin(place);
    const kept = await copy();
    const workbook = openExcel();
    const result = await generate(workbook, { language: 'zh', year: 2018 });
    if (!result.ok) throw new Error('nothing was written');
    await type(excel, ORIGINAL, SIGNED, '王五');
    await workbook.undo(result.written);
    expect(await copy()).toEqual(kept);
    expect(valueAt(excel, ORIGINAL, SIGNED)).toBe('张三');
  });

  it.each([3, 4])(
    'is left alone by a run that fails at request %d, which leaves the original',
    async (number) => {
      await begin(place);
      const kept = await copy();
      excel.failing = { number: excel.trips.length + number, after: 'half' };
      expect(await refusal(run())).toContain('已恢复');
      delete excel.failing;
      expect(await copy()).toEqual(kept);
      expect(valueAt(excel, ORIGINAL, SIGNED)).toBe('张三');
      expect(sheetNames(excel)).toHaveLength(GENERATED.length + 1);
    },
  );

  it('is no ledger, and stops no run where it is protected', async () => {
    await begin(place);
    excel.host.objects.protectedSheets.add(COPY);
    expect((await run()).ok).toBe(true);
    const { sheets } = await openExcel().read();
    expect(sheets.find(({ name }) => name === COPY)?.mark).toEqual({ key: 'distribution', year: 2018 });
  });
});

describe('a copy made after a run', () => {
  it('does not stop the undo of that run, and stays', async () => {
    excel = await openStandIn(await file());
    const workbook = openExcel();
    const result = await generate(workbook, { language: 'zh', year: 2018 });
    if (!result.ok) throw new Error('nothing was written');
    await copySheet('before');
    await workbook.undo(result.written);
    expect([...sheetNames(excel)].sort()).toEqual(['村名册', '项目', COPY].sort());
  });
});
