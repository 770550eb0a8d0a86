import { ownSheet } from '../ledger/own-sheet';
import type { SheetMark } from '../ledger/snapshot';
import type { ModelCell, SheetModel } from '../report/sheet-model';
import { cellInput, renameSheets } from './excel-cells';
import { findChange } from './excel-changes';
import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { type ExcelReading, type FoundSheet, DECISION_NAME, WRITE_NAME } from './excel-read';
import { askColumns, pointAtHeirs, type ReferringSheet, type Succession } from './excel-references';
import { dress } from './excel-style';
import type { UndoableWrite } from './excel-undo';
import { PAYLOAD_SIZE, payloadSize } from './payload';
import { decide, setAside, setMark } from './excel-marks';
import { asideText, MARK_NAME } from './sheet-mark';

const NEW_PREFIX = '_JZ_NEW_';
/** A number follows. Formulas put quotes around such a name, so that references to it are found without doubt. */
const OLD_PREFIX = '_JZ_OLD-';
const KEPT = /^_JZ_OLD-(\d+)$/;

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
 * @throws ExcelError when a name is taken, the structure or a sheet is protected or a ledger has changed
 */
export async function writeExcel(
  context: Excel.RequestContext,
  reading: ExcelReading,
  models: readonly SheetModel[],
  signal?: AbortSignal,
): Promise<UndoableWrite> {
  refuseProtected(reading, models);
  refuseTakenNames(reading, models);
  const { application, names } = context.workbook;
  names.add(WRITE_NAME, `="${reading.calculationMode}"`).visible = false;
  application.calculationMode = 'Manual';
  application.suspendScreenUpdatingUntilNextSync();
  const buildings = models.map((model, index) => begin(context, reading, model, index));
  await fill(context, buildings, signal);
  for (const { model, sheet } of buildings) dress(sheet, model);
  const replaced = buildings.flatMap(({ replaces }) => replaces ?? []);
  const referring = replaced.length > 0 ? askReferring(context, reading, replaced) : [];
  const ledgers = reading.sheets.filter(({ mark, aside }) => mark === undefined && aside === undefined);
  const changed = await findChange(context, reading, [...ledgers, ...replaced], NEW_PREFIX, signal);
  if (changed !== undefined) throw new ExcelError(EXCEL_MESSAGES.changedMeanwhile(changed));
  swap(context, reading, buildings, referring);
  await context.sync();
  return {
    built: buildings.map(({ sheet, model }) => ({ id: sheet.id, mark: model.mark })),
    kept: replaced.map(({ id }) => id),
  };
}

function refuseProtected({ isProtected, sheets }: ExcelReading, models: readonly SheetModel[]): void {
  if (isProtected) throw new ExcelError(EXCEL_MESSAGES.workbookProtected);
  const locked = models
    .map(({ mark, name }) => ownSheet(sheets, mark, name))
    .find((sheet) => sheet?.isProtected);
  if (locked) throw new ExcelError(EXCEL_MESSAGES.sheetProtected(locked.name));
}

function refuseTakenNames({ sheets }: ExcelReading, models: readonly SheetModel[]): void {
  const replaced = models.map(({ mark, name }) => ownSheet(sheets, mark, name));
  for (const { name } of models) {
    const taken = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken && !replaced.includes(taken)) throw new ExcelError(EXCEL_MESSAGES.nameTaken(name));
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
  sheet.load('id');
  return { model, temporary, sheet, replaces: ownSheet(sheets, model.mark, model.name) };
}

