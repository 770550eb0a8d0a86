import type { Cell, CellStyle, CellValue, NamedRange, Sheet, Workbook } from 'hucre';
import { toGridStyle } from './cell-style';
import { fromFileFormula } from './formula-dialect';
import type { GridCell, GridColumn, GridRow, GridSheet, GridStyle, GridWorkbook } from './grid-data';
import { findLosses, type Loss } from './losses';
import { pointsToPixels, widthToPixels } from './measures';
import { extrasOf } from './sheet-extras';

/** Moves the relative references of a formula (with its `=`) by columns and rows; the grid's engine does this. */
export type MoveFormula = (formula: string, columns: number, rows: number) => string;

/** A file as the grid takes it, and what the grid cannot show or keep. */
export interface OpenedWorkbook {
  readonly data: GridWorkbook;
  readonly losses: readonly Loss[];
}

/** The grid's cell types (`CellValueType`). */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

const MIN_ROWS = 200;
const MIN_COLUMNS = 26;
/** Names of the form `_xlnm.…` belong to Excel; page set-up and filters carry them. */
const BUILT_IN = /^_xlnm\./i;

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

function serialOf(date: Date): number {
  return Math.round(((date.getTime() - EPOCH_1900) / DAY) * 1e8) / 1e8;
}

function valueToGrid(value: CellValue): GridCell {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  return value instanceof Date ? { v: serialOf(value), t: NUMBER } : { v: value, t: TEXT };
}

/** Collects each different look once, under the id by which cells refer to it. */
class StyleTable {
  readonly styles: Record<string, GridStyle> = {};
  private readonly idByStyle = new Map<string, string>();

  constructor(private readonly theme: readonly string[] | undefined) {}

  idOf(style: CellStyle): string {
    const look = toGridStyle(style, this.theme);
    const key = JSON.stringify(look);
    const known = this.idByStyle.get(key);
    if (known !== undefined) return known;
    const id = `s${this.idByStyle.size + 1}`;
    this.idByStyle.set(key, id);
    this.styles[id] = look;
    return id;
  }
}

/** Masters of shared formulas by their index: the text and where it stands. */
type Masters = Map<number, { formula: string; row: number; column: number }>;

function formulaOf(
  cell: Cell,
  row: number,
  column: number,
  masters: Masters,
  move: MoveFormula,
): string | undefined {
  if (cell.formula) {
    const formula = fromFileFormula(cell.formula);
    if (cell.formulaSharedIndex !== undefined) masters.set(cell.formulaSharedIndex, { formula, row, column });
    return formula;
  }
  const master = cell.formulaSharedIndex === undefined ? undefined : masters.get(cell.formulaSharedIndex);
  return master && move(master.formula, column - master.column, row - master.row);
}

function cellsToGrid(
  sheet: Sheet,
  styles: StyleTable,
  move: MoveFormula,
): Record<number, Record<number, GridCell>> {
  const masters: Masters = new Map();
  const grid: Record<number, Record<number, GridCell>> = {};
  sheet.rows.forEach((values, row) => {
    const line: Record<number, GridCell> = {};
    values.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const formula = cell && formulaOf(cell, row, column, masters, move);
      if (value === null && !formula && !cell?.style) return;
      line[column] = {
        ...valueToGrid(value),
        ...(formula !== undefined && { f: formula }),
        ...(cell?.style && { s: styles.idOf(cell.style) }),
      };
    });
    if (Object.keys(line).length > 0) grid[row] = line;
  });
  return grid;
}

function columnsToGrid(sheet: Sheet, styles: StyleTable): Record<number, GridColumn> {
  const columns: Record<number, GridColumn> = {};
  sheet.columns?.forEach((column, index) => {
    const data = {
      ...(column.width !== undefined && { w: widthToPixels(column.width) }),
      ...(column.hidden && { hd: 1 }),
      ...(column.style && { s: styles.idOf(column.style) }),
    };
    if (Object.keys(data).length > 0) columns[index] = data;
  });
  return columns;
}

function rowsToGrid(sheet: Sheet): Record<number, GridRow> {
  const rows: Record<number, GridRow> = {};
  for (const [index, row] of sheet.rowDefs ?? []) {
    const data = {
      ...(row.height !== undefined && { h: pointsToPixels(row.height), ia: 0 }),
      ...(row.hidden && { hd: 1 }),
    };
    if (Object.keys(data).length > 0) rows[index] = data;
  }
  return rows;
}

function sheetToGrid(sheet: Sheet, id: string, styles: StyleTable, move: MoveFormula): GridSheet {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  const hasFrozen = frozen.rows > 0 || frozen.columns > 0;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowCount: Math.max(MIN_ROWS, sheet.rows.length + 50),
    columnCount: Math.max(MIN_COLUMNS, widest + 10, sheet.columns?.length ?? 0),
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    cellData: cellsToGrid(sheet, styles, move),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    columnData: columnsToGrid(sheet, styles),
    rowData: rowsToGrid(sheet),
    ...(hasFrozen && {
      freeze: {
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        startRow: frozen.rows,
        startColumn: frozen.columns,
      },
    }),
    custom: { ...extrasOf(sheet), ...(sheet.veryHidden && { veryHidden: true }) },
  };
}

function namesToGrid(
  names: readonly NamedRange[],
  hidden: ReadonlySet<string>,
  sheetIds: ReadonlyMap<string, string>,
): string {
  const entries = names
    .filter(({ name }) => !BUILT_IN.test(name))
    .map(({ name, range, scope, comment }, index) => {
      const id = `name-${index + 1}`;
      const localSheetId = scope === undefined ? 'AllDefaultWorkbook' : sheetIds.get(scope);
      const formulaOrRefString = /^[^"({]*![$A-Z0-9:]+$/.test(range) ? range : fromFileFormula(range);
      return [
        id,
        {
          id,
          name,
          formulaOrRefString,
          localSheetId,
          ...(comment !== undefined && { comment }),
          ...(hidden.has(name) && { hidden: true }),
        },
      ];
    });
  return JSON.stringify(Object.fromEntries(entries));
}

/**
 * Turns a file read with its styles into the grid's own data.
 *
 * @param hiddenNames defined names that the file hides.
 * @param move moves a shared formula from its first cell to another one.
 */
export function openWorkbook(
  workbook: Workbook,
  name: string,
  hiddenNames: ReadonlySet<string>,
  move: MoveFormula,
): OpenedWorkbook {
  const styles = new StyleTable(workbook.themeColors);
  const ids = new Map(workbook.sheets.map((sheet, index) => [sheet.name, `sheet-${index + 1}`]));
  const sheets = Object.fromEntries(
    workbook.sheets.map((sheet, index) => {
      const id = `sheet-${index + 1}`;
      return [id, sheetToGrid(sheet, id, styles, move)];
    }),
  );
  const data = {
    id: `workbook-${name}`,
    name,
    styles: styles.styles,
    sheetOrder: [...ids.values()],
    sheets,
    defaultStyle: { ff: workbook.defaultFont?.name ?? '等线', fs: workbook.defaultFont?.size ?? 11 },
    resources: [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: namesToGrid(workbook.namedRanges ?? [], hiddenNames, ids) },
    ],
    custom: { activeSheet: [...ids.values()][workbook.activeSheet ?? 0] },
  };
  return { data, losses: findLosses(workbook) };
}
