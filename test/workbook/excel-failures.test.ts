import { generate, writeFindings } from '../../src/generate';
import type { WorkbookSnapshot } from '../../src/ledger/snapshot';
import { finishSheet, sheetDraft } from '../../src/report/sheet-draft';
import { openExcel } from '../../src/workbook/excel';
import { readBack } from './read-back';
import {
  calculationMode,
  file,
  GENERATED,
  refusal,
  run,
  saved,
  sheetNames,
  SMALL,
  state,
  type,
  valueAt,
} from './excel-session';
import { type FailingPart, openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

let excel: StandIn;
let read: Promise<WorkbookSnapshot>;
afterEach(() => excel.close());

/** Names of the sheets that a person sees. */
async function visibleNames(): Promise<readonly string[]> {
  return (await readBack(await saved(excel))).flatMap(({ name, hidden }) => (hidden ? [] : [name]));
}

/** The formulas of each sheet, by its name. */
async function formulas(): Promise<unknown> {
  return (await readBack(await saved(excel))).map(({ name, formulas: own }) => [name, own]);
}

async function setCalculationMode(mode: 'Automatic' | 'Manual'): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = mode;
    await context.sync();
  });
}

/** Makes this request and the two after it fail, so that the cleaning up after it fails as well. */
function failWithCleanUp(number: number): void {
  excel.onTrip = (trip) => {
    if (trip < number || trip >= number + 3) delete excel.failing;
    else excel.failing = { number: trip, after: trip === number ? 'half' : 'nothing' };
  };
}

describe('a failure', () => {
  const PARTS: readonly FailingPart[] = ['nothing', 'half', 'everything'];
  const CASES = [1, 2, 3, 4].flatMap((number) => PARTS.map((after) => ({ number, after })));

  it.each(CASES)(
    'of request $number after $after leaves the old state or the new one, whole',
    async (failing) => {
      excel = await openStandIn(await file());
      await run();
      const old = await state(excel);
      await type(excel, '项目', 'B2', 2_000_000);
      const changed = await state(excel);
      const trips = excel.trips.length;
      excel.failing = { number: trips + failing.number, after: failing.after };
      const outcome = await run().then(
        () => 'written',
        () => 'refused',
      );
      delete excel.failing;
      const left = await state(excel);
      if (outcome === 'refused') expect(left).toEqual(changed);
      else expect(left).not.toEqual(old);
      expect((await run()).ok).toBe(true);
      expect(await visibleNames()).toEqual(GENERATED);
    },
  );

  it.each(['Automatic', 'Manual'] as const)(
    'of the clean-up too is mended by the next run, also the %s calculation',
    async (mode) => {
      excel = await openStandIn(await file());
      await run();
      await setCalculationMode(mode);
      failWithCleanUp(excel.trips.length + 3);
      await expect(run()).rejects.toThrow();
      delete excel.onTrip;
      delete excel.failing;
      expect((await run()).ok).toBe(true);
      expect(sheetNames(excel).filter((name) => name.startsWith('_JZ_NEW'))).toEqual([]);
      expect(await calculationMode()).toBe(mode);
      expect(await state(excel)).toMatchObject({ names: [] });
    },
  );
});

describe('many sheets at once', () => {
  it('are made again and again: what is kept aside needs no longer names than Excel takes', async () => {
    excel = await openStandIn(await file());
    const models = Array.from({ length: 14 }, (_, index) => {
      const draft = sheetDraft(1);
      draft.add(['说明']);
      const mark = { key: `sheet-${index}`, year: 2019 };
      return finishSheet(draft, { mark, name: `表${index}`, columnWidths: [9], frozenRows: 0, footer: '' });
    });
    for (let times = 0; times < 3; times++) await openExcel().write(models);
    expect(sheetNames(excel)).toHaveLength(2 + 14 + 14);
  });
});

describe('a workbook saved after a second run', () => {
  it('is read from its file without the sheets kept for undo', async () => {
    excel = await openStandIn(await file());
    await run();
    await run();
    const { openFile } = await import('../../src/workbook/file');
    const snapshot = await openFile(await saved(excel), '').read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(GENERATED);
  });

  it('keeps no more than the last sheet of findings, however often the ledgers are checked', async () => {
    excel = await openStandIn(await file());
    for (let times = 0; times < 3; times++) await writeFindings(openExcel(), { language: 'zh' });
    const own = sheetNames(excel).filter((name) => !(name in SMALL));
    expect(own.sort()).toEqual([expect.stringMatching(/^_JZ_OLD-\d+$/), '台账检查结果']);
    const { sheets } = await openExcel().read();
    expect(sheets.map(({ name }) => name)).toEqual(['村名册', '项目', '台账检查结果']);
  });
});

