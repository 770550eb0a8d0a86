import { generate, writeFindings } from '../generate';
import type { Bilingual, Language } from '../ledger/problem';
import { ExcelError, openExcel } from '../workbook/excel';
import { COMMAND_TEXTS } from './texts';

/** Excel's language; the sheets are made in it. */
function language(): Language {
  return Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
}

function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/**
 * 生成年度分配表: makes the sheets of the next undistributed year at once. It runs without a pane, so what it finds goes
 * where everybody sees it: the new distribution sheet is shown, or a sheet with every error and a link to its cell.
 */
async function generateNextYear(): Promise<void> {
  const workbook = openExcel();
  const options = { language: language(), madeAt: today(), asOf: today() };
  const result = await generate(workbook, options);
  if (!result.ok) await writeFindings(workbook, options, result.problems);
}

/** 检查台账: lists what is in the ledgers and what is wrong with them, on a sheet of its own. */
async function checkLedgers(): Promise<void> {
  await writeFindings(openExcel(), { language: language() });
}

/** Runs a command; what Excel refuses is told in a dialog, since nothing could be written. */
function command(run: () => Promise<void>) {
  return (event: Office.AddinCommands.Event): void => {
    run()
      .catch((error: unknown) => tell(error instanceof ExcelError ? error.bilingual : COMMAND_TEXTS.failed))
      .finally(() => event.completed());
  };
}

function tell(message: Bilingual): void {
  const address = new URL('message.html', window.location.href);
  address.searchParams.set('text', message[language()]);
  Office.context.ui.displayDialogAsync(address.href, { height: 25, width: 30, displayInIframe: true });
}

void Office.onReady(() => {
  Office.actions.associate('generateNextYear', command(generateNextYear));
  Office.actions.associate('checkLedgers', command(checkLedgers));
});
