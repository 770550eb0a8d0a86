import type { CellArea, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/ledger/snapshot';

/** What a test says of a sheet besides its rows. */
export interface SheetParts {
  readonly merges?: readonly CellArea[];
  readonly numberFormats?: readonly (readonly (string | undefined)[])[];
  readonly hiddenRows?: Iterable<number>;
  readonly visible?: boolean;
}

/** A sheet whose rows begin at A1. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  { merges = [], numberFormats = [], hiddenRows = [], visible = true }: SheetParts = {},
): SheetSnapshot {
  return {
    name,
    visible,
    firstRow: 0,
    firstColumn: 0,
    values: rows,
    numberFormats,
    merges,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(),
  };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, date1904: false };
}
