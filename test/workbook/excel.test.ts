import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { SAMPLE_PATH, sampleWorkbook } from '../../assets/samples/sample-workbook';
import { generate, type GenerateResult } from '../../src/generate';
import { type ExcelError, openExcel } from '../../src/workbook/excel';
import { EXTRA_SHEETS } from '../../src/report/extra-sheets';
import { finishSheet, sheetDraft } from '../../src/report/sheet-draft';
import { openFile } from '../../src/workbook/file';
import { unpack } from '../../src/workbook/xlsx-package';
import { readBack, type ReadBackSheet } from './read-back';
import { type FailingPart, openStandIn, type StandIn } from './stand-in-excel';

const SAMPLE = new Uint8Array(readFileSync(SAMPLE_PATH));
const DEFAULT_HEIGHT = 24;
const MEGABYTE = 2 ** 20;
/** Rows that do not fit into one request; without formulas, which the stand-in's grid calculates for minutes. */
const MANY = 128_000;
/** A sheet that is renamed loses the quotes that its name does not need, in formulas that refer to it. */
const UNNEEDED_QUOTES = /'([\p{L}_][\p{L}\p{N}_]*)'!/gu;
const SMALL: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  村名册: [
    ['镇乡', '村名', '备注'],
    ['甲镇', '一村', '=1+1'],
    ['甲镇', '+二村', null],
    ['乙镇', '@三村', null],
    ['乙镇', '-四村', null],
  ],
  项目: [
    ['项目名称', '市补资金（元）', '注入年度'],
    ['=草莓园', 1_000_000.5, 2018],
  ],
};

async function file(sheets: typeof SMALL = SMALL): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
}

function temporary(name: string): string {
  return join(mkdtempSync(join(tmpdir(), 'excel-')), name);
}

async function saved(excel: StandIn): Promise<string> {
  const path = temporary('saved.xlsx');
  writeFileSync(path, await excel.save());
  return path;
}

function run(year = 2018, signal?: AbortSignal): Promise<GenerateResult> {
  return generate(openExcel(), { language: 'zh', year, ...(signal && { signal }) });
}

/** Everything of the open workbook that a user or a later run can see. */
async function state(excel: StandIn): Promise<unknown> {
  const mode = await Excel.run(async (context) => {
    context.workbook.application.load('calculationMode');
    await context.sync();
    return context.workbook.application.calculationMode;
  });
  return { sheets: await readBack(await saved(excel)), mode };
}

let excel: StandIn;
afterEach(() => excel.close());

/** Puts a value into the open workbook as a person at the keyboard would. */
async function type(sheet: string, address: string, value: string | number): Promise<void> {
  excel.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).setValue(value);
  await excel.calculate();
}

/** As the grid writes it: it keeps heights and widths in whole pixels and does not write its default height. */
function inPixels(sheet: ReadBackSheet): ReadBackSheet {
  const heights = Object.entries(sheet.rowHeights).map(([row, points]) => [
    row,
    Math.round((points * 4) / 3),
  ]);
  return {
    ...sheet,
    formulas: Object.fromEntries(
      Object.entries(sheet.formulas).map(([cell, formula]) => [
        cell,
        formula.replace(UNNEEDED_QUOTES, '$1!'),
      ]),
    ),
    widths: sheet.widths.map((width) => width && Math.round(width * 7)),
    rowHeights: Object.fromEntries(heights.filter(([, pixels]) => pixels !== DEFAULT_HEIGHT)) as Record<
      number,
      number
    >,
  };
}

/** The charts of a file, as they stand in it. */
function chartParts(path: string): readonly string[] {
  const parts = [...unpack(new Uint8Array(readFileSync(path)))];
  const charts = parts.filter(([name]) => name.startsWith('xl/charts/'));
  return charts.map(([, bytes]) => new TextDecoder().decode(bytes)).sort();
}

describe('reading through Office.js', () => {
  it('gives the snapshot that reading the file gives, in two round trips', async () => {
    excel = await openStandIn(SAMPLE);
    const fromExcel = await openExcel().read();
    expect(fromExcel).toEqual(await openFile(SAMPLE_PATH, '').read());
    expect(excel.trips).toHaveLength(2);
  });
});

