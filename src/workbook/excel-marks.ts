import type { SheetMark } from '../ledger/snapshot';
import { DECISION_NAME, type Decision } from './excel-read';
import { type AsideMark, asideText, MARK_NAME, markText, parseAside, parseMark } from './sheet-mark';

/** A sheet with what its hidden name says of it. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: SheetMark | undefined;
  readonly aside: AsideMark | undefined;
}

/** The marks of all sheets of a loaded collection. */
export async function readMarks(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const names = context.workbook.worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(MARK_NAME);
    name.load('formula');
    return { sheet, name };
  });
  await context.sync();
  return names.map(({ sheet, name }) => {
    const text = name.isNullObject ? '' : String(name.formula);
    return { sheet, mark: parseMark(text), aside: parseAside(text) };
  });
}

/** Says that a generated sheet is in use. */
export function setMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.names.getItem(MARK_NAME).formula = `=${markText(mark)}`;
}

/** Says that a generated sheet is not in use. */
export function setAside(sheet: Excel.Worksheet, aside: AsideMark): void {
  sheet.names.getItem(MARK_NAME).formula = `=${asideText(aside)}`;
}

/** From this action on, what the sheets' marks say is to be carried out, by a later request if need be. */
export function decide({ names }: Excel.Workbook, decision: Decision): void {
  names.add(DECISION_NAME, `="${decision}"`).visible = false;
}
