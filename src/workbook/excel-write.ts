import type { CellValue } from '../ledger/snapshot';
import type { ModelCell, SheetModel } from '../report/sheet-model';
import { cellInput, renameSheets } from './excel-cells';
import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { type ExcelReading, type FoundSheet, SWAP_NAME } from './excel-read';
import { dress } from './excel-style';
import { asideText, MARK_NAME, markText, sameMark } from './sheet-mark';
import type { WriteResult } from './workbook';

/** Characters that one request should hold; Excel on the web refuses more than 5 MB. */
const REQUEST_SIZE = 3_500_000;
const NEW_PREFIX = '_JZ_NEW_';
const OLD_PREFIX = '_JZ_OLD_';
const KEPT = /^_JZ_OLD_(\d+)$/;

/** A model, the sheet being built for it, and the generated sheet that it replaces. */
interface Building {
  readonly model: SheetModel;
  readonly temporary: string;
  readonly sheet: Excel.Worksheet;
  readonly replaces: FoundSheet | undefined;
}

/**
 * Builds the sheets aside under temporary names, makes sure that no ledger has changed since it was read, and swaps
 * them in with the last request. What they replace is kept in unseen sheets until the next write, so that it can be
 * undone.
 *
 * @throws ExcelError when a name is taken, the structure is protected or a ledger has changed
 */
export async function writeExcel(
  context: Excel.RequestContext,
  reading: ExcelReading,
  models: readonly SheetModel[],
  signal?: AbortSignal,
): Promise<WriteResult> {
  if (reading.isProtected) throw new ExcelError(EXCEL_MESSAGES.workbookProtected);
  refuseTakenNames(reading, models);
  const { application } = context.workbook;
  application.calculationMode = 'Manual';
  application.suspendScreenUpdatingUntilNextSync();
  const buildings = models.map((model, index) => begin(context, reading, model, index));
  const rename = renameSheets(new Map(buildings.map(({ model, temporary }) => [model.name, temporary])));
  for (const { model, sheet } of buildings) await fill(context, sheet, model, rename, signal);
  for (const { model, sheet } of buildings) dress(sheet, model);
  const again = reading.snapshot.sheets.filter(({ mark }) => mark === undefined).map(({ name }) => name);
  const reread = rereadable(context, reading, again);
  await context.sync();
  signal?.throwIfAborted();
  for (const { name, range, values } of reread) {
    if (range.isNullObject || !sameValues(range.values as CellValue[][], values)) {
      throw new ExcelError(EXCEL_MESSAGES.changedMeanwhile(name));
    }
  }
  swap(context, reading, buildings);
  await context.sync();
  return {
    written: models.map(({ name }) => name),
    replaced: buildings.flatMap(({ replaces }) => replaces?.name ?? []),
  };
}

function refuseTakenNames({ sheets }: ExcelReading, models: readonly SheetModel[]): void {
  for (const { name } of models) {
    const taken = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken && !models.some(({ mark }) => sameMark(taken.mark, mark))) {
      throw new ExcelError(EXCEL_MESSAGES.nameTaken(name));
    }
  }
}

function begin(
  context: Excel.RequestContext,
  { sheets }: ExcelReading,
  model: SheetModel,
  index: number,
): Building {
  const temporary = `${NEW_PREFIX}${index + 1}`;
  const sheet = context.workbook.worksheets.add(temporary);
  const mark = sheet.names.add(
    MARK_NAME,
    `=${asideText({ state: 'new', mark: model.mark, name: model.name })}`,
  );
  mark.visible = false;
  return { model, temporary, sheet, replaces: sheets.find((old) => sameMark(old.mark, model.mark)) };
}

/** Writes the cells; where they would pass the size of a request, in several. */
async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
  rename: (formula: string) => string,
  signal?: AbortSignal,
): Promise<void> {
  const width = model.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  let block: (string | number)[][] = [];
  let first = 0;
  let size = 0;
  const flush = (): void => {
    if (block.length > 0) sheet.getRangeByIndexes(first, 0, block.length, width).formulas = block;
    first += block.length;
    block = [];
    size = 0;
  };
  for (const row of model.rows) {
    const inputs = padded(row, width).map((cell) => cellInput(cell, rename));
    block.push(inputs);
    size += inputs.reduce((sum: number, input) => sum + String(input).length * 2 + 4, 8);
    if (size < REQUEST_SIZE) continue;
    flush();
    await syncBlock(context);
    signal?.throwIfAborted();
  }
  flush();
}

function padded(row: readonly ModelCell[], width: number): readonly ModelCell[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? null);
}

// A request may hold no more than 5 MB: long sheets take one round trip for each block.
async function syncBlock(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

function rereadable(
  context: Excel.RequestContext,
  { sheets, snapshot }: ExcelReading,
  names: readonly string[],
) {
  return names.flatMap((name) => {
    const area = sheets.find((sheet) => sheet.name === name)?.area;
    if (!area) return [];
    const values = snapshot.sheets.find((sheet) => sheet.name === name)?.values ?? [];
    const range = context.workbook.worksheets
      .getItemOrNullObject(name)
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load('values');
    return [{ name, range, values }];
  });
}

function sameValues(
  now: readonly (readonly CellValue[])[],
  before: readonly (readonly CellValue[])[],
): boolean {
  return now.every((row, index) =>
    row.every((value, column) => (value === '' ? null : value) === (before[index]?.[column] ?? null)),
  );
}

/**
 * One request: old sheets step aside, new ones take their names and places. The workbook's hidden name says from when on
 * the swap is decided, so that a later run can tell whether to finish it or to take it back.
 */
function swap(
  { workbook }: Excel.RequestContext,
  { sheets, calculationMode }: ExcelReading,
  buildings: readonly Building[],
): void {
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const leftovers = sheets.filter(({ aside }) => aside !== undefined);
  let number = Math.max(0, ...sheets.map(({ name }) => Number(KEPT.exec(name)?.[1] ?? 0)));
  for (const { replaces, sheet, model } of buildings) {
    if (replaces) {
      const old = workbook.worksheets.getItem(replaces.id);
      const text = asideText({ state: 'old', mark: model.mark, name: replaces.name });
      old.names.getItem(MARK_NAME).formula = `=${text}`;
      old.name = `${OLD_PREFIX}${++number}`;
      old.visibility = 'VeryHidden';
      sheet.position = replaces.position;
    }
    sheet.name = model.name;
  }
  const ids = leftovers.map(({ id }) => id).join('|');
  workbook.names.add(SWAP_NAME, `="${ids}"`).visible = false;
  for (const { sheet, model } of buildings) {
    sheet.names.getItem(MARK_NAME).formula = `=${markText(model.mark)}`;
  }
  for (const { id } of leftovers) workbook.worksheets.getItem(id).delete();
  buildings[0]?.sheet.activate();
  workbook.application.calculationMode = calculationMode as Excel.CalculationMode;
  workbook.names.getItem(SWAP_NAME).delete();
}
