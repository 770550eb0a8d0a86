import { errorCode } from './error-code';

/** Milliseconds without an answer after which the user is told that Excel waits. */
const PATIENCE = 1_500;
/** Milliseconds between two attempts where Excel refuses instead of waiting. */
const PAUSE = 500;

/** A batch of requests, and how it may be run. */
export interface ExcelRun<T> {
  readonly batch: (context: Excel.RequestContext) => Promise<T>;
  /** The batch may begin anew, whatever of it has been done. */
  readonly isRepeatable?: boolean;
  readonly onWaiting: () => void;
}

/**
 * Runs a batch in Excel; while a cell is being edited it waits, and says so. Excel itself delays the requests where it
 * can (the set DelayForCellEdit); an older one refuses them, and a repeatable batch is tried until the editing has ended.
 */
export async function runInExcel<T>(run: ExcelRun<T>): Promise<T> {
  const timer = setTimeout(run.onWaiting, PATIENCE);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => {
      return run.batch(context);
    });
  } catch (error) {
    if (!run.isRepeatable || errorCode(error) !== 'InvalidOperationInCellEditMode') throw error;
  } finally {
    clearTimeout(timer);
  }
  run.onWaiting();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return runInExcel(run);
}