describe('a change made meanwhile is noticed before the swap, and nothing is replaced:', () => {
  const CHANGES: readonly (readonly [string, string, string, string | number])[] = [
    ['a cell of a ledger', '项目', 'B2', 5],
    ['a village added below the roster', '村名册', 'B6', '新村'],
    ['a note on a sheet that was empty', '空表', 'C3', '说明'],
    ['a signature on the sheet to be replaced', '2018年分配表', 'I5', '张三'],
  ];

  it.each(CHANGES)('%s', async (_what, sheet, address, value) => {
    excel = await openStandIn(await file({ ...SMALL, 空表: [] }));
    await run();
    const rows = await formulas();
    const trips = excel.trips.length;
    excel.onTrip = async (number) => {
      if (number === trips + 3) await type(excel, sheet, address, value);
    };
    expect(await refusal(run())).toContain(`“${sheet}”的内容有变动`);
    delete excel.onTrip;
    expect(await formulas()).toEqual(rows);
    expect(valueAt(excel, sheet, address)).toBe(value);
    expect((await run()).ok).toBe(true);
  });

  it('a ledger on a sheet of its own', async () => {
    excel = await openStandIn(await file());
    excel.onTrip = (number) => {
      if (number === 3) excel.api.getActiveWorkbook()?.insertSheet('新台账');
    };
    expect(await refusal(run())).toContain('“新台账”');
  });
});

describe('refusing', () => {
  it('a workbook whose structure is protected', async () => {
    excel = await openStandIn(await file());
    excel.host.objects.isProtected = true;
    expect(await refusal(run())).toContain('保护工作簿');
  });

  it('to replace a sheet that the user has protected', async () => {
    excel = await openStandIn(await file());
    await run();
    const before = await state(excel);
    excel.host.objects.protectedSheets.add('2018年分配表');
    expect(await refusal(run())).toMatch(/“2018年分配表”受保护.*没有改变.*撤消/s);
    expect(await state(excel)).toEqual(before);
    excel.host.objects.protectedSheets.clear();
    expect((await run()).ok).toBe(true);
  });

  it('an Excel older than the manifest asks for, which could not read merged headers', async () => {
    excel = await openStandIn(await file(), '1.12');
    expect(await refusal(run())).toContain('没有改变');
  });

  it('to go on once it is cancelled, and leaves nothing behind', async () => {
    excel = await openStandIn(await file());
    const before = await state(excel);
    const cancel = new AbortController();
    const trips = excel.trips.length;
    excel.onTrip = (number) => {
      if (number === trips + 3) cancel.abort();
    };
    await expect(run(2018, cancel.signal)).rejects.toThrow();
    delete excel.onTrip;
    expect(await state(excel)).toEqual(before);
  });
});

describe('while a cell is being edited', () => {
  it.each([
    ['an Excel that delays requests', true],
    ['an older Excel that refuses them', false],
  ])('%s is waited for, the user is told, and the run goes on by itself', async (_which, canDelay) => {
    excel = await openStandIn(await file(), '1.13', canDelay);
    excel.editing = new Promise((resolve) => {
      const workbook = openExcel({
        onWaiting: () => {
          delete excel.editing;
          resolve();
        },
      });
      read = workbook.read();
    });
    expect((await read).sheets.map(({ name }) => name)).toEqual(Object.keys(SMALL));
    expect(excel.editing).toBeUndefined();
  });

  it('a write that is refused is taken back once the editing has ended', async () => {
    excel = await openStandIn(await file(), '1.13', false);
    const before = await state(excel);
    const trips = excel.trips.length;
    const workbook = openExcel({ onWaiting: () => delete excel.editing });
    excel.onTrip = (number) => {
      if (number !== trips + 4) return;
      excel.editing = new Promise(() => undefined);
      delete excel.onTrip;
    };
    expect(await refusal(generate(workbook, { language: 'zh', year: 2018 }))).toContain('已恢复');
    expect(await state(excel)).toEqual(before);
  });
});

describe('going to a cell', () => {
  it('shows its sheet', async () => {
    excel = await openStandIn(await file());
    await openExcel().select('项目', 'B2');
    expect(excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe('项目');
  });

  it('says so where the sheet is hidden or gone', async () => {
    excel = await openStandIn(await file());
    excel.api.getActiveWorkbook()?.getSheetByName('项目')?.hideSheet();
    expect(await refusal(openExcel().select('项目', 'B2'))).toContain('取消隐藏');
    expect(await refusal(openExcel().select('没有', 'B2'))).toContain('已没有“没有”');
  });
});
