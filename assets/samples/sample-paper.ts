import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const FONT = { name: '宋体', size: 10 };
export const TITLE: CellStyle = {
  font: { name: '黑体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const NOTE: CellStyle = { font: FONT, alignment: { vertical: 'center' } };
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const TEXT: CellStyle = {
  font: FONT,
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const NUMBER: CellStyle = {
  font: FONT,
  border: BORDER,
  numFmt: '#,##0.00##',
  alignment: { horizontal: 'right', vertical: 'center' },
};
export const COUNT: CellStyle = { ...NUMBER, numFmt: '0' };
export const DATE: CellStyle = { ...TEXT, numFmt: 'yyyy-mm-dd' };

/** A sheet of the sample in the making. */
export interface Paper {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  readonly heights: Map<number, { height: number }>;
}

export function paper(): Paper {
  return { rows: [], cells: new Map(), merges: [], heights: new Map() };
}

export function add(
  sheet: Paper,
  values: readonly CellValue[],
  styles: readonly CellStyle[] | CellStyle,
  height = 16,
): number {
  const row = sheet.rows.push([...values]) - 1;
  values.forEach((value, column) => {
    const style = Array.isArray(styles) ? (styles as readonly CellStyle[])[column] : (styles as CellStyle);
    if (style) sheet.cells.set(`${row},${column}`, { value, style });
  });
  sheet.heights.set(row, { height });
  return row;
}

export function merge(
  sheet: Paper,
  startRow: number,
  startCol: number,
  endRow: number,
  endCol: number,
): void {
  if (startRow !== endRow || startCol !== endCol) sheet.merges.push({ startRow, startCol, endRow, endCol });
}

/** Title across the sheet, then 填报单位 on the left and the unit on the right. */
export function addTitle(sheet: Paper, title: string, unit: string | null, columns: number): void {
  const blank = Array.from({ length: columns - 1 }, () => null);
  merge(sheet, add(sheet, [title, ...blank], TITLE, 30), 0, 0, columns - 1);
  const line = add(sheet, ['填报单位：蓟州区帮扶平台（示例）', ...blank.slice(1), unit], NOTE, 18);
  merge(sheet, line, 0, line, columns - 2);
}

/** Two header rows; a null in the second row goes on with the first row's cell. */
export function addHeader(
  sheet: Paper,
  first: readonly (string | null)[],
  second: readonly (string | null)[],
): void {
  const top = add(sheet, first, HEADER, 20);
  add(sheet, second, HEADER, 20);
  first.forEach((text, column) => {
    if (text === null) return;
    const next = first.findIndex((other, at) => at > column && other !== null);
    const end = (next < 0 ? first.length : next) - 1;
    if (second[column] === null) merge(sheet, top, column, top + 1, column);
    else merge(sheet, top, column, top, end);
  });
}

export function addSignature(sheet: Paper, columns: number): void {
  const blank = Array.from({ length: columns - 1 }, () => null);
  const note = '注：本表为演示用的示例数据，村名、单位、账号和各村各项目金额均为虚构，不是真实台账。';
  merge(sheet, add(sheet, [note, ...blank], NOTE, 18), 0, sheet.rows.length - 1, columns - 1);
  add(sheet, ['制表人：', null, null, '审核人：', null, null, '单位负责人：', ...blank.slice(6)], NOTE, 22);
}

export function finish(
  sheet: Paper,
  name: string,
  widths: readonly number[],
  headerRows: number,
): WriteSheet {
  return {
    name,
    rows: sheet.rows,
    cells: sheet.cells,
    merges: sheet.merges,
    columns: widths.map((width) => ({ width })),
    rowDefs: sheet.heights,
    freezePane: { rows: headerRows },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headerRows}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** Amounts in yuan added up in fen. */
export function fen(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}

/** Serial number of an ISO date in the 1900 date system. */
export function serial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
