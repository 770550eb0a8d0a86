import type { CellArea, CellValue, SheetSnapshot } from './snapshot';

const COLUMNS = 16384;

/** Cell look-up in a sheet by absolute row and column, aware of merged areas. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The cell's own value: empty for all but the top left cell of a merged area. */
  value(row: number, column: number): CellValue;
  /** The value shown there: a merged area's value in each of its cells. */
  shown(row: number, column: number): CellValue;
  /** The merged area that the cell belongs to. */
  merge(row: number, column: number): CellArea | undefined;
  numberFormat(row: number, column: number): string | undefined;
}

/** Wraps a snapshot for look-ups; nothing is copied. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const merges = new Map<number, CellArea>();
  for (const area of sheet.merges) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        merges.set(row * COLUMNS + column, area);
      }
    }
  }
  const value = (row: number, column: number): CellValue => {
    const found = sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
    return typeof found === 'string' && found.trim() === '' ? null : found;
  };
  const merge = (row: number, column: number): CellArea | undefined =>
    merges.size === 0 ? undefined : merges.get(row * COLUMNS + column);
  return {
    sheet,
    lastRow: sheet.firstRow + sheet.values.length - 1,
    lastColumn: sheet.firstColumn + sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1,
    value,
    merge,
    shown(row, column) {
      const own = value(row, column);
      if (own !== null) return own;
      const area = merge(row, column);
      return area ? value(area.row, area.column) : null;
    },
    numberFormat: (row, column) => sheet.numberFormats[row - sheet.firstRow]?.[column - sheet.firstColumn],
  };
}
