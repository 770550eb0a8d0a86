import type { Element } from '@xmldom/xmldom';
import { columnName } from '../ledger/address';
import type { CellArea } from '../ledger/snapshot';
import type { SheetModel } from '../report/sheet-model';
import { MARK_NAME, markText } from './sheet-mark';
import { addChild, childrenOf } from './xlsx-xml';

/** Gives generated sheets their names: the hidden mark, the area and the titles to print; names of replaced sheets go. */
export function setDefinedNames(
  list: Element,
  sheets: readonly { readonly model: SheetModel; readonly position: number }[],
): void {
  const positions = new Set(sheets.map(({ position }) => String(position)));
  for (const name of childrenOf(list, 'definedName')) {
    if (positions.has(name.getAttribute('localSheetId') ?? '')) list.removeChild(name);
  }
  for (const { model, position } of sheets) {
    addName(list, MARK_NAME, position, markText(model.mark), true);
    addName(
      list,
      '_xlnm.Print_Area',
      position,
      `${sheetPrefix(model.name)}${absoluteArea(model.print.area)}`,
    );
    const titles = model.print.titleRows;
    if (!titles) continue;
    const rows = `$${titles.first + 1}:$${titles.last + 1}`;
    addName(list, '_xlnm.Print_Titles', position, `${sheetPrefix(model.name)}${rows}`);
  }
}

function addName(list: Element, name: string, position: number, content: string, hidden = false): void {
  const element = addChild(list, 'definedName', {
    name,
    localSheetId: position,
    ...(hidden && { hidden: 1 }),
  });
  element.textContent = content;
}

/** `'2019年度分配表'!`, always quoted. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** `$A$1:$F$20`. */
export function absoluteArea(area: CellArea): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const last = cell(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${cell(area.row, area.column)}:${last}`;
}
