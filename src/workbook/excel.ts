import type { SheetModel } from '../report/sheet-model';
import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { type ExcelReading, readExcel } from './excel-read';
import { recover } from './excel-recover';
import { undoWrite } from './excel-undo';
import { writeExcel } from './excel-write';
import { sameMark } from './sheet-mark';
import type { Workbook, WriteResult } from './workbook';

export { ExcelError } from './excel-messages';

/** The open workbook, with what a pane needs besides reading and writing. */
export interface ExcelWorkbook extends Workbook {
  /** Removes the sheets of a write and brings back what they replaced. */
  undo(written: WriteResult): Promise<void>;
  /** Shows a sheet and selects a cell or area of it, e.g. `select('村名册', 'C5')`. */
  select(sheet: string, cell?: string): Promise<void>;
}

/** What the caller wants to hear of. */
export interface ExcelOptions {
  /** Excel does not answer yet, mostly because a cell is being edited; the call goes on by itself afterwards. */
  readonly onWaiting?: () => void;
}

/** Milliseconds without an answer after which the user is told that Excel waits. */
const PATIENCE = 1_500;

/**
 * The workbook that is open in Excel, over Office.js. `write` builds sheets aside and swaps them in with its last
 * request; after any failure the workbook holds the old sheets or the new ones, whole. Rejects with an `ExcelError`
 * that says what happened to the workbook and what to do. Needs ExcelApi 1.13, from which on merged cells can be read:
 * without them a header of two rows could be misread.
 *
 * @example
 * const result = await generate(openExcel(), { language: 'zh' });
 */
export function openExcel({ onWaiting }: ExcelOptions = {}): ExcelWorkbook {
  let reading: ExcelReading | undefined;

  const run = async <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    const timer = setTimeout(() => onWaiting?.(), PATIENCE);
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => {
        return batch(context);
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const read = async (signal?: AbortSignal) => {
    try {
      const found = await run((context) => readExcel(context, signal));
      const isBroken = found.swap !== undefined || found.sheets.some(({ aside }) => aside?.state === 'new');
      if (isBroken) await run((context) => recover(context, found.calculationMode));
      reading = isBroken ? await run((context) => readExcel(context, signal)) : found;
      return reading.snapshot;
    } catch (error) {
      throw signal?.aborted ? error : inWords(error, EXCEL_MESSAGES.unreadable);
    }
  };

  return {
    read,
    async write(models: readonly SheetModel[], signal?: AbortSignal) {
      if (!reading) await read(signal);
      const before = reading;
      if (!before) throw new ExcelError(EXCEL_MESSAGES.unreadable);
      reading = undefined;
      try {
        return await run((context) => writeExcel(context, before, models, signal));
      } catch (error) {
        const standing = await run((context) => recover(context, before.calculationMode)).catch(() => {
          throw new ExcelError(EXCEL_MESSAGES.notRestored, { cause: error });
        });
        const isNew = (model: SheetModel): boolean =>
          standing.some(
            ({ id, mark }) => sameMark(mark, model.mark) && !before.sheets.some((old) => old.id === id),
          );
        // Excel did it all and only its answer was lost.
        if (models.every(isNew)) return resultOf(before, models);
        throw signal?.aborted ? error : inWords(error, EXCEL_MESSAGES.restored);
      }
    },
    undo: (written) => run((context) => undoWrite(context, written)),
    select: (sheet, cell) =>
      run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        if (cell !== undefined) worksheet.getRange(cell).select();
        await context.sync();
      }),
  };
}

function resultOf({ sheets }: ExcelReading, models: readonly SheetModel[]): WriteResult {
  const replaced = sheets.filter(({ mark }) => models.some((model) => sameMark(mark, model.mark)));
  return { written: models.map(({ name }) => name), replaced: replaced.map(({ name }) => name) };
}

function inWords(error: unknown, message: ExcelError['bilingual']): ExcelError {
  return error instanceof ExcelError ? error : new ExcelError(message, { cause: error });
}
