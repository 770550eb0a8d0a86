import type { FUniver } from '@univerjs/presets';
import type { GridArea, GridBorders, GridCell, GridSheet, GridStyle } from '../xlsx/grid-data';
import type { SheetExtras } from '../xlsx/sheet-extras';
import { HostError } from './host-object';
import { SheetShape, type Worksheet } from './sheet-shape';

type GridWorkbook = ReturnType<FUniver['createWorkbook']>;

interface FullCell {
  v?: GridCell['v'];
  t?: number | null;
  f?: string | null;
  s?: GridStyle | null;
}

/** Cells by row and column. */
export type CellTable = GridSheet['cellData'];

/** What is kept of a sheet beside the grid's own data. */
export interface KeptAside {
  /** The results that formulas spill into other cells. */
  readonly spilled: CellTable | undefined;
  /** Cells that one array formula fills. */
  readonly array: GridArea | undefined;
  readonly isProtected: boolean;
}

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/**
 * One sheet of the grid as the stand-in changes it: cells are gathered while a request runs and reach the grid together,
 * so that a request costs one change and one calculation.
 */
export class GridSheetCells {
  private readonly pending = new Map<number, Map<number, FullCell>>();
  /** What each change of style makes of each style: the cells of an area share few of them. */
  private readonly layered = new Map<GridStyle, Map<GridStyle | undefined, GridStyle>>();

