import { sameMark } from '../ledger/own-sheet';
import type { SheetMark } from '../ledger/snapshot';
import { EXCEL_MESSAGES, ExcelError } from './excel-messages';
import { decide, type MarkedSheet, readMarks, setAside } from './excel-marks';
import { recover } from './excel-recover';

/** A write as it can be taken back: by the sheets' identities, since users rename sheets and later runs replace them. */
export interface UndoableWrite {
  readonly built: readonly { readonly id: string; readonly mark: SheetMark }[];
  /** Ids of the sheets that they replaced, which stand aside unseen. */
  readonly kept: readonly string[];
}

/**
 * Takes a write back: one request says what is to become of every sheet, and the workbook is brought there as after a
 * failure. If it stops half-way, the next reading of the workbook goes on with it.
 *
 * @throws ExcelError when the workbook's structure or one of the sheets is protected, when a later run has made the
 *   sheets anew, and when what was replaced is no longer kept; nothing is changed then
 */
export async function undoWrite(context: Excel.RequestContext, write: UndoableWrite): Promise<void> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  protection.load('protected');
  await context.sync();
  const marked = await readMarks(context);
  if (protection.protected) throw new ExcelError(EXCEL_MESSAGES.workbookProtected);
  const built = having(
    marked,
    write.built.map(({ id }) => id),
  );
  const locked = built.find(({ isProtected }) => isProtected);
  if (locked) throw new ExcelError(EXCEL_MESSAGES.sheetProtected(locked.name));
  // A sheet with its mark beside the one that was built is a copy by the user; in its place, a later run's.
  const isMadeAnew = write.built.some((one) => {
    const standing = marked.filter(({ mark }) => sameMark(mark, one.mark));
    return standing.length > 0 && !standing.some(({ sheet }) => sheet.id === one.id);
  });
  const kept = having(marked, write.kept).filter(({ aside }) => aside?.state === 'old');
  if (isMadeAnew || kept.length < write.kept.length || built.length + kept.length === 0) {
    throw new ExcelError(EXCEL_MESSAGES.nothingToUndo);
  }
  for (const { sheet, mark, name } of built) {
    if (mark) setAside(sheet, { state: 'undone', mark, name });
  }
  for (const { sheet, aside } of kept) {
    if (aside) setAside(sheet, { ...aside, state: 'back' });
  }
  decide(context.workbook, 'undo');
  await context.sync();
  await recover(context);
}

function having(marked: readonly MarkedSheet[], ids: readonly string[]): readonly MarkedSheet[] {
  return marked.filter(({ sheet }) => ids.includes(sheet.id));
}
