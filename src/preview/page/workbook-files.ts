import { readXlsx } from 'hucre/xlsx';
import { checkContainer } from '../../workbook/file-kind';
import { FILE_MESSAGES, FileError } from '../../workbook/file-messages';
import { openWorkbook, type OpenedWorkbook } from '../xlsx/open-workbook';
import { fromUniver } from '../xlsx/grid-data';
import { hiddenNamesOf } from '../xlsx/hidden-names';
import { gridFile } from '../xlsx/grid-file';
import { moveFormula, type Grid } from './grid';

/** Namespace of the add-in's custom functions. */
export const NAMESPACE = 'JZ';

/** Reads an .xlsx file for the grid; throws a `FileError` that says what to do where it is no such file. */
export async function readFile(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  checkContainer(bytes, name);
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    return openWorkbook(workbook, name.replace(/\.xlsx$/i, ''), hiddenNamesOf(bytes), moveFormula);
  } catch (error) {
    throw new FileError(FILE_MESSAGES.damaged(name), { cause: error });
  }
}

/** The grid's workbook as an .xlsx file. */
export async function saveFile(grid: Grid): Promise<Uint8Array> {
  const data = fromUniver(grid.workbook.save());
  const state = {
    data,
    spills: grid.spills(),
    activeSheetId: grid.workbook.getActiveSheet().getSheetId(),
    namespace: NAMESPACE,
    move: moveFormula,
  };
  return gridFile(state);
}
