import { Decimal } from '../money/decimal';
import { nameOfUnit } from '../money/parse-amount';
import { cellName } from './address';
import type { CellReader } from './cell-reader';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { LedgerTotal } from './records';
import type { TableRow } from './table-rows';

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
  const sum = (from: number, to: number): Decimal => (sums[to] ?? ZERO).minus(sums[from] ?? ZERO);
  const totals: LedgerTotal[] = [];
  rows.forEach((row, index) => {
    if (!isTotal(row)) return;
    const stated = figure(quiet, row.row, column);
    if (stated === undefined) return;
    const before = rows.findLastIndex((other, at) => at < index && isTotal(other)) + 1;
    const after = rows.findIndex((other, at) => at > index && isTotal(other));
    const ofSubtotal = sum(before, index);
    const ofAll = sum(0, index).isZero() ? sum(0, rows.length) : sum(0, index);
    const likeliest = row.kind === 'subtotal' ? ofSubtotal : ofAll;
    const readings = [
      likeliest,
      ofSubtotal,
      ofAll,
      sum(index, after < 0 ? rows.length : after),
      sum(0, rows.length),
    ];
    const summed = readings.find((reading) => reading.eq(stated)) ?? likeliest;
    const place = { sheet: quiet.table.grid.sheet.name, cell: cellName(row.row, column.index) };
    totals.push({ ...place, header: column.header, stated, summed });
    if (!summed.eq(stated)) {
      const found = {
        header: column.header,
        stated: asWritten(quiet, column, stated),
        summed: asWritten(quiet, column, summed),
      };
      report(ledgerProblem('total-mismatch', place, found));
    }
  });
  return totals;
}

const ZERO = new Decimal(0);

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
