import type { CellArea } from '../ledger/snapshot';
import type { ModelCell, SheetModel, StyleRun } from './sheet-model';
import type { StyleName } from './styles';

/** Points of a row of one line: room for a stamp and a pen. */
export const ROW_HEIGHT = 18;

/** A sheet model in the making: rows are added from the top, styles and merges laid over them. */
export interface SheetDraft {
  readonly rows: ModelCell[][];
  readonly styles: StyleRun[];
  readonly merges: CellArea[];
  readonly rowHeights: { readonly row: number; rows: number; readonly height: number }[];
  readonly width: number;
  /** Adds a row and answers its number, counted from 0. */
  add(cells: readonly ModelCell[], options?: { readonly height?: number }): number;
  /** Adds a row of one text across the sheet. */
  addText(text: ModelCell, style: StyleName, height: number): number;
  style(style: StyleName, row: number, column: number, rows?: number, columns?: number): void;
  merge(row: number, column: number, columns: number): void;
}

/** Begins a sheet of so many columns. */
export function sheetDraft(width: number): SheetDraft {
  const draft: SheetDraft = {
    rows: [],
    styles: [],
    merges: [],
    rowHeights: [],
    width,
    add(cells, { height } = {}) {
      const row = draft.rows.push([...cells]) - 1;
      if (height !== undefined) addHeight(draft, row, height);
      return row;
    },
    addText(text, style, height) {
      const row = draft.add([text], { height });
      draft.merge(row, 0, width);
      draft.style(style, row, 0, 1, width);
      return row;
    },
    style(style, row, column, rows = 1, columns = 1) {
      if (rows > 0 && columns > 0) draft.styles.push({ style, area: { row, column, rows, columns } });
    },
    merge(row, column, columns) {
      if (columns > 1) draft.merges.push({ row, column, rows: 1, columns });
    },
  };
  return draft;
}

/** Rows of one height that follow each other are one run. */
function addHeight({ rowHeights }: SheetDraft, row: number, height: number): void {
  const last = rowHeights.at(-1);
  if (last?.height === height && last.row + last.rows === row) last.rows += 1;
  else rowHeights.push({ row, rows: 1, height });
}

/** What finishing a draft needs besides its rows. */
export type SheetFrame = Pick<SheetModel, 'mark' | 'name' | 'columnWidths' | 'frozenRows'> &
  Partial<Pick<SheetModel, 'userColumns' | 'charts'>> & {
    readonly orientation?: 'landscape' | 'portrait';
    readonly titleRows?: { readonly first: number; readonly last: number };
    readonly footer: string;
    readonly breaksBefore?: readonly number[];
  };

/** The finished sheet: A4, landscape unless told otherwise. */
export function finishSheet(draft: SheetDraft, frame: SheetFrame): SheetModel {
  const { orientation = 'landscape', titleRows, footer, breaksBefore, ...rest } = frame;
  return {
    ...rest,
    rows: draft.rows,
    styles: draft.styles,
    merges: draft.merges,
    rowHeights: draft.rowHeights,
    print: {
      orientation,
      footer,
      area: { row: 0, column: 0, rows: draft.rows.length, columns: draft.width },
      ...(titleRows && { titleRows }),
      ...(breaksBefore && breaksBefore.length > 0 && { breaksBefore }),
    },
  };
}
