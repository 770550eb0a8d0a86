import type { AmountUnit } from '../money/parse-amount';
import { gridOf, type Grid } from './grid';
import { headerHeights, headerTexts, isHeaderWord, topOfHeader } from './header-rows';
import { unitOfLine, yearOfTitle } from './header-text';
import { matchColumns, type MatchedColumns } from './match-columns';
import type { LedgerKind } from './records';
import type { SheetSnapshot } from './snapshot';
import { titleRowOf } from './title-row';

/** A ledger's place on a sheet and what its columns mean; rows and columns count from 0 at A1. */
export interface LedgerTable extends MatchedColumns {
  readonly kind: LedgerKind;
  readonly grid: Grid;
  readonly headerRow: number;
  /** First row after the header. */
  readonly firstRow: number;
  /** Last row that can belong to the table (the row before the next one's title or header, or the sheet's last). */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The unit named above the header. */
  readonly unit?: AmountUnit;
  /** The texts above the header. */
  readonly title: string;
}

const ROWS_ABOVE = 8;

/** Finds every ledger of a sheet by its header, wherever it stands; several on one sheet, below or beside each other. */
export function findTables(sheet: SheetSnapshot): readonly LedgerTable[] {
  const grid = gridOf(sheet);
  const headers = findHeaders(grid);
  return headers.flatMap((header) => {
    const below = headers.find(
      (other) =>
        other.firstRow > header.firstRow &&
        other.firstColumn <= header.lastColumn &&
        other.lastColumn >= header.firstColumn,
    );
    const lastRow = below ? titleRowOf(grid, below, header.firstRow) - 1 : grid.lastRow;
    return [tableOf(grid, header, lastRow, headers)];
  });
}

interface Header extends MatchedColumns {
  readonly kind: LedgerKind;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function findHeaders(grid: Grid): readonly Header[] {
  const headers: Header[] = [];
  let row = grid.sheet.firstRow;
  while (row <= grid.lastRow) {
    const found = looksLikeHeader(grid, row) ? headersAt(grid, row) : [];
    const repeats = found.filter((header) => isRepeated(grid, header, headers));
    if (found.length > repeats.length) headers.push(...found.filter((header) => !repeats.includes(header)));
    row = Math.max(row + 1, ...found.map((header) => header.firstRow));
  }
  return headers;
}

/**
 * The same header once more, as on every page of a long printed ledger: part of the table above, unless a title in
 * between begins another year.
 */
function isRepeated(grid: Grid, header: Header, before: readonly Header[]): boolean {
  const above = before.findLast((other) => other.firstColumn === header.firstColumn);
  return (
    above !== undefined &&
    above.kind === header.kind &&
    isSameYear(yearAbove(grid, header), yearAbove(grid, above)) &&
    above.columns.length === header.columns.length &&
    above.columns.every((column, index) => column.header === header.columns[index]?.header)
  );
}

/** The year in the lines right above a header, a title and a unit line: one or two texts each, no numbers. */
function yearAbove(grid: Grid, header: Header): number | undefined {
  const lines: string[] = [];
  const top = Math.max(grid.sheet.firstRow, header.headerRow - ROWS_ABOVE);
  for (let row = header.headerRow - 1; row >= top; row--) {
    const cells = (grid.sheet.values[row - grid.sheet.firstRow] ?? []).filter(
      (cell) => cell !== null && cell !== '',
    );
    const isBetween = cells.length === 0 && lines.length > 0;
    if (isBetween || cells.length > 2 || cells.some((cell) => typeof cell === 'number')) break;
    lines.push(...cells.map(String));
  }
  return yearOfTitle(lines.join(' '));
}

function isSameYear(year: number | undefined, above: number | undefined): boolean {
  return year === undefined || year === above;
}

/**
 * At least two cells of the row are words of the vocabulary, or one of it and another one below a merged cell of it:
 * cheap enough for every row.
 */
function looksLikeHeader(grid: Grid, row: number): boolean {
  const words = headerWords(grid, row);
  if (words !== 1 || !beginsMerges(grid, row)) return words >= 2;
  return words + headerWords(grid, row + 1) >= 2;
}

function beginsMerges(grid: Grid, row: number): boolean {
  const cells = grid.sheet.values[row - grid.sheet.firstRow] ?? [];
  return cells.some((_, index) => grid.merge(row, grid.sheet.firstColumn + index)?.row === row);
}

/** Counts no further than two. */
function headerWords(grid: Grid, row: number): number {
  let words = 0;
  for (const cell of grid.sheet.values[row - grid.sheet.firstRow] ?? []) {
    if (typeof cell === 'string' && cell.length < 40 && isHeaderWord(cell)) words++;
    if (words >= 2) break;
  }
  return words;
}

function headersAt(grid: Grid, row: number): readonly Header[] {
  const top = topOfHeader(grid, row);
  for (const height of headerHeights(grid, row)) {
    const found = segments(grid, top, row + height - 1).flatMap(([first, last]) => {
      const match = matchColumns(grid, top, row + height - 1, first, last);
      return match
        ? [{ ...match, headerRow: top, firstRow: row + height, firstColumn: first, lastColumn: last }]
        : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Runs of columns with a header; a ledger beside another is cut off by an empty column or a second 序号. */
function segments(grid: Grid, top: number, bottom: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let start: number | null = null;
  const first = new Map<string, number>();
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn + 1; column++) {
    const texts = headerTexts(grid, top, bottom, column);
    const text = texts.join('');
    if (start !== null && (text === '' || isSecondStart(text, start, first))) {
      runs.push([start, column - 1]);
      start = null;
      first.clear();
    }
    if (text === '' || column > grid.lastColumn) continue;
    start ??= column;
    if (!first.has(text)) first.set(text, column);
  }
  return joinUnknown(grid, top, bottom, runs);
}

function isSecondStart(text: string, start: number, first: ReadonlyMap<string, number>): boolean {
  return first.get(text) === start;
}

/** A run of columns that is no ledger by itself belongs to the ledger on its left (a column without a header between). */
function joinUnknown(
  grid: Grid,
  top: number,
  bottom: number,
  runs: readonly [number, number][],
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && matchColumns(grid, top, bottom, run[0], run[1]) === undefined) last[1] = run[1];
    else joined.push([...run]);
  }
  const [first, second] = joined;
  if (first && second && matchColumns(grid, top, bottom, first[0], first[1]) === undefined) {
    return [[first[0], second[1]], ...joined.slice(2)];
  }
  return joined;
}

/** The texts above a header, as far up as the next ledger: over its own columns, and beside them. */
function textsAbove(grid: Grid, header: Header, all: readonly Header[]) {
  const above = all.filter((other) => other.firstRow <= header.headerRow).map((other) => other.firstRow);
  const from = Math.max(grid.sheet.firstRow, header.headerRow - ROWS_ABOVE, ...above);
  const own: string[] = [];
  const others: string[] = [];
  for (let row = from; row < header.headerRow; row++) {
    for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string') continue;
      (column >= header.firstColumn && column <= header.lastColumn ? own : others).push(value);
    }
  }
  return { own, others };
}

function tableOf(grid: Grid, header: Header, lastRow: number, all: readonly Header[]): LedgerTable {
  const { own, others } = textsAbove(grid, header, all);
  const unit = [...own, ...others].map(unitOfLine).findLast((found) => found !== undefined);
  return { ...header, grid, lastRow, title: own.join(' '), ...(unit !== undefined && { unit }) };
}
