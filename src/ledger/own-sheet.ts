import type { SheetMark } from './snapshot';

/** Whether two marks name the same generated sheet, so that one replaces the other. */
export function sameMark(a: SheetMark | undefined, b: SheetMark | undefined): boolean {
  return a !== undefined && b !== undefined && a.key === b.key && a.year === b.year;
}

/** What Excel adds to the name of a copy. The add-in's own numbers stand in full-width brackets. */
const COPY_NAME = / \(\d+\)$/;

/**
 * The sheet that the add-in made for a mark. Excel's "Create a copy" copies the hidden mark too, so several sheets may
 * carry it: ours is the one that bears a wanted name, else the one with the shortest name that is not a copy's
 * (「2019年分配表 (2)」). The others belong to the user, also when the original is gone.
 *
 * @param wanted the names that the sheet should have; spreadsheet programs compare them without case
 * @returns the sheet, or undefined where none carries the mark
 */
export function ownSheet<Sheet extends { readonly name: string; readonly mark?: SheetMark | undefined }>(
  sheets: readonly Sheet[],
  mark: SheetMark,
  ...wanted: readonly string[]
): Sheet | undefined {
  const names = wanted.map((name) => name.toLowerCase());
  const marked = sheets.filter((sheet) => sameMark(sheet.mark, mark));
  const named = marked.find(({ name }) => names.includes(name.toLowerCase()));
  const originals = marked.filter(({ name }) => !COPY_NAME.test(name));
  // The sort is stable: of names of one length the first tab's.
  return named ?? originals.sort((a, b) => a.name.length - b.name.length)[0];
}
