import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre';
import {
  type CellValue,
  NOT_CALCULATED,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../ledger/snapshot';
import { FIRST_CUSTOM, formatsByStyle } from './xlsx-number-formats';
import { pack, type Parts, relationshipsOf, relsPart } from './xlsx-package';
import { type ListedSheet, parseWorkbook, type WorkbookPart } from './xlsx-workbook';
import { escapeXml } from './xlsx-xml';

/** Reads all sheets with cells out of an unpacked .xlsx file. */
export async function readSnapshot(parts: Parts): Promise<WorkbookSnapshot> {
  const workbook = parseWorkbook(parts);
  const related = relationshipsOf(parts, workbook.part);
  const stylesPart = related.find((relationship) => relationship.type === 'styles')?.target;
  const formats = formatsByStyle(stylesPart === undefined ? undefined : parts.get(stylesPart));
  const bare = bareParts(parts, workbook, stylesPart, formats);
  const listed = workbook.sheets.filter((sheet) => sheet.hasCells && !sheet.isAside);
  const names = new Set(listed.map((sheet) => sheet.name));
  const read = await readXlsx(pack(bare, 0), { readStyles: true, sheets: ({ name }) => names.has(name) });
  const distinct = [...new Set(formats)];
  const sheets = listed.flatMap((sheet, index) => {
    const cells = read.sheets[index];
    return cells ? [snapshotOf(sheet, cells, distinct)] : [];
  });
  return { sheets, date1904: workbook.date1904 };
}

/**
 * Only the parts that cells need, with styles that name each number format by a quoted number. The library turns
 * numbers in a date format into `Date`s, off for days before March 1900 and cut at the millisecond: this way every
 * number stays as it is in the file. And nothing odd in a drawing or pivot table can stop the reading.
 */
function bareParts(
  parts: Parts,
  workbook: WorkbookPart,
  stylesPart: string | undefined,
  formats: readonly (string | undefined)[],
): Parts {
  const needed = new Set(['[Content_Types].xml', relsPart(''), workbook.part, relsPart(workbook.part)]);
  for (const sheet of workbook.sheets) needed.add(sheet.part);
  for (const { type, target } of relationshipsOf(parts, workbook.part)) {
    if (type === 'sharedStrings') needed.add(target);
  }
  const bare: Parts = new Map([...parts].filter(([name]) => needed.has(name)));
  if (stylesPart !== undefined) bare.set(stylesPart, bareStyles(formats));
  return bare;
}

function bareStyles(formats: readonly (string | undefined)[]): Uint8Array {
  const distinct = [...new Set(formats)];
  const ids = new Map(distinct.map((format, index) => [format, index + FIRST_CUSTOM]));
  const listed = distinct.map(
    (_, index) => `<numFmt numFmtId="${index + FIRST_CUSTOM}" formatCode="${escapeXml(`"${index}"`)}"/>`,
  );
  const styles = formats.map(
    (format) =>
      `<xf numFmtId="${format === undefined ? 0 : (ids.get(format) ?? 0)}" fontId="0" fillId="0" borderId="0"/>`,
  );
  return new TextEncoder().encode(
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<numFmts>${listed.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
  );
}

function snapshotOf(
  listed: ListedSheet,
  sheet: Sheet,
  formats: readonly (string | undefined)[],
): SheetSnapshot {
  return {
    name: listed.name,
    visible: listed.visible,
    ...(listed.mark && { mark: listed.mark }),
    firstRow: 0,
    firstColumn: 0,
    values: valuesOf(sheet),
    numberFormats: formatRows(sheet, formats),
    merges: (sheet.merges ?? []).map((merge) => ({
      row: merge.startRow,
      column: merge.startCol,
      rows: merge.endRow - merge.startRow + 1,
      columns: merge.endCol - merge.startCol + 1,
    })),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : []))),
  };
}

/** The stored values; of a formula that its program never calculated there is none. */
function valuesOf(sheet: Sheet): CellValue[][] {
  const values = sheet.rows.map((row) => row.map(valueOf));
  for (const [key, { formula, value }] of sheet.cells ?? []) {
    if (formula === undefined || value !== null) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cells = values[row];
    if (cells) cells[column] = NOT_CALCULATED;
  }
  return values;
}

function valueOf(value: Sheet['rows'][number][number]): CellValue {
  return value instanceof Date ? value.toISOString() : value;
}

function formatRows(sheet: Sheet, formats: readonly (string | undefined)[]): (string | undefined)[][] {
  const rows: (string | undefined)[][] = sheet.rows.map(() => []);
  for (const [key, cell] of sheet.cells ?? []) {
    const token = cell.style?.numFmt;
    if (token === undefined) continue;
    const comma = key.indexOf(',');
    const row = rows[Number(key.slice(0, comma))];
    if (row) row[Number(key.slice(comma + 1))] = formats[Number(token.slice(1, -1))];
  }
  return rows;
}
