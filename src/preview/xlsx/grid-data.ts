import type { IWorkbookData } from '@univerjs/presets';

/*
 * The grid's own data as it lies in memory. The grid's declarations name the same fields with enums and `void`; here an
 * enum is its number, so that files can be converted without loading the grid.
 */

export interface GridColor {
  readonly rgb?: string | null;
}

export interface GridLine {
  readonly s: number;
  readonly cl: GridColor;
}

export type GridBorders = { [side in 't' | 'r' | 'b' | 'l']?: GridLine | null };

export interface GridStyle {
  readonly ff?: string | null;
  readonly fs?: number;
  readonly bl?: number;
  readonly it?: number;
  readonly ul?: { readonly s: number };
  readonly st?: { readonly s: number };
  readonly bg?: GridColor | null;
  readonly cl?: GridColor | null;
  readonly bd?: GridBorders | null;
  readonly va?: number | null;
  readonly n?: { readonly pattern: string } | null;
  readonly ht?: number | null;
  readonly vt?: number | null;
  readonly tb?: number | null;
  readonly tr?: { readonly a: number } | null;
  readonly pd?: { readonly l?: number } | null;
}

export interface GridCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  /** Index of a shared formula; only its first cell carries `f`. */
  readonly si?: string | null;
  readonly s?: GridStyle | string | null;
}

export interface GridRow {
  readonly h?: number;
  readonly hd?: number;
  /** 0 where the height was set by hand. */
  readonly ia?: number;
}

export interface GridColumn {
  readonly w?: number;
  readonly hd?: number;
  readonly s?: GridStyle | string | null;
}

export interface GridArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden?: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly showGridlines?: number;
  readonly cellData: Record<number, Record<number, GridCell>>;
  readonly mergeData: readonly GridArea[];
  readonly rowData: Record<number, GridRow>;
  readonly columnData: Record<number, GridColumn>;
  readonly freeze?: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly custom?: Record<string, unknown> | null;
}

export interface GridWorkbook {
  readonly id: string;
  readonly name: string;
  readonly styles: Record<string, GridStyle | null | undefined>;
  readonly defaultStyle?: GridStyle | string | null;
  readonly sheetOrder: readonly string[];
  readonly sheets: Record<string, GridSheet>;
  readonly resources?: readonly { readonly name: string; readonly data: string }[];
  readonly custom?: Record<string, unknown> | null;
}

/** The same data under the grid's own declaration. */
export const toUniver = (data: GridWorkbook): Partial<IWorkbookData> =>
  data as unknown as Partial<IWorkbookData>;

/** The grid's own declaration under ours; what the grid leaves out of an empty sheet is filled in. */
export function fromUniver(data: IWorkbookData): GridWorkbook {
  const given = data as unknown as GridWorkbook;
  const empty = { cellData: {}, mergeData: [], rowData: {}, columnData: {} };
  const sheets = Object.fromEntries(
    Object.entries(given.sheets).map(([id, sheet]) => [id, { ...empty, ...sheet }]),
  );
  return { ...given, sheets };
}
