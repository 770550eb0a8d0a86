import { parseAmount, type AmountUnit } from '../money/parse-amount';
import { Decimal } from '../money/decimal';
import { formatYuan, type Yuan } from '../money/yuan';
import { cellName } from './address';
import { isDateFormat, parseDate, parseYear } from './dates';
import type { LedgerTable } from './find-tables';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Place, Problem } from './problem';
import type { LedgerAmount, Level } from './records';
import { type CellValue, NOT_CALCULATED } from './snapshot';
import { squeeze } from './text';
import { VOCABULARY } from './vocabulary';
import { BLANK_MARK, LEVELS } from './words';

const ERROR_VALUE =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** Reads the cells of one ledger by field name; what cannot be read becomes a problem and `undefined`. */
export interface CellReader {
  readonly table: LedgerTable;
  has(field: string): boolean;
  columns(field: string): readonly Column[];
  /** Header as written, for messages. */
  header(field: string): string;
  place(row: number, field: string): Place;
  text(row: number, field: string): string | undefined;
  amount(row: number, column: Column): LedgerAmount | undefined;
  /** Unit of the column's amounts that name none themselves. */
  unit(column: Column): AmountUnit;
  year(row: number, field: string): number | undefined;
  /** Nothing, or a mark that stands for it. */
  isBlank(row: number, column: Column): boolean;
  /** ISO date. */
  date(row: number, field: string): string | undefined;
  level(row: number, field: string): Level | undefined;
  count(row: number, field: string): number | undefined;
  decimal(row: number, field: string): Decimal | undefined;
  account(row: number, field: string): string | undefined;
  /** Remembers the row's texts that are written once for the rows below. */
  carry(row: number): void;
  /** The cell could not be read and a problem says so. */
  isReported(row: number, field: string): boolean;
}

/** What reading depends on besides the table. */
export interface ReadingContext {
  readonly date1904: boolean;
  /** Units of columns that name none (`columnUnits`). */
  readonly units: ReadonlyMap<number, AmountUnit>;
  readonly report: (problem: Problem) => void;
}

