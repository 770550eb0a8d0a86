import { EXCEL_MESSAGES, ExcelError } from './excel-messages';

/**
 * Shows a sheet and selects a cell or area of it.
 *
 * @throws ExcelError where the sheet is gone or hidden, since Excel shows no hidden sheet
 */
export async function selectCell(
  context: Excel.RequestContext,
  name: string,
  cell: string | undefined,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelError(EXCEL_MESSAGES.sheetGone(name));
  if (sheet.visibility !== 'Visible') throw new ExcelError(EXCEL_MESSAGES.sheetHidden(name));
  sheet.activate();
  if (cell !== undefined) sheet.getRange(cell).select();
  await context.sync();
}