/** Writes the cells of all sheets; where they would pass the size of a request, in several. */
async function fill(
  context: Excel.RequestContext,
  buildings: readonly Building[],
  signal?: AbortSignal,
): Promise<void> {
  const rename = renameSheets(new Map(buildings.map(({ model, temporary }) => [model.name, temporary])));
  let room = PAYLOAD_SIZE;
  for (const { sheet, model } of buildings) {
    const width = model.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
    let block: (string | number)[][] = [];
    let first = 0;
    const enter = (): void => {
      if (block.length > 0) sheet.getRangeByIndexes(first, 0, block.length, width).formulas = block;
      first += block.length;
      block = [];
    };
    for (const row of model.rows) {
      const inputs = padded(row, width).map((cell) => cellInput(cell, rename));
      const size = payloadSize(inputs);
      if (size > room) {
        enter();
        await syncBlock(context, signal);
        room = PAYLOAD_SIZE;
      }
      block.push(inputs);
      room -= size;
    }
    enter();
  }
}

function padded(row: readonly ModelCell[], width: number): readonly ModelCell[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? null);
}

// A request may hold no more than 5 MB: long sheets take one round trip for each block.
async function syncBlock(context: Excel.RequestContext, signal?: AbortSignal): Promise<void> {
  await context.sync();
  signal?.throwIfAborted();
}

/** What may refer to the sheets that are to be replaced; asked for with the next request. */
function askReferring(
  { workbook }: Excel.RequestContext,
  { sheets }: ExcelReading,
  replaced: readonly FoundSheet[],
): readonly ReferringSheet[] {
  workbook.names.load('items/name,items/formula');
  const staying = sheets.filter((found) => !found.aside && !replaced.includes(found));
  return staying.map(({ id, area, isProtected, hasArrays }) => {
    const sheet = workbook.worksheets.getItem(id);
    return { sheet, isProtected, columns: hasArrays && area ? askColumns(sheet, area) : undefined };
  });
}

/**
 * One request: old sheets step aside, new ones take their names and places, and what refers to an old sheet refers to the
 * new one. The workbook's hidden name says from when on the swap is decided, so that a later run can tell whether to
 * finish it or to take it back.
 */
function swap(
  { workbook }: Excel.RequestContext,
  { sheets, calculationMode }: ExcelReading,
  buildings: readonly Building[],
  referring: readonly ReferringSheet[],
): void {
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheetOf = ({ id }: FoundSheet): Excel.Worksheet => workbook.worksheets.getItem(id);
  const leftovers = sheets.flatMap((found) => {
    return found.aside ? [{ sheet: sheetOf(found), aside: found.aside }] : [];
  });
  const displaced = displace(workbook, sheets, buildings);
  pointAtHeirs(referring, workbook.names, displaced);
  for (const { sheet, aside } of leftovers) setAside(sheet, { ...aside, state: 'gone' });
  decide(workbook, 'swap');
  for (const { sheet, model } of buildings) setMark(sheet, model.mark);
  for (const { old, mark } of displaced) setAside(sheetOf(old), { state: 'old', mark, name: old.name });
  for (const { sheet } of leftovers) sheet.delete();
  buildings[0]?.sheet.activate();
  workbook.application.calculationMode = calculationMode as Excel.CalculationMode;
  workbook.names.getItem(WRITE_NAME).delete();
  workbook.names.getItem(DECISION_NAME).delete();
}

/** A generated sheet that another one has displaced. */
interface Displaced extends Succession {
  readonly old: FoundSheet;
  readonly mark: SheetMark;
}

/** Gives each new sheet its name, and its place where it has one to take. */
function displace(
  { worksheets }: Excel.Workbook,
  sheets: readonly FoundSheet[],
  buildings: readonly Building[],
): readonly Displaced[] {
  let number = Math.max(0, ...sheets.map(({ name }) => Number(KEPT.exec(name)?.[1] ?? 0)));
  return buildings.flatMap(({ replaces: old, sheet, model }) => {
    const aside = `${OLD_PREFIX}${number + 1}`;
    const { mark, name: heir } = model;
    if (old) {
      number += 1;
      const leaving = worksheets.getItem(old.id);
      setAside(leaving, { state: 'displaced', mark, name: old.name });
      leaving.name = aside;
      leaving.visibility = 'VeryHidden';
      sheet.position = old.position;
    }
    sheet.name = heir;
    return old ? [{ before: old.name, aside, heir, old, mark }] : [];
  });
}
