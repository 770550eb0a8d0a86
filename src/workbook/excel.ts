import { ownSheet, sameMark } from '../ledger/own-sheet';
import type { SheetModel } from '../report/sheet-model';
import { errorCode } from './error-code';
import { type PlainSheet, insertSheets } from './excel-insert';
import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { type ExcelReading, readExcel } from './excel-read';
import { recover } from './excel-recover';
import { runInExcel } from './excel-run';
import { selectCell } from './excel-select';
import { type UndoableWrite, undoWrite } from './excel-undo';
import { writeExcel } from './excel-write';
import { exclusively } from './exclusive';
import type { Workbook, WriteResult } from './workbook';

export { ExcelError } from './excel-messages';

/** The open workbook, with what a pane needs besides reading and writing. */
export interface ExcelWorkbook extends Workbook {
  /** Removes the sheets of a write of this workbook and brings back what they replaced. */
  undo(written: WriteResult): Promise<void>;
  /** Shows a sheet and selects a cell or area of it, e.g. `select('村名册', 'C5')`. */
  select(sheet: string, cell?: string): Promise<void>;
  /** Adds sheets that belong to the user from then on. */
  insert(sheets: readonly PlainSheet[]): Promise<void>;
}

/** What the caller wants to hear of. */
export interface ExcelOptions {
  /** Excel does not answer yet, mostly because a cell is being edited; the call goes on by itself afterwards. */
  readonly onWaiting?: () => void;
}

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
  const undoable = new WeakMap<WriteResult, UndoableWrite>();

  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    return runInExcel({ batch, onWaiting: () => onWaiting?.() });
  };
  const repeat = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    return runInExcel({ batch, onWaiting: () => onWaiting?.(), isRepeatable: true });
  };

  const read = async (signal?: AbortSignal): Promise<ExcelReading> => {
    try {
      const found = await repeat((context) => readExcel(context, signal));
      if (!found.isBroken) return found;
      await repeat((context) => recover(context));
      return await repeat((context) => readExcel(context, signal));
    } catch (error) {
      throw signal?.aborted ? error : inWords(error, EXCEL_MESSAGES.unreadable);
    }
  };

  const write = async (models: readonly SheetModel[], signal?: AbortSignal): Promise<WriteResult> => {
    const before = reading ?? (await read(signal));
    reading = undefined;
    try {
      const written = await run((context) => writeExcel(context, before, models, signal));
      return remember(resultOf(before, models), written);
    } catch (error) {
      const standing = await repeat((context) => recover(context)).catch(() => {
        throw new ExcelError(EXCEL_MESSAGES.notRestored, { cause: error });
      });
      const built = standing.filter(
        ({ id, mark }) =>
          models.some((model) => sameMark(mark, model.mark)) && !before.sheets.some((old) => old.id === id),
      );
      if (built.length < models.length) {
        throw signal?.aborted ? error : inWords(error, EXCEL_MESSAGES.restored);
      }
      // Excel did it all and only its answer was lost.
      return remember(resultOf(before, models), {
        built,
        kept: replacedBy(before, models).map(({ id }) => id),
      });
    }
  };

  const remember = (result: WriteResult, written: UndoableWrite): WriteResult => {
    undoable.set(result, written);
    return result;
  };

  const undo = async (result: WriteResult): Promise<void> => {
    const written = undoable.get(result);
    if (!written) throw new ExcelError(EXCEL_MESSAGES.nothingToUndo);
    try {
      await run((context) => undoWrite(context, written));
    } catch (error) {
      throw inWords(error, EXCEL_MESSAGES.undoInterrupted);
    }
  };

  const insert = async (sheets: readonly PlainSheet[]): Promise<void> => {
    try {
      await run((context) => insertSheets(context, sheets));
    } catch (error) {
      throw inWords(error, EXCEL_MESSAGES.notInserted);
    }
  };

  return {
    read: (signal) =>
      exclusively(async () => {
        reading = await read(signal);
        return reading.snapshot;
      }),
    write: (models, signal) => exclusively(() => write(models, signal)),
    undo: (result) => exclusively(() => undo(result)),
    insert: (sheets) => exclusively(() => insert(sheets)),
    async select(sheet, cell) {
      try {
        await run((context) => selectCell(context, sheet, cell));
      } catch (error) {
        throw inWords(error, EXCEL_MESSAGES.notSelected);
      }
    },
  };
}

function replacedBy({ sheets }: ExcelReading, models: readonly SheetModel[]) {
  return models.flatMap(({ mark, name }) => ownSheet(sheets, mark, name) ?? []);
}

function resultOf(before: ExcelReading, models: readonly SheetModel[]): WriteResult {
  const replaced = replacedBy(before, models).map(({ name }) => name);
  return { written: models.map(({ name }) => name), replaced };
}

function inWords(error: unknown, message: ExcelError['bilingual']): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError(errorCode(error) === 'AccessDenied' ? EXCEL_MESSAGES.denied : message, {
    cause: error,
  });
}