  readonly shape: SheetShape;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: GridWorkbook,
    readonly sheet: Worksheet,
    private readonly kept: KeptAside,
  ) {
    this.shape = new SheetShape(sheet, (id, parameters) => this.mutate(id, parameters));
  }

  get id(): string {
    return this.sheet.getSheetId();
  }

  /** The sheet's own data, live. */
  get data(): GridSheet {
    return this.sheet.getSheet().getConfig() as unknown as GridSheet;
  }

  /** Parts of the file that the grid only carries along (page set-up, page breaks). */
  get extras(): { -readonly [part in keyof SheetExtras]: SheetExtras[part] } {
    const data = this.data as { custom?: Record<string, unknown> };
    data.custom ??= {};
    return (data.custom['fileExtras'] ??= {});
  }

  /** The cell with its whole style. */
  cell(row: number, column: number): FullCell {
    const waiting = this.pending.get(row)?.get(column);
    if (waiting) return waiting;
    const own = this.data.cellData[row]?.[column];
    const spilled = this.kept.spilled?.[row]?.[column];
    // What a formula spills lies beside the sheet's cells, which may have looks all the same.
    const cell = spilled && (own?.v ?? null) === null ? { ...own, v: spilled.v, t: spilled.t } : own;
    if (!cell) return {};
    const style = typeof cell.s === 'string' ? this.styleOf(cell.s) : cell.s;
    return {
      ...(cell.v !== undefined && cell.v !== null && { v: cell.v }),
      ...(cell.t !== undefined && { t: cell.t }),
      ...(cell.f && { f: cell.f }),
      ...(style && { s: style }),
    };
  }

  private styleOf(id: string): GridStyle | undefined {
    return this.workbook.getWorkbook().getStyles().get(id) as GridStyle | undefined;
  }

  private change(row: number, column: number, changed: FullCell): void {
    const line = this.pending.get(row) ?? new Map<number, FullCell>();
    this.pending.set(row, line);
    line.set(column, changed);
  }

  /** Types into a cell as Excel's `formulas` does: `=` begins a formula, an apostrophe keeps text as text. */
  enter(row: number, column: number, input: string | number | boolean): void {
    const { s } = this.cell(row, column);
    this.change(row, column, { ...entered(input), ...(s && { s }) });
  }

  /** Whether array formulas fill some of these cells. */
  hasArrayIn(area: GridArea): boolean {
    const { spilled, array } = this.kept;
    if (array && overlap(array, area)) return true;
    return Object.entries(spilled ?? {}).some(([row, line]) => {
      return Object.keys(line).some((column) => contains(area, Number(row), Number(column)));
    });
  }

  /**
   * Replaces a text in formulas and in what was typed, whatever its case. Excel changes no part of an array.
   *
   * @returns how often it was found
   */
  replaceAll(text: string, replacement: string, area: GridArea): number {
    if (this.kept.isProtected) throw new HostError('AccessDenied', 'The sheet is protected.');
    if (this.hasArrayIn(area)) {
      throw new HostError('InvalidOperation', 'You cannot change part of an array.');
    }
    const pattern = new RegExp(text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'gi');
    let count = 0;
    for (const [row, line] of Object.entries(this.data.cellData)) {
      for (const column of Object.keys(line)) {
        if (!contains(area, Number(row), Number(column))) continue;
        const { f, v } = this.cell(Number(row), Number(column));
        const input = f ?? v;
        if (typeof input !== 'string') continue;
        const replaced = input.replace(pattern, () => (count++, replacement));
        if (replaced !== input) this.enter(Number(row), Number(column), f ? replaced : `'${replaced}`);
      }
    }
    return count;
  }

  /** Lays a style over a cell's own; the same object for every cell of an area costs the least. */
  style(row: number, column: number, style: GridStyle): void {
    const cell = this.cell(row, column);
    const s = this.layer(cell.s ?? undefined, style);
    if (this.pending.get(row)?.get(column) === cell) cell.s = s;
    else this.change(row, column, { ...cell, s });
  }

  private layer(under: GridStyle | undefined, style: GridStyle): GridStyle {
    const known = this.layered.get(style) ?? new Map<GridStyle | undefined, GridStyle>();
    this.layered.set(style, known);
    const found = known.get(under);
    if (found) return found;
    const bd: GridBorders | undefined = style.bd ? { ...under?.bd, ...style.bd } : undefined;
    const both = { ...under, ...style, ...(bd && { bd }) };
    known.set(under, both);
    return both;
  }

  clearStyle(row: number, column: number): void {
    const { s, ...content } = this.cell(row, column);
    if (s) this.change(row, column, { ...content, s: null });
  }

  /** What a cell holds: numbers, texts, truth values; '' where it is empty. */
  value(row: number, column: number): string | number | boolean {
    const { v, t } = this.cell(row, column);
    if (v === undefined || v === null) return '';
    return t === BOOLEAN ? v === 1 || v === true : v;
  }

  numberFormat(row: number, column: number): string {
    return this.cell(row, column).s?.n?.pattern ?? 'General';
  }

  /** The cells that hold something; undefined on an empty sheet. */
  usedArea(): GridArea | undefined {
    let area: GridArea | undefined;
    for (const table of [this.data.cellData, this.kept.spilled ?? {}]) {
      for (const rowKey of Object.keys(table)) {
        const row = Number(rowKey);
        for (const columnKey of Object.keys(table[row] ?? {})) {
          const column = Number(columnKey);
          if (this.value(row, column) === '') continue;
          area = {
            startRow: Math.min(area?.startRow ?? row, row),
            endRow: Math.max(area?.endRow ?? row, row),
            startColumn: Math.min(area?.startColumn ?? column, column),
            endColumn: Math.max(area?.endColumn ?? column, column),
          };
        }
      }
    }
    return area;
  }

  /** Hands what has been gathered to the grid; false where there was nothing. */
  flush(): boolean {
    this.shape.flush();
    if (this.pending.size === 0) return false;
    const cellValue: Record<number, Record<number, FullCell>> = {};
    for (const [row, cells] of this.pending) cellValue[row] = Object.fromEntries(cells);
    const rows = beyond(this.pending.keys());
    let columns = 0;
    for (const cells of this.pending.values()) columns = Math.max(columns, beyond(cells.keys()));
    this.pending.clear();
    this.layered.clear();
    if (rows > this.sheet.getMaxRows()) this.sheet.setRowCount(rows + 50);
    if (columns > this.sheet.getMaxColumns()) this.sheet.setColumnCount(columns);
    this.mutate('sheet.mutation.set-range-values', { cellValue });
    return true;
  }

  private mutate(id: string, parameters: object): void {
    const place = { unitId: this.workbook.getId(), subUnitId: this.id };
    this.api.syncExecuteCommand(id, { ...place, ...parameters });
  }
}

function entered(input: string | number | boolean): FullCell {
  if (typeof input === 'number') return { v: input, t: NUMBER };
  if (typeof input === 'boolean') return { v: input ? 1 : 0, t: BOOLEAN };
  if (input === '') return {};
  if (input.startsWith("'")) return { v: input.slice(1), t: TEXT };
  if (input.startsWith('=')) return { f: input };
  return looksNumeric(input) ? { v: Number(input), t: NUMBER } : { v: input, t: TEXT };
}

function contains(area: GridArea, row: number, column: number): boolean {
  const { startRow, endRow, startColumn, endColumn } = area;
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

function overlap(a: GridArea, b: GridArea): boolean {
  const rows = a.startRow <= b.endRow && b.startRow <= a.endRow;
  return rows && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;
}

/** Excel turns typed digits into a number. */
function looksNumeric(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** How many places reach to the last of these; spreading them as arguments would overflow the stack. */
function beyond(places: Iterable<number>): number {
  let count = 0;
  for (const place of places) count = Math.max(count, place + 1);
  return count;
}
