import type { CellArea, CellValue, SheetMark, SheetSnapshot, WorkbookSnapshot } from '../ledger/snapshot';
import { type AsideMark, MARK_NAME, parseAside, parseMark } from './sheet-mark';

/** Rows of all sheets together that one answer may hold at first, and the columns of each. */
const FIRST_ROWS = 12_000;
const FIRST_COLUMNS = 'AZ';
/** Characters that one answer should hold; Excel on the web refuses more than 5 MB. */
const ANSWER_SIZE = 4_000_000;

/** A sheet as it was found, with what later steps need to find it again. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly position: number;
  readonly mark: SheetMark | undefined;
  readonly aside: AsideMark | undefined;
  readonly area: CellArea | undefined;
}

/** A workbook as it was read, with its sheets' identities. */
export interface ExcelReading {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly FoundSheet[];
  readonly calculationMode: string;
  readonly isProtected: boolean;
  readonly swap: string | undefined;
}

/** The hidden name of the workbook that says: a swap has been decided, finish it. Holds the ids of sheets to delete. */
export const SWAP_NAME = '_JZ_SWAP';

interface Window {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly first: Excel.Range;
  readonly mark: Excel.NamedItem;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

interface Block {
  readonly values: CellValue[][];
  readonly formats: string[][];
}

/**
 * Reads every sheet's used range, visible or hidden, in two round trips; what does not fit into one answer follows in
 * blocks. Values are the stored ones, never the displayed text.
 */
export async function readExcel(context: Excel.RequestContext, signal?: AbortSignal): Promise<ExcelReading> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  workbook.application.load('calculationMode');
  workbook.protection.load('protected');
  const swap = workbook.names.getItemOrNullObject(SWAP_NAME);
  swap.load('formula');
  await context.sync();
  signal?.throwIfAborted();

  const windows = openWindows(worksheets.items);
  await context.sync();
  signal?.throwIfAborted();
  const sheets = windows.map(foundSheet);
  const blocks = await readBlocks(context, windows, signal);
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
    swap: swap.isNullObject ? undefined : String(swap.formula),
  };
}

function openWindows(sheets: readonly Excel.Worksheet[]): readonly Window[] {
  const height = Math.max(1, Math.floor(FIRST_ROWS / Math.max(1, sheets.length)));
  return sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const first = used.getIntersectionOrNullObject(`A1:${FIRST_COLUMNS}${height}`);
    first.load('values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    const mark = sheet.names.getItemOrNullObject(MARK_NAME);
    mark.load('formula');
    const merged = used.getMergedAreasOrNullObject();
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const rows = used.getRowProperties({ rowHidden: true });
    const columns = used.getColumnProperties({ columnHidden: true });
    return { sheet, used, first, mark, merged, rows, columns };
  });
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
  };
}

/** The cells of each sheet: what the first answer held, and the rest of long or wide sheets block by block. */
async function readBlocks(
  context: Excel.RequestContext,
  windows: readonly Window[],
  signal?: AbortSignal,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  for (const { sheet, used, first } of windows) {
    const block: Block = { values: [], formats: [] };
    blocks.push(block);
    if (used.isNullObject) continue;
    const fits = !first.isNullObject && first.columnCount === used.columnCount;
    if (fits) append(block, first);
    const size = fits ? JSON.stringify(first.values).length + JSON.stringify(first.numberFormat).length : 0;
    const perRow = fits ? size / first.rowCount : used.columnCount * 40;
    const step = Math.max(1, Math.floor(ANSWER_SIZE / Math.max(1, perRow)));
    for (let done = fits ? first.rowCount : 0; done < used.rowCount; done += step) {
      const rows = Math.min(step, used.rowCount - done);
      const next = sheet.getRangeByIndexes(used.rowIndex + done, used.columnIndex, rows, used.columnCount);
      next.load('values,numberFormat');
      // One answer may hold no more than 5 MB: a long sheet takes one round trip for each block.
      await syncBlock(context);
      signal?.throwIfAborted();
      append(block, next);
    }
  }
  return blocks;
}

async function syncBlock(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

function append(block: Block, range: Excel.Range): void {
  for (const row of range.values as (string | number | boolean)[][]) {
    block.values.push(row.map((value) => (value === '' ? null : value)));
  }
  for (const line of range.numberFormat as string[][]) block.formats.push(line);
}

function snapshotOf(window: Window, found: FoundSheet, block: Block | undefined): SheetSnapshot {
  const { used, merged, rows, columns } = window;
  const { area } = found;
  const hidden = <T>(result: OfficeExtension.ClientResult<T[]>, is: (one: T) => boolean, from: number) =>
    new Set((area ? result.value : []).flatMap((one, index) => (is(one) ? [index + from] : [])));
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
    hiddenRows: hidden(rows, (row) => row.rowHidden === true, area?.row ?? 0),
    hiddenColumns: hidden(columns, (column) => column.columnHidden === true, area?.column ?? 0),
  };
}

function areaOf(range: Excel.Range): CellArea {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
