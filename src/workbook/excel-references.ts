import type { CellArea } from '../ledger/snapshot';
import { quoteSheet } from '../report/formula';

/** A sheet that leaves its place, and the one that takes it. */
export interface Succession {
  /** The leaving sheet's name when the workbook's defined names were loaded. */
  readonly before: string;
  /** Its name by now: one that formulas put in quotes. */
  readonly aside: string;
  /** Name of the sheet in its place. */
  readonly heir: string;
}

/** A sheet whose formulas may point at another one. */
export interface ReferringSheet {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** What `askColumns` gave, where the sheet has array formulas. */
  readonly columns: readonly Column[] | undefined;
}

/** One column of a sheet's cells. */
export interface Column {
  readonly area: CellArea;
  /** With its `savedAsArray`, once it is loaded. */
  readonly asked: Excel.Range;
}

/** Columns of a sheet with array formulas that are looked at: each costs an action. */
const MOST_COLUMNS = 500;

/** Asks which columns of a sheet have array formulas, which may fill several cells: Excel refuses to change one of them. */
export function askColumns(sheet: Excel.Worksheet, cells: CellArea): readonly Column[] {
  return Array.from({ length: Math.min(cells.columns, MOST_COLUMNS) }, (_, index) => {
    const area = { ...cells, column: cells.column + index, columns: 1 };
    const asked = rangeOf(sheet, area);
    asked.load('savedAsArray');
    return { area, asked };
  });
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Whether a range whose `savedAsArray` is loaded has array formulas: where only some cells have one, it is null. */
export function hasArrays(range: Excel.Range): boolean {
  return !range.isNullObject && (range.savedAsArray as boolean | null) !== false;
}

/** Texts, quoted names of sheets and bare ones; neither sheets of other files nor ranges across sheets. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\\:\]#])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/**
 * Formulas and defined names follow a sheet that steps aside, and would break when it is deleted: points them at the
 * sheet in its place. (To keep the sheet and exchange what is on it would need none of this, but Office.js cannot bring
 * charts, comments and the print set-up back into a sheet, so that undo and recovery could not.) Excel itself looks for them, so that no formula travels and no other cell is touched; done again,
 * nothing changes. Protected sheets and columns with array formulas are left as they are.
 *
 * @param names the workbook's defined names, loaded before the sheets got their present names
 */
export function pointAtHeirs(
  referring: readonly ReferringSheet[],
  names: Excel.NamedItemCollection,
  successions: readonly Succession[],
): void {
  if (successions.length === 0) return;
  for (const one of referring) {
    for (const part of changeable(one)) {
      for (const { aside, heir } of successions) {
        // With its quotes the name stands alone: a range across sheets has one pair of quotes around both names.
        part.replaceAll(`${quoteSheet(aside)}!`, `${quoteSheet(heir)}!`, { completeMatch: false });
      }
    }
  }
  for (const name of names.items) {
    const formula = withHeirs(String(name.formula), successions);
    if (formula !== undefined) name.formula = formula;
  }
}

/** What of a sheet Excel lets be changed. */
function changeable({
  sheet,
  isProtected,
  columns,
}: ReferringSheet): readonly (Excel.Worksheet | Excel.Range)[] {
  if (isProtected) return [];
  if (!columns) return [sheet];
  return columns.filter(({ asked }) => !hasArrays(asked)).map(({ area }) => rangeOf(sheet, area));
}

/** A formula as it is once the sheets have their heirs; undefined where it points at none of the leaving sheets. */
function withHeirs(formula: string, successions: readonly Succession[]): string | undefined {
  let points = false;
  const changed = formula.replace(PARTS, (part: string, quoted?: string, bare?: string) => {
    const name = (quoted?.replaceAll("''", "'") ?? bare)?.toLowerCase();
    const found = successions.find(({ before }) => before.toLowerCase() === name);
    if (!found) return part;
    points = true;
    return `${quoteSheet(found.heir)}!`;
  });
  return points ? changed : undefined;
}
