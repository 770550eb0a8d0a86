import type { CellArea, CellValue, SheetMark, SheetSnapshot, WorkbookSnapshot } from '../ledger/snapshot';
import { errorCode } from './error-code';
import { readInBlocks } from './excel-blocks';
import { hasArrays } from './excel-references';
import { payloadSize } from './payload';
import { type AsideMark, MARK_NAME, parseAside, parseMark } from './sheet-mark';

/** Rows of all sheets together that the first answer may hold, and the fewest and most of each sheet. */
const FIRST_ROWS = 12_000;
const FIRST_ROWS_OF_A_SHEET = { least: 1_200, most: 4_000 };
/** Columns of each sheet that the first answer holds. */
const FIRST_COLUMNS = 'AZ';
/** How much less is asked for where Excel refuses the first answer as too long. */
const SMALLER = 8;
/** Bytes that a cell of an unknown sheet is taken to need, until a block of it has been read. */
const CELL_SIZE = 60;

/** A sheet as it was found, with what later steps need to find it again. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly position: number;
  readonly mark: SheetMark | undefined;
  readonly aside: AsideMark | undefined;
  readonly area: CellArea | undefined;
  readonly isProtected: boolean;
  /** Some of its formulas are array formulas. */
  readonly hasArrays: boolean;
}

/** A workbook as it was read, with its sheets' identities. */
export interface ExcelReading {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly FoundSheet[];
  /** How Excel calculates while nothing is written. */
  readonly calculationMode: string;
  readonly isProtected: boolean;
  /** A write was left half-way: the workbook has to be brought to its old state or its new one first. */
  readonly isBroken: boolean;
}

/** The hidden name of the workbook that says: this has been decided for all sheets, finish it. Holds a `Decision`. */
export const DECISION_NAME = '_JZ_SWAP';
export type Decision = 'swap' | 'undo';
/** The hidden name of a workbook that is being written to. Holds how Excel calculated before. */
export const WRITE_NAME = '_JZ_WRITE';

