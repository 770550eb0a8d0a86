import type { CellArea, SheetMark } from '../ledger/snapshot';
import type { StyleName } from './styles';

/** A native formula without the leading `=`, and the exact plan's value for it (what a recalculation must give). */
export interface Formula {
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** null is an empty cell; a string is always text, also when it begins with `=`, `+`, `-` or `@`. */
export type ModelCell = string | number | Formula | null;

/** One style laid over an area; later runs win over earlier ones. */
export interface StyleRun {
  readonly area: CellArea;
  readonly style: StyleName;
}

/** The columns of a generated sheet that people fill in, and the columns that say whose row it is. */
export interface UserColumns {
  /** Header row (counted from 0) and the rows of data, both inclusive. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns whose texts together identify the row, e.g. township and village. */
  readonly keys: readonly number[];
  readonly columns: readonly number[];
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Rows repeated at the top of every page, counted from 0, inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly area: CellArea;
  /** Footer of each page in Excel's own notation, e.g. `第 &P 页，共 &N 页`. */
  readonly footer: string;
  /** A page break stands above each of these rows. */
  readonly breaksBefore?: readonly number[];
}

/** A native chart over cells of its own sheet: columns side by side, and lines over them. */
export interface ChartModel {
  readonly title: string;
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea; readonly asLine?: boolean }[];
  /** Where the chart lies. */
  readonly anchor: CellArea;
}

/** The height in points of `rows` rows from `row` on. */
export interface RowHeights {
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** One sheet to be written, complete: the adapters add nothing of their own. A4, fitted to one page in width. */
export interface SheetModel {
  /** Goes into the sheet's hidden name: which sheets a later run may replace. */
  readonly mark: SheetMark;
  /** Sheet name; formulas of all models of a run refer to each other by these names. */
  readonly name: string;
  /** Dense from A1. Rows may be shorter than the widest one. */
  readonly rows: readonly (readonly ModelCell[])[];
  readonly styles: readonly StyleRun[];
  /** Widths by column, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights of the rows that need their own, from the top. */
  readonly rowHeights: readonly RowHeights[];
  readonly merges: readonly CellArea[];
  readonly frozenRows: number;
  readonly print: PrintSetup;
  readonly userColumns?: UserColumns;
  readonly charts?: readonly ChartModel[];
}
