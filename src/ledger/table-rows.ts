import type { LedgerTable } from './find-tables';
import type { Grid } from './grid';
import type { Column } from './match-columns';
import { squeeze } from './text';
import { VOCABULARY, type FieldType } from './vocabulary';
import {
  CAPTION_ROW,
  COLUMN_LETTER,
  COLUMN_NUMBER,
  NOTE_ROW,
  OF_WHICH_ROW,
  SIGNATURE_ROW,
  SUBTOTAL_ROW,
  TITLE_ROW,
  TOTAL_ROW,
  TOTAL_WORD,
} from './words';

/** What a row under the header is; rows that say nothing to the program (empty, notes, signatures) are left out. */
export interface TableRow {
  /** Counted from 0 at the top of the sheet. */
  readonly row: number;
  /** `heading`: a township written once on a row of its own. */
  readonly kind: 'data' | 'total' | 'subtotal' | 'heading';
}

/** Tells data from totals, headings, notes and signature lines, in the order of the sheet. */
export function tableRows(table: LedgerTable): readonly TableRow[] {
  const { grid } = table;
  const labels = labelColumns(table);
  const rows: TableRow[] = [];
  let afterNote = false;
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const filled = filledCells(table, row);
    if (filled.count === 0) continue;
    const label = totalLabel(grid, row, labels);
    if (label !== undefined) {
      if (!OF_WHICH_ROW.test(label))
        rows.push({ row, kind: SUBTOTAL_ROW.test(label) ? 'subtotal' : 'total' });
      continue;
    }
    if (filled.count === 1 && TITLE_ROW.test(squeeze(filled.first))) continue;
    if (isAside(filled.first) || (filled.count === 1 && afterNote)) {
      afterNote ||= NOTE_ROW.test(squeeze(filled.first));
      continue;
    }
    if (isRepeatedHeader(table, row) || isColumnNumbers(table, row)) continue;
    if (filled.count <= 2 && isHeading(table, row)) rows.push({ row, kind: 'heading' });
    else if (!isSection(table, row, filled.count)) rows.push({ row, kind: 'data' });
  }
  return rows;
}

function filledCells(table: LedgerTable, row: number): { count: number; first: string } {
  let count = 0;
  let first = '';
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const value = table.grid.value(row, column);
    if (value === null) continue;
    if (count === 0) first = String(value);
    count++;
  }
  return { count, first };
}

/** A column in which 合计 and the like may stand. */
interface LabelColumn {
  readonly index: number;
  /** Its cells are figures: only the bare word makes a total there, not 「其中：5万」. */
  readonly holdsFigures: boolean;
}

const FIGURES: ReadonlySet<FieldType> = new Set(['amount', 'decimal', 'count', 'rate', 'account']);

/** Columns in which 合计 and the like may stand: the texts that say whose row it is, and everything to their left. */
function labelColumns(table: LedgerTable): readonly LabelColumn[] {
  const fields = VOCABULARY[table.kind];
  const naming = table.columns.filter((column) => {
    const field = fields[column.field];
    return column.type === 'text' && (field?.required || field?.fillDown || column.field === 'serial');
  });
  const known = new Map(table.columns.map((column) => [column.index, column]));
  const last = Math.max(table.firstColumn, ...naming.map((column) => column.index));
  return Array.from({ length: last - table.firstColumn + 1 }, (_, offset) => {
    const index = table.firstColumn + offset;
    const type = known.get(index)?.type;
    return { index, holdsFigures: type !== undefined && FIGURES.has(type) };
  });
}

function totalLabel(grid: Grid, row: number, labels: readonly LabelColumn[]): string | undefined {
  for (const { index, holdsFigures } of labels) {
    const value = grid.value(row, index);
    if (typeof value !== 'string' || !/[计其]/.test(value)) continue;
    const text = squeeze(value);
    if ((holdsFigures ? TOTAL_WORD : TOTAL_ROW).test(text)) return text;
  }
  return undefined;
}

/** A line for people: signatures and notes under the data, the caption of the next ledger. */
function isAside(first: string): boolean {
  if (first.length < 2) return false;
  const text = squeeze(first);
  return SIGNATURE_ROW.test(text) || NOTE_ROW.test(text) || CAPTION_ROW.test(text);
}

/** The header printed again at the top of a page: two columns at least repeat their own header, or all that say anything. */
function isRepeatedHeader(table: LedgerTable, row: number): boolean {
  let repeats = 0;
  let others = 0;
  for (const column of table.columns) {
    const value = table.grid.shown(row, column.index);
    if (value === null) continue;
    if (typeof value === 'string' && column.header.split('/').includes(squeeze(value))) repeats++;
    else others++;
    if (repeats === 2) return true;
  }
  return repeats > 0 && others === 0;
}

/** 「栏次 甲 乙 1 2 3=1+2」 under the header: the columns' numbers from 1 on, in order, and nothing else. */
function isColumnNumbers(table: LedgerTable, row: number): boolean {
  if (row !== table.firstRow) return false;
  const texts: string[] = [];
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const value = table.grid.value(row, column);
    if (value !== null) texts.push(squeeze(String(value)));
  }
  const numbers = texts
    .filter((text) => !COLUMN_LETTER.test(text))
    .map((text) => COLUMN_NUMBER.exec(text)?.[1]);
  return numbers.length >= 2 && numbers.every((number, index) => number === String(index + 1));
}

function requiredColumns(table: LedgerTable): readonly Column[] {
  return table.columns.filter((column) => VOCABULARY[table.kind][column.field]?.required);
}

/** Only a township (and perhaps a number) on a row of its own, and the next row has a village without a township. */
function isHeading(table: LedgerTable, row: number): boolean {
  const township = table.columns.find((column) => column.field === 'township');
  if (!township || typeof table.grid.value(row, township.index) !== 'string') return false;
  const others = table.columns.filter((column) => column.field !== 'township' && column.field !== 'serial');
  if (others.some((column) => table.grid.value(row, column.index) !== null)) return false;
  const next = row + 1;
  return (
    next <= table.lastRow &&
    table.grid.shown(next, township.index) === null &&
    others.some((column) => table.grid.value(next, column.index) !== null)
  );
}

/** A lone number or a section title such as 「一、东部片区」: no required column but a merged or empty one. */
function isSection(table: LedgerTable, row: number, filled: number): boolean {
  if (filled > 1) return false;
  return requiredColumns(table).every((column) => {
    const merge = table.grid.merge(row, column.index);
    return table.grid.value(row, column.index) === null || (merge !== undefined && merge.columns > 1);
  });
}
