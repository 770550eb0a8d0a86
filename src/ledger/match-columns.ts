import type { AmountUnit } from '../money/parse-amount';
import type { Grid } from './grid';
import { headerTexts } from './header-rows';
import { parseHeaderText, withoutBrackets, type HeaderText } from './header-text';
import type { LedgerKind } from './records';
import { VOCABULARY, type Field } from './vocabulary';

/** A column of a ledger whose header the vocabulary knows. */
export interface Column {
  /** Name of the field in the vocabulary. */
  readonly field: string;
  readonly type: Field['type'];
  /** Counted from 0 at column A. */
  readonly index: number;
  /** The whole header as written, first level before second. */
  readonly header: string;
  /** Unit named in the header. */
  readonly unit?: AmountUnit;
  /** Year named in the header, of a field that can have one column per year. */
  readonly year?: number;
  /** Matched by an exact name, not by a pattern. */
  readonly exact: boolean;
  /** Another field's column, read as this one since the ledger has none of its own. */
  readonly standsIn?: true;
}

/** The columns of a ledger, and those left out: without a year, beside others of the same field that have one. */
export interface MatchedColumns {
  readonly columns: readonly Column[];
  readonly yearless: readonly Column[];
}

interface ColumnHeader {
  readonly index: number;
  readonly header: string;
  /** Readings of the header, likeliest first: all levels joined, then without the upper ones; above a bare year the levels over it. */
  readonly readings: readonly HeaderText[];
  readonly unit: AmountUnit | undefined;
  readonly year: number | undefined;
  /** Under 其中: a part of the column on its left. */
  readonly isPart: boolean;
}

const OF_WHICH = /^其中/;

/** The ledger whose required columns all stand in this header and which explains most of its columns. */
export function matchColumns(
  grid: Grid,
  top: number,
  bottom: number,
  firstColumn: number,
  lastColumn: number,
): (MatchedColumns & { readonly kind: LedgerKind }) | undefined {
  const headers = columnHeaders(grid, top, bottom, firstColumn, lastColumn);
  let best: (MatchedColumns & { kind: LedgerKind; score: number }) | undefined;
  for (const [kind, fields] of Object.entries(VOCABULARY) as [LedgerKind, Record<string, Field>][]) {
    const matched = columnsOf(headers, fields);
    const present = new Set(matched.columns.map((column) => column.field));
    const required = Object.keys(fields).filter((name) => fields[name]?.required);
    if (!required.every((name) => present.has(name))) continue;
    const score = present.size + required.length / 10;
    if (best === undefined || score > best.score) best = { ...matched, kind, score };
  }
  return best && { kind: best.kind, columns: best.columns, yearless: best.yearless };
}

function columnHeaders(
  grid: Grid,
  top: number,
  bottom: number,
  first: number,
  last: number,
): readonly ColumnHeader[] {
  const headers: ColumnHeader[] = [];
  for (let index = first; index <= last; index++) {
    const texts = headerTexts(grid, top, bottom, index);
    if (texts.length === 0) continue;
    const suffixes = texts.map((_, level) => parseHeaderText(texts.slice(level).join('')));
    const own = parseHeaderText(texts.at(-1) ?? '');
    const joined = suffixes[0] ?? own;
    const parents = texts.slice(0, -1).map(parseHeaderText);
    const year = own.year ?? joined.year;
    // 其中 takes the column on its left apart, and is in its unit.
    const isPart = texts.some((text) => OF_WHICH.test(text));
    const whole = isPart ? headers.findLast((other) => !other.isPart) : undefined;
    headers.push({
      index,
      header: texts.join('/'),
      readings: [...suffixes, ...(own.name === '' ? parents.toReversed() : [])],
      unit:
        own.unit ??
        joined.unit ??
        parents.findLast((parent) => parent.unit !== undefined)?.unit ??
        whole?.unit,
      isPart,
      year,
    });
  }
  return headers;
}

function columnsOf(
  headers: readonly ColumnHeader[],
  fields: Readonly<Record<string, Field>>,
): MatchedColumns {
  const columns: Column[] = [];
  for (const header of headers) {
    const column = columnOf(header, fields);
    if (column) columns.push(column);
  }
  const exact = new Set(columns.filter((column) => column.exact).map(slot));
  const kept = columns.filter((column) => column.exact || !exact.has(slot(column)));
  const given = new Set(kept.map((column) => column.field));
  const chosen = kept.flatMap((column): Column[] => {
    const wanted = fields[column.field]?.standsInFor;
    if (wanted === undefined) return [column];
    return given.has(wanted) ? [] : [{ ...column, field: wanted, standsIn: true }];
  });
  const byYear = new Set(chosen.filter((column) => column.year !== undefined).map((column) => column.field));
  const isYearless = (column: Column): boolean => column.year === undefined && byYear.has(column.field);
  return {
    columns: chosen.filter((column) => !isYearless(column)),
    yearless: chosen.filter(isYearless),
  };
}

/** What a column stands for: a field, or a field's year. */
function slot(column: Column): string {
  return `${column.field} ${column.year ?? ''}`;
}

function columnOf(header: ColumnHeader, fields: Readonly<Record<string, Field>>): Column | undefined {
  const entries = Object.entries(fields);
  const names = header.readings.map((reading) => reading.name).filter((text) => text !== '');
  const exact = first(names, (text) => entries.find(([, field]) => field.names.includes(text)));
  const found = exact ?? first(names, (text) => entries.find(([, field]) => matchesPattern(field, text)));
  if (!found) return undefined;
  const [name, field] = found;
  return {
    field: name,
    type: field.type,
    index: header.index,
    header: header.header,
    exact: exact !== undefined,
    ...(header.unit !== undefined && { unit: header.unit }),
    ...(field.byYear && header.year !== undefined && { year: header.year }),
  };
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text names a required column of the ledger. */
export function headerMatches(kind: LedgerKind, text: string): boolean {
  const { name } = parseHeaderText(text);
  return Object.values(VOCABULARY[kind]).some((field) => field.required && field.names.includes(name));
}

/** The text is what the field is called, by name or by pattern. */
export function isHeaderOf(field: Field, text: string): boolean {
  const { name } = parseHeaderText(text);
  return field.names.includes(name) || matchesPattern(field, name);
}

function matchesPattern({ pattern }: Field, name: string): boolean {
  return pattern?.test(withoutBrackets(name)) === true;
}