describe('writing through Office.js', () => {
  it.each([2018, 2019, 2020])(
    'gives the sheets of %d that writing a file gives, cell by cell',
    async (year) => {
      excel = await openStandIn(SAMPLE);
      expect((await run(year)).ok).toBe(true);
      const path = temporary('file.xlsx');
      await generate(openFile(SAMPLE_PATH, path), { language: 'zh', year });
      const [written, expected] = [await readBack(await saved(excel)), await readBack(path)];
      expect(written.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      expect(written.slice(3).map(inPixels)).toEqual(expected.slice(3).map(inPixels));
    },
  );

  it('gives the further sheets and their charts that writing a file gives', async () => {
    const options = {
      language: 'zh',
      year: 2019,
      sheets: EXTRA_SHEETS.map(({ key }) => key),
      asOf: '2020-07-15',
      until: 2022,
    } as const;
    excel = await openStandIn(SAMPLE);
    const result = await generate(openExcel(), options);
    expect(result).toMatchObject({ ok: true });
    const path = temporary('file.xlsx');
    await generate(openFile(SAMPLE_PATH, path), options);
    const own = await saved(excel);
    const [written, expected] = [await readBack(own), await readBack(path)];
    expect(written.map(inPixels)).toEqual(expected.map(inPixels));
    expect(chartParts(own)).toEqual(chartParts(path));
    expect(chartParts(path)).toHaveLength(3);
    expect(excel.trips.length).toBeLessThanOrEqual(4);
  }, 60_000);

  it.each([288, 1_000])(
    'takes four round trips for %d villages',
    async (villages) => {
      excel = await openStandIn(await sampleWorkbook(villages));
      expect((await run(2019)).ok).toBe(true);
      expect(excel.trips).toHaveLength(4);
    },
    30_000,
  );

  it('takes a round trip more for each started 4 MB, none over 5 MB, for 128 000 rows', async () => {
    excel = await openStandIn(await file());
    const draft = sheetDraft(5);
    for (let row = 1; row <= MANY; row += 1) {
      draft.add([row, `示例镇${row % 26}`, `示例${row}村`, 40_000 + row / 100, null], { height: 18 });
    }
    draft.style('money', 0, 3, MANY);
    const model = finishSheet(draft, {
      mark: { key: 'distribution', year: 2019 },
      name: '长表',
      columnWidths: [6, 12, 16, 14, 10],
      frozenRows: 1,
      footer: '',
    });
    await openExcel().write([model]);
    const written = [...excel.trips];
    const payload = written.reduce(
      (sum, { requestBytes, answerBytes }) => sum + requestBytes + answerBytes,
      0,
    );
    expect(payload).toBeGreaterThan(4 * MEGABYTE);
    expect(written.length).toBeLessThanOrEqual(4 + Math.ceil(payload / (4 * MEGABYTE)));
    for (const { requestBytes, answerBytes } of written) {
      expect(Math.max(requestBytes, answerBytes)).toBeLessThanOrEqual(5 * MEGABYTE);
    }
    const [, , long] = await readBack(await saved(excel));
    expect(long?.values).toHaveLength(MANY);
    expect(long?.values.at(-1)?.slice(0, 4)).toEqual(model.rows.at(-1)?.slice(0, 4));
  }, 120_000);

  it('keeps every text a text, whatever it begins with', async () => {
    excel = await openStandIn(await file());
    await run();
    const [, , distribution] = await readBack(await saved(excel));
    const texts = distribution?.values.flat().filter((value) => /^[=+@-].村$/.test(String(value)));
    expect(texts).toEqual(['+二村', '@三村', '-四村']);
    expect(Object.values(distribution?.formulas ?? {}).filter((formula) => /村/.test(formula))).toEqual([]);
  });

  it('shows the distribution sheet and calculates as before', async () => {
    excel = await openStandIn(await file());
    await run();
    expect(excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe('2018年分配表');
    expect(await state(excel)).toMatchObject({ mode: 'Automatic' });
  });

  it('replaces its own sheets and keeps what people typed beside their villages, in any order', async () => {
    excel = await openStandIn(await file());
    await run();
    const rows = (await readBack(await saved(excel)))[2]?.values ?? [];
    const signed = rows.findIndex((row) => row.includes('@三村')) + 1;
    await type('2018年分配表', `I${signed}`, '张三');
    await type('村名册', 'A2:B2', '');
    await type('村名册', 'A6', '甲镇');
    await type('村名册', 'B6', '一村');
    await type('村名册', 'A2', '甲镇');
    await type('村名册', 'B2', '新村');
    await run();
    const [, , distribution] = await readBack(await saved(excel));
    const names = distribution?.values.map((row) => [row[2], row[8]]).filter(([, who]) => who === '张三');
    expect(names).toEqual([['@三村', '张三']]);
    expect(
      (await readBack(await saved(excel))).filter(({ hidden }) => !hidden).map(({ name }) => name),
    ).toEqual([...['村名册', '项目', '2018年分配表', '2018年收益测算表', '2018年校验表']]);
  });

  it('leaves a sheet of the user alone that bears the title of ours', async () => {
    excel = await openStandIn(await file({ ...SMALL, '2018年分配表': [['我的表']] }));
    const result = await run();
    expect(result.problems.map(({ code }) => code)).toContain('name-taken');
    const sheets = await readBack(await saved(excel));
    expect(sheets.find(({ name }) => name === '2018年分配表')?.values).toEqual([['我的表']]);
    expect(sheets.map(({ name }) => name)).toContain('2018年分配表（2）');
  });
});

describe('a workbook saved after a second run', () => {
  it('is read from its file without the sheets kept for undo', async () => {
    excel = await openStandIn(await file());
    await run();
    await run();
    const snapshot = await openFile(await saved(excel), '').read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual([
      ...['村名册', '项目', '2018年分配表', '2018年收益测算表', '2018年校验表'],
    ]);
  });
});

describe('undo', () => {
  it('removes what was added', async () => {
    excel = await openStandIn(await file());
    const before = await state(excel);
    const workbook = openExcel();
    const result = await generate(workbook, { language: 'zh', year: 2018 });
    if (result.ok) await workbook.undo(result.written);
    expect(await state(excel)).toEqual(before);
  });

  it('brings back what was replaced', async () => {
    excel = await openStandIn(await file());
    await run();
    await type('2018年分配表', 'I5', '张三');
    const before = await state(excel);
    const workbook = openExcel();
    const result = await generate(workbook, { language: 'zh', year: 2018 });
    if (result.ok) await workbook.undo(result.written);
    expect(await state(excel)).toEqual(before);
  });
});

describe('a failure', () => {
  const PARTS: readonly FailingPart[] = ['nothing', 'half', 'everything'];
  const CASES = [1, 2, 3, 4].flatMap((number) => PARTS.map((after) => ({ number, after })));

  it.each(CASES)(
    'of request $number after $after leaves the old state or the new one, whole',
    async (failing) => {
      excel = await openStandIn(await file());
      await run();
      const old = await state(excel);
      await type('项目', 'B2', 2_000_000);
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
      const names = (await readBack(await saved(excel))).flatMap(({ name, hidden }) =>
        hidden ? [] : [name],
      );
      expect(names).toEqual(['村名册', '项目', '2018年分配表', '2018年收益测算表', '2018年校验表']);
    },
  );

  it('of the clean-up too is mended by the next run', async () => {
    excel = await openStandIn(await file());
    await run();
    const number = excel.trips.length + 3;
    const fail = (trip: number) => {
      if (trip >= number && trip < number + 3)
        excel.failing = { number: trip, after: trip === number ? 'half' : 'nothing' };
      else delete excel.failing;
    };
    excel.onTrip = fail;
    await expect(run()).rejects.toThrow();
    delete excel.onTrip;
    expect((await run()).ok).toBe(true);
    const names = (await readBack(await saved(excel))).map(({ name }) => name.replace(/\d+$/, ''));
    expect(names.filter((name) => name.startsWith('_JZ_NEW'))).toEqual([]);
  });
});

describe('refusing', () => {
  it('a ledger that someone changes meanwhile: nothing is replaced', async () => {
    excel = await openStandIn(await file());
    excel.onTrip = async (number) => {
      if (number === 3) await type('项目', 'B2', 5);
    };
    const refused = await run().catch((error: ExcelError) => error.bilingual.zh);
    expect(refused).toContain('项目');
    delete excel.onTrip;
    const names = (await readBack(await saved(excel))).map(({ name }) => name);
    expect(names).toEqual(['村名册', '项目']);
  });

  it('a workbook whose structure is protected', async () => {
    excel = await openStandIn(await file());
    excel.host.objects.isProtected = true;
    const refused = await run().catch((error: ExcelError) => error.bilingual.zh);
    expect(refused).toContain('保护工作簿');
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
