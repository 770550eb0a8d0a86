import type { CellArea } from '../ledger/snapshot';
import type { SheetModel } from '../report/sheet-model';
import { type Style, STYLES } from '../report/styles';
import { addChart } from './excel-chart';

/** Font and size where a style names none, as in the .xlsx files. */
const FONT = { name: '宋体', size: 11 };
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
/** Points of a character of the default font (7 pixels), and of a cell's padding (5 pixels), at 96 pixels an inch. */
const CHARACTER = 5.25;
const PADDING = 3.75;
/** Inches to points. */
const MARGINS = { left: 36, right: 36, top: 43.2, bottom: 50.4, header: 21.6, footer: 25.2 };

/** Lays styles, merges, widths, heights, frozen rows, charts and the print set-up over a sheet: by area, never by cell. */
export function dress(sheet: Excel.Worksheet, model: SheetModel): void {
  // A later style replaces an earlier one whole.
  model.styles.forEach(({ area, style }, index) => {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    if (model.styles.slice(0, index).some((under) => overlap(under.area, area))) range.clear('Formats');
    layStyle(range, STYLES[style], area);
  });
  for (const { row, column, rows, columns } of model.merges) {
    sheet.getRangeByIndexes(row, column, rows, columns).merge();
  }
  model.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * CHARACTER + PADDING;
  });
  for (const { row, rows, height } of model.rowHeights) {
    sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = height;
  }
  if (model.frozenRows > 0) sheet.freezePanes.freezeRows(model.frozenRows);
  for (const chart of model.charts ?? []) addChart(sheet, chart);
  setPrint(sheet, model);
}

function overlap(a: CellArea, b: CellArea): boolean {
  const crosses = (first: number, count: number, second: number, others: number): boolean =>
    first < second + others && second < first + count;
  return crosses(a.row, a.rows, b.row, b.rows) && crosses(a.column, a.columns, b.column, b.columns);
}

function layStyle(
  range: Excel.Range,
  style: Style,
  size: { readonly rows: number; readonly columns: number },
): void {
  const { format } = range;
  // One value stands for every cell of the range.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  format.font.name = style.font ?? FONT.name;
  format.font.size = style.size ?? FONT.size;
  format.font.bold = style.bold ?? false;
  format.font.italic = style.italic ?? false;
  format.font.color = `#${style.color ?? '000000'}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal) format.horizontalAlignment = capital(style.horizontal);
  if (style.vertical) format.verticalAlignment = capital(style.vertical);
  format.wrapText = style.wrap ?? false;
  if (!style.border) return;
  for (const edge of EDGES) {
    if (edge === 'InsideHorizontal' && size.rows === 1) continue;
    if (edge === 'InsideVertical' && size.columns === 1) continue;
    format.borders.getItem(edge).style = 'Continuous';
  }
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

function setPrint(sheet: Excel.Worksheet, { print }: SheetModel): void {
  const { pageLayout } = sheet;
  const { area, titleRows } = print;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.leftMargin = MARGINS.left;
  pageLayout.rightMargin = MARGINS.right;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.footer;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  for (const row of print.breaksBefore ?? []) {
    sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  }
}
