import { generate, writeFindings, type Step } from '../generate';
import type { Language } from '../ledger/problem';
import { ExcelError, openExcel, type ExcelWorkbook } from '../workbook/excel';
import { announceRibbonRun } from './announcement';
import { checkedStatus, failedStatus, generatedStatus, runningStatus, type RunStatus } from './run-status';
import { openStatusWindow } from './status-window';
import { COMMAND_TEXTS } from './texts';

/** Milliseconds that the window stays open after a run: Office ends a button's page after five minutes. */
const LONGEST_SHOWN = 200_000;

/** A run of a button: does its work, tells its steps, and says how it ended. */
type Run = (workbook: ExcelWorkbook, onStep: (step: Step) => void) => Promise<RunStatus>;

/** Excel's language; the sheets are made in it. */
function language(): Language {
  return Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
}

function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/**
 * 生成年度分配表: makes the sheets of the next undistributed year at once, with or without the pane. With errors in the
 * ledgers it makes a sheet with every one of them and a link to its cell instead.
 */
const generateNextYear: Run = async (workbook, onStep) => {
  const options = { language: language(), madeAt: today(), asOf: today(), onStep };
  const result = await generate(workbook, options);
  if (!result.ok) await writeFindings(workbook, options, result.problems);
  return generatedStatus(result, options.language);
};

/** 检查台账: lists what is in the ledgers and what is wrong with them, on a sheet of its own. */
const checkLedgers: Run = async (workbook, onStep) => {
  return checkedStatus(await writeFindings(workbook, { language: language(), onStep }), language());
};

/** Does a button's work, shows in a window of its own how it goes, and tells an open pane. */
async function runInWindow(run: Run): Promise<void> {
  const window = openStatusWindow();
  const waiting = () => window.show({ ...failedStatus(COMMAND_TEXTS.waiting, language()), isRunning: true });
  const step = (one: Step) => window.show(runningStatus(one, language()));
  const status = await run(openExcel({ onWaiting: waiting }), step).catch((error: unknown) => {
    const message = error instanceof ExcelError ? error.bilingual : COMMAND_TEXTS.failed;
    return failedStatus(message, language());
  });
  window.show(status);
  announceRibbonRun();
  await Promise.race([window.closed, new Promise((resolve) => setTimeout(resolve, LONGEST_SHOWN))]);
}

function command(run: Run) {
  return (event: Office.AddinCommands.Event): void => {
    void runInWindow(run).finally(() => event.completed());
  };
}

void Office.onReady(() => {
  Office.actions.associate('generateNextYear', command(generateNextYear));
  Office.actions.associate('checkLedgers', command(checkLedgers));
});
