import type { SheetMark } from '../ledger/snapshot';
import { areaOf, DECISION_NAME, type Decision } from './excel-read';
import { askColumns, hasArrays, type ReferringSheet } from './excel-references';
import { type AsideMark, asideText, MARK_NAME, markText, parseAside, parseMark } from './sheet-mark';

/** A sheet with what its hidden name says of it. */
export interface MarkedSheet extends ReferringSheet {
  readonly name: string;
  readonly mark: SheetMark | undefined;
  readonly aside: AsideMark | undefined;
}

/** The marks of all sheets of a loaded collection, and what can be done with each. */
export async function readMarks(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const asked = context.workbook.worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(MARK_NAME);
    name.load('formula');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,savedAsArray');
    return { sheet, name, used };
  });
  await context.sync();
  const marked = asked.map(({ sheet, name, used }) => {
    const text = name.isNullObject ? '' : String(name.formula);
    return {
      sheet,
      name: sheet.name,
      mark: parseMark(text),
      aside: parseAside(text),
      isProtected: sheet.protection.protected,
      columns: hasArrays(used) ? askColumns(sheet, areaOf(used)) : undefined,
    };
  });
  if (marked.some(({ columns }) => columns)) await context.sync();
  return marked;
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
