import type { Cell, ColumnDef, NamedRange, RowDef, WriteOptions, WriteSheet } from 'hucre';

import { toFileStyle } from './cell-style';
import { toFileFormula } from './formula-dialect';
import type { GridCell, GridSheet, GridWorkbook } from './grid-data';
import { pixelsToPoints, pixelsToWidth } from './measures';
import type { MoveFormula } from './open-workbook';
import { extrasFrom } from './sheet-extras';

/** A formula whose result fills more than its own cell: the grid keeps the results beside the workbook's data. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/** Everything of the grid that goes into a file. */
export interface GridState {
  readonly data: GridWorkbook;
  /** Spilled results by sheet id. */
  readonly spills: ReadonlyMap<string, readonly Spill[]>;
  readonly activeSheetId: string;
  /** Namespace of the add-in's custom functions. */
  readonly namespace: string;
  readonly move: MoveFormula;
}

const BOOLEAN = 3;
const TEXT_TYPES: readonly GridCell['t'][] = [1, 4];
const ERROR = /^#(N\/A|NAME\?|REF!|VALUE!|NUM!|DIV\/0!|NULL!|SPILL!|CALC!)$/;

type FileCell = Partial<Cell>;

function fileValue({ v, t }: GridCell): string | number | boolean | null {
  if (v === null || v === undefined) return null;
  if (t === BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  return TEXT_TYPES.includes(t) ? String(v) : v;
}

function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}

function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

class SheetWriter {
  private readonly cells = new Map<string, FileCell>();
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();

  constructor(
    private readonly sheet: GridSheet,
    private readonly state: GridState,
  ) {}

  /** The cells of the sheet with their looks, formulas and results, spilled ones included. */
  write(spills: readonly Spill[]): Map<string, FileCell> {
    this.eachCell((cell, row, column) => {
      if (cell.f && cell.si) this.masters.set(cell.si, { formula: cell.f, row, column });
    });
    this.eachCell((cell, row, column) =>
      this.cells.set(`${row},${column}`, this.fileCell(cell, row, column)),
    );
    spills.forEach((spill) => this.writeSpill(spill));
    return this.cells;
  }

  private eachCell(visit: (cell: GridCell, row: number, column: number) => void): void {
    for (const [row, line] of Object.entries(this.sheet.cellData)) {
      for (const [column, cell] of Object.entries(line)) visit(cell, Number(row), Number(column));
    }
  }

  private formulaOf(cell: GridCell, row: number, column: number): string | undefined {
    if (cell.f) return cell.f;
    const master = cell.si ? this.masters.get(cell.si) : undefined;
    return master && this.state.move(master.formula, column - master.column, row - master.row);
  }

  private fileCell(cell: GridCell, row: number, column: number): FileCell {
    const value = fileValue(cell);
    const formula = this.formulaOf(cell, row, column);
    const look = typeof cell.s === 'string' ? this.state.data.styles[cell.s] : cell.s;
    return {
      value,
      ...(typeof value === 'string' && !formula && ERROR.test(value) && { type: 'error' as const }),
      ...(formula !== undefined && {
        formula: toFileFormula(formula, this.state.namespace),
        formulaResult: value,
      }),
      ...(look && { style: toFileStyle(look) }),
    };
  }

  private writeSpill({ row, column, values }: Spill): void {
    const anchor = this.cells.get(`${row},${column}`);
    if (!anchor?.formula) return;
    const last = address(row + values.length - 1, column + (values[0]?.length ?? 1) - 1);
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        const key = `${row + down},${column + right}`;
        this.cells.set(key, { ...this.cells.get(key), value });
      }),
    );
    this.cells.set(`${row},${column}`, {
      ...anchor,
      value: values[0]?.[0] ?? null,
      formulaResult: values[0]?.[0] ?? null,
      formulaType: 'array',
      formulaRef: `${address(row, column)}:${last}`,
      formulaDynamic: true,
    });
  }
}

function columnsOf(sheet: GridSheet, styles: GridWorkbook['styles']): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const [index, column] of Object.entries(sheet.columnData)) {
    const look = typeof column.s === 'string' ? styles[column.s] : column.s;
    columns[Number(index)] = {
      ...(column.w !== undefined && { width: pixelsToWidth(column.w) }),
      ...(column.hd && { hidden: true }),
      ...(look && { style: toFileStyle(look) }),
    };
  }
  return Array.from(columns, (column) => column ?? {});
}

function rowsOf(sheet: GridSheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [index, row] of Object.entries(sheet.rowData)) {
    const byHand = row.h !== undefined && row.ia === 0;
    if (!byHand && !row.hd) continue;
    rows.set(Number(index), {
      ...(byHand && { height: pixelsToPoints(row.h ?? 0) }),
      ...(row.hd && { hidden: true }),
    });
  }
  return rows;
}

function sheetToFile(sheet: GridSheet, state: GridState): WriteSheet {
  const { ySplit = 0, xSplit = 0 } = sheet.freeze ?? {};
  const extras = extrasFrom(sheet.custom);
  return {
    ...extras,
    name: sheet.name,
    rows: [],
    cells: new SheetWriter(sheet, state).write(state.spills.get(sheet.id) ?? []),
    columns: columnsOf(sheet, state.data.styles),
    rowDefs: rowsOf(sheet),
    merges: sheet.mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    view: { ...extras.view, showGridLines: sheet.showGridlines !== 0 },
    ...((ySplit > 0 || xSplit > 0) && { freezePane: { rows: ySplit, columns: xSplit } }),
    ...(sheet.hidden === 1 && (sheet.custom?.['veryHidden'] ? { veryHidden: true } : { hidden: true })),
  };
}

interface GridName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

function gridNamesOf(data: GridWorkbook): GridName[] {
  const resource = data.resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN');
  return Object.values(JSON.parse(resource?.data || '{}') as Record<string, GridName>);
}

function namesOf(data: GridWorkbook): NamedRange[] {
  return gridNamesOf(data).map(({ name, formulaOrRefString, localSheetId, comment }) => {
    const scope = localSheetId === undefined ? undefined : data.sheets[localSheetId]?.name;
    return {
      name,
      range: formulaOrRefString.replace(/^=/, ''),
      ...(scope !== undefined && { scope }),
      ...(comment && { comment }),
    };
  });
}

/** Defined names of the grid's workbook that people are not to see. */
export function hiddenNamesIn(data: GridWorkbook): ReadonlySet<string> {
  const hidden = gridNamesOf(data).filter((name) => name.hidden);
  return new Set(hidden.map(({ name }) => name));
}

/** Turns the grid's workbook into what the .xlsx library writes. */
export function saveWorkbook(state: GridState): WriteOptions {
  const { data, activeSheetId } = state;
  const look = typeof data.defaultStyle === 'string' ? undefined : data.defaultStyle;
  return {
    sheets: data.sheetOrder.flatMap((id) => data.sheets[id] ?? []).map((sheet) => sheetToFile(sheet, state)),
    namedRanges: namesOf(data),
    activeSheet: Math.max(0, data.sheetOrder.indexOf(activeSheetId)),
    defaultFont: { name: look?.ff ?? '等线', size: look?.fs ?? 11 },
  };
}
