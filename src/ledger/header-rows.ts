import type { Grid } from './grid';
import type { CellValue } from './snapshot';
import { parseHeaderText, withoutBrackets } from './header-text';
import { squeeze } from './text';
import { VOCABULARY } from './vocabulary';
import { TOTAL_WORD } from './words';

const HEADER_NAMES: ReadonlySet<string> = new Set(
  Object.values(VOCABULARY).flatMap((fields) => Object.values(fields).flatMap((field) => field.names)),
);
const HEADER_PATTERNS: readonly RegExp[] = Object.values(VOCABULARY).flatMap((fields) =>
  Object.values(fields).flatMap((field) => field.pattern ?? []),
);

/** The text is a column name of some ledger, whatever spaces, brackets or year it carries. */
export function isHeaderWord(text: string): boolean {
  if (HEADER_NAMES.has(text)) return true;
  const bare = parseHeaderText(text).name;
  if (bare.length >= 20 || bare === '') return false;
  return HEADER_NAMES.has(bare) || HEADER_PATTERNS.some((pattern) => pattern.test(withoutBrackets(bare)));
}

/** Header rows from this one down, likeliest first. */
export function headerHeights(grid: Grid, row: number): readonly number[] {
  if (!isSecondHeaderRow(grid, row + 1)) return [1];
  return isSecondHeaderRow(grid, row + 2) ? [3, 2, 1] : [2, 1];
}

/** A row of second-level headers: only texts and years, at least one under a merged or empty first-level cell. */
function isSecondHeaderRow(grid: Grid, row: number): boolean {
  if (row > grid.lastRow || isTotals(grid, row)) return false;
  let under = 0;
  let single = 0;
  let continued = 0;
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
    const value = grid.value(row, column);
    const merge = grid.merge(row, column);
    if (merge && merge.row < row) continued++;
    if (value === null) continue;
    if (!isHeaderLike(value) || (merge && merge.columns > 1 && merge.column === grid.sheet.firstColumn))
      return false;
    const above = grid.value(row - 1, column);
    const merged = grid.merge(row - 1, column);
    const isUnder =
      above === null || (merged !== undefined && merged.columns > 1 && merged.row + merged.rows <= row);
    if (isUnder || isYear(value)) under++;
    else if (isHeaderWord(String(value)) && !isHeaderWord(String(above))) single++;
    else if (isHeaderWord(String(above)) && !isHeaderWord(String(value))) return false;
  }
  // A group of one column counts only beside first-level headers that are merged down.
  if (under === 0) return single > 0 && continued > 0;
  return continued > 0 || under > 1 || hasBlankBelowHeader(grid, row);
}

/** 合计 with figures or with nothing beside it: the first row under the header. Beside 中央 and 市级 it is a header itself. */
function isTotals(grid: Grid, row: number): boolean {
  let totals = 0;
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
    const text = squeeze(String(grid.value(row, column) ?? ''));
    if (TOTAL_WORD.test(text)) totals++;
    else if (text !== '' && !/\d/.test(text)) return false;
  }
  return totals > 0;
}

function isHeaderLike(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1990 && value <= 2100;
  return typeof value === 'string' && !/^[\d.,]+$/.test(squeeze(value).replace(/^20\d\d$/, ''));
}

function isYear(value: CellValue): boolean {
  return /^20\d\d(年度?)?$/.test(squeeze(String(value)));
}

/** A column that has a header above and nothing here: a first-level header that goes on, unmerged. */
function hasBlankBelowHeader(grid: Grid, row: number): boolean {
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
    const above = grid.value(row - 1, column);
    if (typeof above === 'string' && isHeaderWord(above) && grid.value(row, column) === null) return true;
  }
  return false;
}

/** First-level headers merged across some of the columns stand above; a title merged across all of them does not count. */
export function topOfHeader(grid: Grid, row: number): number {
  const above = row - 1;
  if (above < grid.sheet.firstRow) return row;
  let parents = 0;
  let ends = grid.sheet.firstColumn;
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
    if (grid.value(above, column) === null) continue;
    const merge = grid.merge(above, column);
    if (merge && merge.rows === 1 && merge.columns > 1 && merge.row === above) parents++;
    if (merge && merge.rows > 1) parents++;
    ends = column;
  }
  return parents > 1 && ends > grid.sheet.firstColumn && !unitsAbove(grid, above) ? above : row;
}

function unitsAbove(grid: Grid, row: number): boolean {
  for (let column = grid.sheet.firstColumn; column <= grid.lastColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /单位[:：]|日期[:：]/.test(squeeze(value))) return true;
  }
  return false;
}

/** The texts of a column's header from the top row down, a merged one once. */
export function headerTexts(grid: Grid, top: number, bottom: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = grid.merge(row, column);
    if (merge && merge.row < row && row > top) continue;
    const value =
      grid.shown(row, column) ?? (row < bottom ? parentToTheLeft(grid, row, column, bottom) : null);
    if (typeof value === 'string' || typeof value === 'number') texts.push(squeeze(String(value)));
  }
  return texts;
}

/** A first-level header written once, unmerged, over columns that have second-level headers. */
function parentToTheLeft(grid: Grid, row: number, column: number, bottom: number): CellValue {
  if (grid.value(bottom, column) === null || grid.merge(bottom, column)) return null;
  for (let left = column - 1; left >= grid.sheet.firstColumn; left--) {
    const value = grid.value(row, left);
    if (value !== null) return grid.value(bottom, left) === null || grid.merge(row, left) ? null : value;
  }
  return null;
}
