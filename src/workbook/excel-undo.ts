import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { readMarks, recover } from './excel-recover';
import { asideText, MARK_NAME } from './sheet-mark';
import type { WriteResult } from './workbook';

/**
 * Takes a write back: its sheets are declared half-built again, and the workbook is brought to the state before, as
 * after a failure. If it stops half-way, the next reading of the workbook goes on with it.
 *
 * @throws ExcelError when none of the sheets is there any more
 */
export async function undoWrite(context: Excel.RequestContext, { written }: WriteResult): Promise<void> {
  const { worksheets, application } = context.workbook;
  worksheets.load('items/id,items/name');
  application.load('calculationMode');
  await context.sync();
  const marked = await readMarks(context);
  let found = 0;
  for (const { sheet, mark } of marked) {
    if (!mark || !written.includes(sheet.name)) continue;
    const text = asideText({ state: 'new', mark, name: sheet.name });
    sheet.names.getItem(MARK_NAME).formula = `=${text}`;
    found++;
  }
  if (found === 0) throw new ExcelError(EXCEL_MESSAGES.nothingToUndo);
  await context.sync();
  await recover(context, application.calculationMode);
}
