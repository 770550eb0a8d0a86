import { Decimal } from '../money/decimal';
import { nameOfUnit } from '../money/parse-amount';
import { cellName } from './address';
import type { CellReader } from './cell-reader';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { LedgerTotal, RowRun } from './records';
import type { TableRow } from './table-rows';

/** A run of `rows`: from one index to before another. */
type Span = readonly [from: number, to: number];

/** More runs of rows than this make no formula that anyone could read, or Excel would take. */
const MOST_RUNS = 100;
const ZERO = new Decimal(0);

/**
 * Compares every 小计, 合计 and 总计 with its rows. Offices put totals under or over their rows and call subtotals
 * 合计 too, so a total is right if it equals the rows since the total before it, all rows before it, the rows up to
 * the next total, or all rows.
 *
 * @param quiet a reader of the same table that reports nothing: a total row may hold anything
 */
export function checkTotals(
  quiet: CellReader,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): readonly LedgerTotal[] {
  if (!rows.some(isTotal)) return [];
  const columns = quiet.table.columns.filter((column) => column.type === 'amount' || column.type === 'count');
  return columns.flatMap((column) => totalsOf(quiet, rows, column, report));
}

function isTotal(row: TableRow): boolean {
  return row.kind === 'total' || row.kind === 'subtotal';
}

function totalsOf(
  quiet: CellReader,
  rows: readonly TableRow[],
  column: Column,
  report: (problem: Problem) => void,
): readonly LedgerTotal[] {
  const sums = runningSums(quiet, rows, column);
  const sum = ([from, to]: Span): Decimal => (sums[to] ?? ZERO).minus(sums[from] ?? ZERO);
  const totals: LedgerTotal[] = [];
  rows.forEach((row, index) => {
    const stated = isTotal(row) ? figure(quiet, row.row, column) : undefined;
    if (stated === undefined) return;
    const spans = possibleSpans(rows, index, sum);
    const span = spans.find((possible) => sum(possible).eq(stated)) ?? spans[0];
    const summed = sum(span);
    const place = { sheet: quiet.table.grid.sheet.name, cell: cellName(row.row, column.index) };
    const source = sourceOf(quiet, row.row, rows.slice(...span), column);
    const unit = column.type === 'amount' ? 'yuan' : 'count';
    totals.push({ ...place, header: column.header, unit, stated, summed, ...(source && { source }) });
    if (summed.eq(stated)) return;
    const found = {
      header: column.header,
      stated: asWritten(quiet, column, stated),
      summed: asWritten(quiet, column, summed),
    };
    report(ledgerProblem('total-mismatch', place, found));
  });
  return totals;
}

/** The rows that a total may add up, likeliest first. */
function possibleSpans(
  rows: readonly TableRow[],
  index: number,
  sum: (span: Span) => Decimal,
): readonly [Span, ...Span[]] {
  const before = rows.findLastIndex((other, at) => at < index && isTotal(other)) + 1;
  const after = rows.findIndex((other, at) => at > index && isTotal(other));
  const ofSubtotal: Span = [before, index];
  const ofAll: Span = sum([0, index]).isZero() ? [0, rows.length] : [0, index];
  const others: readonly Span[] = [
    [index, after < 0 ? rows.length : after],
    [0, rows.length],
  ];
  return rows[index]?.kind === 'subtotal' ? [ofSubtotal, ofAll, ...others] : [ofAll, ofSubtotal, ...others];
}

/** sums[i] is the sum of the data rows before rows[i]. */
function runningSums(quiet: CellReader, rows: readonly TableRow[], column: Column): readonly Decimal[] {
  const sums = [ZERO];
  for (const row of rows) {
    const value = row.kind === 'data' ? figure(quiet, row.row, column) : undefined;
    const last = sums.at(-1) ?? ZERO;
    sums.push(value === undefined ? last : last.plus(value));
  }
  return sums;
}

/** The cells of a total and of its rows, where all of them hold numbers that a formula can add up. */
function sourceOf(
  { table: { grid }, ...quiet }: CellReader,
  total: number,
  rows: readonly TableRow[],
  column: Column,
): LedgerTotal['source'] {
  const isNumber = (row: number): boolean => typeof grid.value(row, column.index) === 'number';
  const runs: RowRun[] = [];
  for (const { row, kind } of rows) {
    if (kind !== 'data' || grid.value(row, column.index) === null) continue;
    if (!isNumber(row)) return undefined;
    const last = runs.at(-1);
    if (last?.last === row - 1) runs[runs.length - 1] = { ...last, last: row };
    else runs.push({ first: row, last: row });
  }
  if (!isNumber(total) || runs.length === 0 || runs.length > MOST_RUNS) return undefined;
  const factor = column.type === 'amount' ? quiet.unit(column) : 1;
  return { row: total, column: column.index, factor, runs };
}

/** A figure as its column would write it: 「310 万元」, 「150」 households. */
function asWritten(quiet: CellReader, column: Column, sum: Decimal): string {
  if (column.type !== 'amount') return sum.toString();
  const unit = quiet.unit(column);
  return `${sum.div(unit).toString()} ${nameOfUnit(unit)}`;
}

/** Amounts in yuan, counts as they are. */
function figure(quiet: CellReader, row: number, column: Column): Decimal | undefined {
  if (column.type === 'amount') return quiet.amount(row, column)?.yuan;
  const count = quiet.count(row, column.field);
  return count === undefined ? undefined : new Decimal(count);
}
