import { readXlsx } from 'hucre/xlsx';
import { openWorkbook } from '../xlsx/open-workbook';
import { fromUniver, toUniver } from '../xlsx/grid-data';
import { hiddenNamesOf } from '../xlsx/hidden-names';
import type { Loss } from '../xlsx/losses';
import { gridFile } from '../xlsx/grid-file';
import { moveFormula, type Grid } from './grid';

/** Namespace of the add-in's custom functions. */
export const NAMESPACE = 'JZ';

/** Reads an .xlsx file into the grid and answers what of it the grid cannot keep; throws where it is no such file. */
export async function openFile(grid: Grid, bytes: Uint8Array, name: string): Promise<readonly Loss[]> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const title = name.replace(/\.xlsx$/i, '');
  const { data, losses } = openWorkbook(workbook, title, hiddenNamesOf(bytes), moveFormula);
  grid.show(toUniver(data));
  return losses;
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