/** Makes the reader of a table's cells. */
export function cellReader(table: LedgerTable, context: ReadingContext): CellReader {
  const { grid } = table;
  const sheet = grid.sheet.name;
  const byField = new Map<string, Column[]>();
  for (const column of table.columns)
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  const carried = new Map<string, string>();
  const reported = new Set<string>();

  const only = (field: string): Column | undefined => byField.get(field)?.[0];
  const unitOf = (column: Column): AmountUnit =>
    column.unit ?? table.unit ?? context.units.get(column.index) ?? 1;
  const placeOf = (row: number, column: Column): Place => ({ sheet, cell: cellName(row, column.index) });
  const report = (row: number, column: Column, problem: Problem): undefined => {
    reported.add(cellName(row, column.index));
    context.report(problem);
    return undefined;
  };
  /** The cell's value, an error cell reported and left out. */
  const sound = (row: number, column: Column, value: CellValue): CellValue => {
    if (typeof value !== 'string' || !value.startsWith('#') || !ERROR_VALUE.test(value)) return value;
    const code = value === NOT_CALCULATED ? 'not-calculated' : 'error-cell';
    report(row, column, ledgerProblem(code, placeOf(row, column), { header: column.header, text: value }));
    return null;
  };
  const shown = (row: number, field: string): { column: Column; value: CellValue } | undefined => {
    const column = only(field);
    return column && { column, value: sound(row, column, grid.shown(row, column.index)) };
  };

  const text = (row: number, field: string): string | undefined => {
    const found = shown(row, field);
    if (!found) return undefined;
    const written = found.value === null ? '' : tidy(String(found.value));
    if (written !== '') return written;
    return VOCABULARY[table.kind][field]?.fillDown ? carried.get(field) : undefined;
  };

  return {
    table,
    has: (field) => byField.has(field),
    columns: (field) => byField.get(field) ?? [],
    header: (field) => only(field)?.header ?? field,
    place: (row, field) => {
      const column = only(field);
      return column ? placeOf(row, column) : { sheet };
    },
    text,
    unit: unitOf,
    amount(row, column) {
      const value = sound(row, column, grid.value(row, column.index));
      if (value === null) return undefined;
      const unit = unitOf(column);
      const found = { header: column.header, text: String(value) };
      const place = placeOf(row, column);
      if (typeof value === 'boolean')
        return report(row, column, ledgerProblem('unreadable-amount', place, found));
      if (typeof value === 'number' && isDateFormat(grid.numberFormat(row, column.index))) {
        return report(row, column, ledgerProblem('date-in-amount', place, found));
      }
      const parsed = parseAmount(value, unit);
      if (!parsed.ok) {
        const code =
          parsed.reason === 'finer-than-fen' || parsed.reason === 'blank-mark'
            ? parsed.reason
            : 'unreadable-amount';
        return report(row, column, ledgerProblem(code, place, found));
      }
      if (parsed.doubt === 'triangle-minus') context.report(ledgerProblem('triangle-negative', place, found));
      if (parsed.doubt === 'scientific-text')
        context.report(ledgerProblem('scientific-text', place, { ...found, yuan: formatYuan(parsed.yuan) }));
      return typeof value === 'number'
        ? { yuan: parsed.yuan, cell: { sheet, row, column: column.index, factor: unit } }
        : { yuan: parsed.yuan };
    },
    isBlank(row, column) {
      const value = grid.value(row, column.index);
      return value === null || (typeof value === 'string' && BLANK_MARK.test(value.trim()));
    },
    year(row, field) {
      const found = shown(row, field);
      if (!found || found.value === null) return undefined;
      const { column, value } = found;
      const parsed = parseYear(value, grid.numberFormat(row, column.index), context.date1904);
      if (parsed === undefined) {
        const text = { header: column.header, text: String(value) };
        return report(row, column, ledgerProblem('unreadable-year', placeOf(row, column), text));
      }
      if (parsed.twoDigits) {
        const text = { header: column.header, text: String(value), year: parsed.year };
        context.report(ledgerProblem('two-digit-year', placeOf(row, column), text));
      }
      return parsed.year;
    },
    date(row, field) {
      const found = shown(row, field);
      if (!found || found.value === null || BLANK_MARK.test(String(found.value))) return undefined;
      const { column, value } = found;
      const parsed = parseDate(value, context.date1904);
      const what = { header: column.header, text: String(value) };
      if (parsed === undefined) {
        return report(row, column, ledgerProblem('unreadable-date', placeOf(row, column), what));
      }
      if (parsed.endOfMonth) {
        context.report(ledgerProblem('end-of-month', placeOf(row, column), { ...what, date: parsed.iso }));
      }
      return parsed.iso;
    },
    level(row, field) {
      const found = shown(row, field);
      if (!found || found.value === null) return undefined;
      const written = squeeze(String(found.value));
      const known = LEVELS.find(({ pattern }) => pattern.test(written));
      if (known) return known.level;
      const what = { header: found.column.header, text: String(found.value) };
      return report(row, found.column, ledgerProblem('unreadable-level', placeOf(row, found.column), what));
    },
    count(row, field) {
      const found = shown(row, field);
      if (!found || found.value === null || BLANK_MARK.test(String(found.value))) return undefined;
      const number = Number(
        squeeze(String(found.value))
          .replace(/,/g, '')
          .replace(/[户人]$/, ''),
      );
      if (Number.isInteger(number) && number >= 0) return number;
      const what = { header: found.column.header, text: String(found.value) };
      return report(row, found.column, ledgerProblem('unreadable-count', placeOf(row, found.column), what));
    },
    decimal(row, field) {
      const column = only(field);
      const value = column ? sound(row, column, grid.value(row, column.index)) : null;
      if (!column || value === null) return undefined;
      const written = squeeze(String(value)).replace(/,/g, '').replace(/亩$/, '');
      return /^-?\d+(\.\d+)?$/.test(written) ? new Decimal(written).toDecimalPlaces(6) : undefined;
    },
    account(row, field) {
      const found = shown(row, field);
      if (!found || found.value === null) return undefined;
      const { column, value } = found;
      if (typeof value === 'number' && Math.abs(value) >= 1e15) {
        const what = { header: column.header, text: String(value) };
        return report(row, column, ledgerProblem('account-damaged', placeOf(row, column), what));
      }
      return squeeze(String(value)).replace(/^'/, '');
    },
    carry(row) {
      for (const column of table.columns) {
        if (!VOCABULARY[table.kind][column.field]?.fillDown) continue;
        const value = grid.shown(row, column.index);
        if (typeof value === 'string' || typeof value === 'number')
          carried.set(column.field, tidy(String(value)));
      }
    },
    isReported(row, field) {
      return (byField.get(field) ?? []).some((column) => reported.has(cellName(row, column.index)));
    },
  };
}

/** A name as it will be shown: line breaks and spaces at its ends or doubled inside do not belong to it. */
function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\s\u3000\u00A0]+/g, ' ')
    .trim()
    .replace(/(?<=[\u4E00-\u9FFF]) (?=[\u4E00-\u9FFF])/g, '');
}

/** Amounts of a ledger that must not be negative are checked here, once for all record kinds. */
export function isNegative(amount: Yuan): boolean {
  return amount.isNegative() && !amount.isZero();
}
