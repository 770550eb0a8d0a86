import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { generate, type GenerateResult } from '../../src/generate';
import { openExcel, type ExcelError } from '../../src/workbook/excel';
import { readBack } from './read-back';
import type { StandIn } from './stand-in-excel';

/** Sheets of ledgers, row by row. */
export type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** The smallest ledgers that make a year: four villages, one project; some texts begin as formulas do. */
export const SMALL: Sheets = {
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

/** The sheets that a run for 2018 leaves of `SMALL`. */
export const GENERATED = ['村名册', '项目', '2018年分配表', '2018年收益测算表', '2018年校验表'];

/** An .xlsx file of these sheets. */
export async function file(sheets: Sheets = SMALL): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
}

/** A path in a folder of its own. */
export function temporary(name: string): string {
  return join(mkdtempSync(join(tmpdir(), 'excel-')), name);
}

/** The open workbook, saved. */
export async function saved(excel: StandIn): Promise<string> {
  const path = temporary('saved.xlsx');
  writeFileSync(path, await excel.save());
  return path;
}

/** Generates a year as the ribbon does: with a workbook of its own. */
export function run(year = 2018, signal?: AbortSignal): Promise<GenerateResult> {
  return generate(openExcel(), { language: 'zh', year, ...(signal && { signal }) });
}

/** What a refused action tells the user, in Chinese. */
export function refusal(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'not refused',
    (error: ExcelError) => error.bilingual.zh,
  );
}

/** How Excel calculates. */
export function calculationMode(): Promise<string> {
  return Excel.run(async (context) => {
    context.workbook.application.load('calculationMode');
    await context.sync();
    return context.workbook.application.calculationMode;
  });
}

/** Everything of the open workbook that a user or a later run can see. */
export async function state(excel: StandIn): Promise<unknown> {
  return { sheets: await readBack(await saved(excel)), mode: await calculationMode(), names: names(excel) };
}

/** Names of all sheets, the unseen ones too. */
export function sheetNames(excel: StandIn): readonly string[] {
  return (excel.api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName());
}

/** The names that the add-in gives to the workbook while it writes. */
function names(excel: StandIn): readonly string[] {
  return (excel.api.getActiveWorkbook()?.getDefinedNames() ?? [])
    .map((name) => name.getName())
    .filter((name) => name === '_JZ_SWAP' || name === '_JZ_WRITE');
}

/** Puts a value into the open workbook as a person at the keyboard would. */
export async function type(
  excel: StandIn,
  sheet: string,
  address: string,
  value: string | number,
): Promise<void> {
  excel.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).setValue(value);
  await excel.calculate();
}

/** The value in a cell. */
export function valueAt(excel: StandIn, sheet: string, address: string): unknown {
  return excel.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getRawValue();
}