interface Window {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly first: Asked;
  readonly mark: Excel.NamedItem;
  readonly merged: Excel.RangeAreas;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Cells that have been asked for. */
interface Asked {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** What has been read of a sheet's cells. */
interface Block {
  readonly values: CellValue[][];
  readonly formats: string[][];
  readonly hidden: boolean[];
}

/**
 * Reads every sheet's used range, visible or hidden, in two round trips; what does not fit into one answer follows in
 * blocks. Values are the stored ones, never the displayed text.
 */
export async function readExcel(context: Excel.RequestContext, signal?: AbortSignal): Promise<ExcelReading> {
  signal?.throwIfAborted();
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  workbook.application.load('calculationMode');
  workbook.protection.load('protected');
  const traces = [DECISION_NAME, WRITE_NAME].map((name) => workbook.names.getItemOrNullObject(name));
  for (const trace of traces) trace.load('name');
  await context.sync();
  signal?.throwIfAborted();

  const windows = await openWindows(context, worksheets.items);
  signal?.throwIfAborted();
  const sheets = windows.map(foundSheet);
  const blocks = await readRest(context, windows, signal);
  return {
    snapshot: {
      sheets: windows.flatMap((window, index) => {
        const found = sheets[index];
        return found && !found.aside ? [snapshotOf(window, found, blocks[index])] : [];
      }),
      // Office.js does not say which date system a workbook uses; the one of 1904 is all but gone.
      date1904: false,
    },
    sheets,
    calculationMode: workbook.application.calculationMode,
    isProtected: workbook.protection.protected,
    isBroken:
      traces.some((trace) => !trace.isNullObject) ||
      sheets.some(({ aside }) => aside && aside.state !== 'old'),
  };
}

/** The first rows of each sheet; fewer of them where Excel refuses the answer as too long. */
async function openWindows(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  height = firstHeight(sheets.length),
): Promise<readonly Window[]> {
  const windows = sheets.map((sheet) => openWindow(sheet, height));
  try {
    await context.sync();
    return windows;
  } catch (error) {
    if (height === 1 || !isTooLong(error)) throw error;
    return openWindows(context, sheets, Math.max(1, Math.floor(height / SMALLER)));
  }
}

function firstHeight(sheets: number): number {
  const { least, most } = FIRST_ROWS_OF_A_SHEET;
  return Math.min(most, Math.max(least, Math.floor(FIRST_ROWS / Math.max(1, sheets))));
}

function isTooLong(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(String(errorCode(error)));
}

function openWindow(sheet: Excel.Worksheet, height: number): Window {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,savedAsArray');
  const first = used.getIntersectionOrNullObject(`A1:${FIRST_COLUMNS}${height}`);
  first.load('rowIndex,columnIndex,rowCount,columnCount');
  const mark = sheet.names.getItemOrNullObject(MARK_NAME);
  mark.load('formula');
  sheet.protection.load('protected');
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const columns = used.getColumnProperties({ columnHidden: true });
  return { sheet, used, first: ask(first), mark, merged, columns };
}

function ask(range: Excel.Range): Asked {
  range.load('values,numberFormat');
  return { range, rows: range.getRowProperties({ rowHidden: true }) };
}

function foundSheet({ sheet, used, mark }: Window): FoundSheet {
  const text = mark.isNullObject ? '' : String(mark.formula);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    position: sheet.position,
    mark: parseMark(text),
    aside: parseAside(text),
    area: used.isNullObject ? undefined : areaOf(used),
    isProtected: sheet.protection.protected,
    hasArrays: hasArrays(used),
  };
}

/** The cells of each sheet: what the first answer held, and the rest of long or wide sheets block by block. */
async function readRest(
  context: Excel.RequestContext,
  windows: readonly Window[],
  signal?: AbortSignal,
): Promise<readonly Block[]> {
  const blocks = windows.map((): Block => ({ values: [], formats: [], hidden: [] }));
  const rest = windows.flatMap(({ sheet, used, first }, index) => {
    const block = blocks[index];
    if (used.isNullObject || !block) return [];
    const { range } = first;
    const fits = !range.isNullObject && range.columnCount === used.columnCount;
    const rowSize = fits ? append(block, first) / range.rowCount : used.columnCount * CELL_SIZE;
    const done = fits ? range.rowCount : 0;
    const area = { ...areaOf(used), row: used.rowIndex + done, rows: used.rowCount - done };
    return [{ sheet, area, rowSize, block }];
  });
  await readInBlocks(context, rest, { ask, take: (asked, { block }) => append(block, asked) }, signal);
  return blocks;
}

/** @returns the bytes that the cells took in the answer */
function append({ values, formats, hidden }: Block, { range, rows }: Asked): number {
  const cells = range.values as (string | number | boolean)[][];
  const codes = range.numberFormat as string[][];
  for (const row of cells) values.push(row.map((value) => (value === '' ? null : value)));
  for (const line of codes) formats.push(line);
  for (const { rowHidden } of rows.value) hidden.push(rowHidden === true);
  return payloadSize([cells, codes, rows.value]);
}

function snapshotOf(window: Window, found: FoundSheet, block: Block | undefined): SheetSnapshot {
  const { used, merged, columns } = window;
  const { area } = found;
  const places = (are: readonly boolean[], from: number) =>
    new Set(are.flatMap((isHidden, index) => (isHidden ? [index + from] : [])));
  return {
    name: found.name,
    visible: found.visibility === 'Visible',
    ...(found.mark && { mark: found.mark }),
    firstRow: area?.row ?? 0,
    firstColumn: area?.column ?? 0,
    values: block?.values ?? [],
    numberFormats: (block?.formats ?? []).map((row) =>
      row.map((format) => (format === 'General' ? undefined : format)),
    ),
    merges: used.isNullObject || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: places(block?.hidden ?? [], area?.row ?? 0),
    hiddenColumns: places(
      area ? columns.value.map(({ columnHidden }) => columnHidden === true) : [],
      area?.column ?? 0,
    ),
  };
}

/** A loaded range's place. */
export function areaOf(range: Excel.Range): CellArea {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
