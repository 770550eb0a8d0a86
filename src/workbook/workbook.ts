import type { WorkbookSnapshot } from '../ledger/snapshot';
import type { SheetModel } from '../report/sheet-model';

/** What a write left in the workbook. */
export interface WriteResult {
  /** Names of the sheets written, in the order of the models. */
  readonly written: readonly string[];
  /** Names of the add-in's own sheets that they replaced. */
  readonly replaced: readonly string[];
}

/**
 * A workbook that can be read whole and written atomically: Excel over Office.js, or an .xlsx file.
 *
 * `write` replaces exactly our sheets (`ownSheet`) of the models' marks, and adds the others; formulas of other sheets
 * that point at a replaced sheet point at the new one then. After a failure the workbook holds the old state, whole.
 */
export interface Workbook {
  read(signal?: AbortSignal): Promise<WorkbookSnapshot>;
  write(models: readonly SheetModel[], signal?: AbortSignal): Promise<WriteResult>;
}
