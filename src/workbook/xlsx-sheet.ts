import { areaName, columnName } from '../ledger/address';
import type { CellArea } from '../ledger/snapshot';
import type { ModelCell, SheetModel } from '../report/sheet-model';
import type { StyleName } from '../report/styles';
import type { Dialect } from './xlsx-dialect';
import type { CellStyleIds, StyleIds } from './xlsx-styles';
import { escapeCellText, escapeXml } from './xlsx-xml';

/** Excel stores a width with the padding of a cell: five pixels beside digits of seven. */
const PADDING = 5 / 7;
const A4 = 9;
/** Rows that go into one piece of text while the part is put together. */
const CHUNK = 4096;

/** The part of one generated sheet. */
export function worksheetXml(
  model: SheetModel,
  ids: StyleIds,
  dialect: Dialect,
  options: { readonly active: boolean },
): Uint8Array {
  return joinBytes([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `${viewXml(model, options.active)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(model.columnWidths)}<sheetData>`,
    ...rowChunks(model, ids),
    `</sheetData>${mergesXml(model.merges)}${printXml(model)}</worksheet>`,
  ]);
}

function joinBytes(texts: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function viewXml(model: SheetModel, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : '';
  const top = `A${model.frozenRows + 1}`;
  const pane =
    model.frozenRows === 0
      ? ''
      : `<pane ySplit="${model.frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`;
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${(width + PADDING).toFixed(4)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function* rowChunks(model: SheetModel, ids: StyleIds): Generator<string> {
  const looks = lookGrid(model);
  const heights = heightsOf(model);
  let chunk: string[] = [];
  for (let row = 0; row < looks.rows; row += 1) {
    const height = heights[row];
    const size = !height ? '' : ` ht="${height}" customHeight="1"`;
    const cells = cellsXml(model.rows[row] ?? [], row, looks, ids);
    if (cells !== '' || size !== '') chunk.push(`<row r="${row + 1}"${size}>${cells}</row>`);
    if (chunk.length === CHUNK) {
      yield chunk.join('');
      chunk = [];
    }
  }
  yield chunk.join('');
}

/** The height of each row that has its own; 0 for the others. */
function heightsOf({ rowHeights }: SheetModel): Float32Array {
  const heights = new Float32Array(rowHeights.reduce((end, { row, rows }) => Math.max(end, row + rows), 0));
  for (const { row, rows, height } of rowHeights) heights.fill(height, row, row + rows);
  return heights;
}

/** Which style lies on each cell: number in `names` plus one, row by row; 0 where none does. */
interface LookGrid {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: Uint8Array;
  readonly names: readonly StyleName[];
}

function lookGrid(model: SheetModel): LookGrid {
  const bottom = (area: CellArea): number => area.row + area.rows;
  const right = (area: CellArea): number => area.column + area.columns;
  const areas = model.styles.map((run) => run.area);
  const rows = areas.reduce((most, area) => Math.max(most, bottom(area)), model.rows.length);
  const widest = model.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = areas.reduce((most, area) => Math.max(most, right(area)), widest);
  const names = [...new Set(model.styles.map((run) => run.style))];
  const numbers = new Uint8Array(rows * columns);
  for (const { area, style } of model.styles) {
    const number = names.indexOf(style) + 1;
    for (let row = area.row; row < bottom(area); row += 1) {
      numbers.fill(number, row * columns + area.column, row * columns + right(area));
    }
  }
  return { rows, columns, numbers, names };
}

function cellsXml(cells: readonly ModelCell[], row: number, looks: LookGrid, ids: StyleIds): string {
  const xml: string[] = [];
  for (let column = 0; column < looks.columns; column += 1) {
    const cell = cells[column] ?? null;
    const number = looks.numbers[row * looks.columns + column] ?? 0;
    if (cell === null && number === 0) continue;
    const style = ids.get(number === 0 ? undefined : looks.names[number - 1]);
    xml.push(cellXml(`${columnName(column)}${row + 1}`, cell, style));
  }
  return xml.join('');
}

function cellXml(name: string, cell: ModelCell, style: CellStyleIds | undefined): string {
  if (typeof cell === 'string') {
    const id = /^[=+\-@]/.test(cell) ? style?.quoted : style?.plain;
    return `<c r="${name}" s="${id ?? 0}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell)}</t></is></c>`;
  }
  const start = `<c r="${name}" s="${style?.plain ?? 0}"`;
  if (cell === null) return `${start}/>`;
  if (typeof cell === 'number') return `${start}><v>${numberText(cell, name)}</v></c>`;
  const formula = `<f>${escapeXml(cell.formula)}</f>`;
  if (typeof cell.value === 'string') {
    return `${start} t="str">${formula}<v>${escapeCellText(cell.value)}</v></c>`;
  }
  if (typeof cell.value === 'boolean') return `${start} t="b">${formula}<v>${cell.value ? 1 : 0}</v></c>`;
  return `${start}>${formula}<v>${numberText(cell.value, name)}</v></c>`;
}

function numberText(value: number, name: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`cell ${name} would hold ${value}`);
  return String(value);
}

function mergesXml(merges: readonly CellArea[]): string {
  const cells = merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  return cells === '' ? '' : `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}

function printXml({ print }: SheetModel): string {
  const breaks = print.breaksBefore ?? [];
  const list = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="${A4}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(print.footer)}</oddFooter></headerFooter>` +
    (list === ''
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</rowBreaks>`)
  );
}
