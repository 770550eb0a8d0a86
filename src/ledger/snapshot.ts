/** What a spreadsheet cell holds. Dates are serial numbers with a date format; errors are their text, e.g. `#REF!`. */
export type CellValue = string | number | boolean | null;

/** What a cell shows whose formula has no result yet, in Excel too. */
export const NOT_CALCULATED = '#GETTING_DATA';

/** A rectangle of cells; rows and columns count from 0 at A1 of the sheet. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Which generated sheet this is, from the hidden name that the add-in puts on every sheet it makes. */
export interface SheetMark {
  /** Kind of the generated sheet, e.g. `distribution`. */
  readonly key: string;
  /** Its year; 0 where it belongs to none. */
  readonly year: number;
}

/** One sheet of a workbook as it was read; never changed afterwards. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** Set on sheets that the add-in made; these are replaced and never read as ledgers. */
  readonly mark?: SheetMark;
  /** Top left cell of `values`, counted from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Row by row from the top left cell; rows may be shorter than the used range (missing cells are empty). */
  readonly values: readonly (readonly CellValue[])[];
  /** Number format codes in the shape of `values`; a missing one means General. */
  readonly numberFormats: readonly (readonly (string | undefined)[])[];
  readonly merges: readonly CellArea[];
  /** Rows hidden by hand or by a filter, counted from 0 at the top of the sheet. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A workbook as it was read. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}
