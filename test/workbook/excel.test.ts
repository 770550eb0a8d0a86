import { readFileSync, writeFileSync } from 'node:fs';
import { SAMPLE_PATH, sampleWorkbook } from '../../assets/samples/sample-workbook';
import { generate } from '../../src/generate';
import { openExcel } from '../../src/workbook/excel';
import { EXTRA_SHEETS } from '../../src/report/extra-sheets';
import { finishSheet, sheetDraft } from '../../src/report/sheet-draft';
import type { SheetModel } from '../../src/report/sheet-model';
import { openFile } from '../../src/workbook/file';
import { unpack } from '../../src/workbook/xlsx-package';
import { file, GENERATED, refusal, run, saved, SMALL, state, temporary, type } from './excel-session';
import { readBack, type ReadBackSheet } from './read-back';
import { openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

const SAMPLE = new Uint8Array(readFileSync(SAMPLE_PATH));
const DEFAULT_HEIGHT = 24;
const MEGABYTE = 2 ** 20;
/** Rows that do not fit into one request; without formulas, which the stand-in's grid calculates for minutes. */
const MANY = 128_000;
/** A sheet that is renamed loses the quotes that its name does not need, in formulas that refer to it. */
const UNNEEDED_QUOTES = /'([\p{L}_][\p{L}\p{N}_]*)'!/gu;

let excel: StandIn;
afterEach(() => excel.close());

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

/** A generated sheet of many rows, without formulas. */
function longSheet(name: string, year: number, rows: number): SheetModel {
  const draft = sheetDraft(5);
  for (let row = 1; row <= rows; row += 1) {
    draft.add([row, `示例镇${row % 26}`, `示例${row}村`, 40_000 + row / 100, null], { height: 18 });
  }
  draft.style('money', 0, 3, rows);
  return finishSheet(draft, {
    mark: { key: 'distribution', year },
    name,
    columnWidths: [6, 12, 16, 14, 10],
    frozenRows: 1,
    footer: '',
  });
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

describe('a long ledger', () => {
  const TALL = 30_000;
  const tall = (): Promise<Uint8Array> =>
    file({
      ...SMALL,
      帮扶资金: [
        ['帮扶单位', '村名', '资金（元）', '用途'],
        ...Array.from({ length: TALL }, (_, row) => [
          `天津市某某局第${row}处结对帮扶工作组`,
          `示例${row}村`,
          row + 0.01,
          '村内道路硬化、公益设施维修、公共水电费和村内保洁等公共事业支出',
        ]),
      ],
    });

  it('is read in blocks under 5 MB, and again before the swap, without a trip too many', async () => {
    const bytes = await tall();
    excel = await openStandIn(bytes);
    const snapshot = await openExcel().read();
    const path = temporary('tall.xlsx');
    writeFileSync(path, bytes);
    expect(snapshot).toEqual(await openFile(path, '').read());
    excel.trips.length = 0;
    expect((await run()).ok).toBe(true);
    const payload = excel.trips.reduce((sum, trip) => sum + trip.requestBytes + trip.answerBytes, 0);
    expect(payload).toBeGreaterThan(8 * MEGABYTE);
    expect(excel.trips.length).toBeLessThanOrEqual(4 + Math.ceil(payload / (4 * MEGABYTE)));
    for (const { answerBytes } of excel.trips) expect(answerBytes).toBeLessThanOrEqual(5 * MEGABYTE);
  });

  it('of long texts in its first rows is asked for in smaller pieces once Excel refuses the answer', async () => {
    const note = '很长的说明'.repeat(400);
    excel = await openStandIn(
      await file({ ...SMALL, 说明: Array.from({ length: 1_000 }, (_, row) => [`${row}${note}`]) }),
    );
    expect((await run()).ok).toBe(true);
  });

  it('that changes in its last row meanwhile is noticed: nothing is replaced', async () => {
    excel = await openStandIn(await tall());
    excel.onTrip = async (number) => {
      if (number === 6) await type(excel, '帮扶资金', `C${TALL + 1}`, 1);
    };
    expect(await refusal(run())).toContain('“帮扶资金”的内容有变动');
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
    const models = [longSheet('长表', 2019, MANY), longSheet('短表', 2020, MANY / 4)];
    await openExcel().write(models);
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
    expect(long?.values.at(-1)?.slice(0, 4)).toEqual(models[0]?.rows.at(-1)?.slice(0, 4));
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
    await type(excel, '2018年分配表', `I${signed}`, '张三');
    await type(excel, '村名册', 'A2:B2', '');
    await type(excel, '村名册', 'A6', '甲镇');
    await type(excel, '村名册', 'B6', '一村');
    await type(excel, '村名册', 'A2', '甲镇');
    await type(excel, '村名册', 'B2', '新村');
    await run();
    const [, , distribution] = await readBack(await saved(excel));
    const names = distribution?.values.map((row) => [row[2], row[8]]).filter(([, who]) => who === '张三');
    expect(names).toEqual([['@三村', '张三']]);
    const visible = (await readBack(await saved(excel))).filter(({ hidden }) => !hidden);
    expect(visible.map(({ name }) => name)).toEqual(GENERATED);
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
