import { writeXlsx } from 'hucre/xlsx';
import { addCharts } from '../../workbook/xlsx-chart';
import { dialectOf } from '../../workbook/xlsx-dialect';
import { pack, unpack, updateContentTypes } from '../../workbook/xlsx-package';
import { parseWorkbook } from '../../workbook/xlsx-workbook';
import type { GridWorkbook } from './grid-data';
import { hideNames } from './hidden-names';
import { hiddenNamesIn, saveWorkbook, type GridState } from './save-workbook';
import { chartsFrom } from './sheet-extras';

/** The grid's workbook as an .xlsx file. */
export async function gridFile(state: GridState): Promise<Uint8Array> {
  const file = hideNames(await writeXlsx(saveWorkbook(state)), hiddenNamesIn(state.data));
  return withCharts(file, state.data);
}

/** The charts that the add-in has laid over sheets; the .xlsx library cannot mix columns and lines. */
function withCharts(file: Uint8Array, { sheets }: GridWorkbook): Uint8Array {
  const charted = Object.values(sheets).filter(({ custom }) => chartsFrom(custom).length > 0);
  if (charted.length === 0) return file;
  const parts = unpack(file);
  const workbook = parseWorkbook(parts);
  const types = new Map<string, string>();
  for (const { name, custom } of charted) {
    const part = workbook.sheets.find((sheet) => sheet.name === name)?.part;
    if (part !== undefined)
      addCharts(parts, { part, name }, chartsFrom(custom), dialectOf(workbook.root), types);
  }
  updateContentTypes(parts, types);
  return pack(parts);
}
