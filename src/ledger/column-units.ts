import { Decimal } from '../money/decimal';
import { parseAmount, type AmountUnit } from '../money/parse-amount';
import { formatYuan, type Yuan } from '../money/yuan';
import { cellName } from './address';
import type { LedgerTable } from './find-tables';
import type { Column } from './match-columns';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { TableRow } from './table-rows';
import { VOCABULARY } from './vocabulary';

/** From here on an amount without a unit is taken for yuan. */
export const SURELY_YUAN = 10_000;
const FAR = 1000;

/** Units of amount columns that name none, and the columns whose unit nobody can tell. */
export interface ColumnUnits {
  readonly units: ReadonlyMap<number, AmountUnit>;
  readonly unknown: ReadonlySet<number>;
}

/**
 * Where neither the header nor a line above nor the cell names a unit: yuan, with a warning, if every amount is
 * 10 000 or more; otherwise the ledger is refused (a required column) or the column is left out.
 */
export function columnUnits(
  table: LedgerTable,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): ColumnUnits {
  const units = new Map<number, AmountUnit>();
  const unknown = new Set<number>();
  if (table.unit !== undefined) return { units, unknown };
  for (const column of table.columns) {
    if (column.type !== 'amount' || column.unit !== undefined) continue;
    const bare = bareAmounts(table, rows, column);
    if (bare.length === 0) continue;
    const place = { sheet: table.grid.sheet.name, cell: cellName(table.firstRow - 1, column.index) };
    const required = VOCABULARY[table.kind][column.field]?.required === true;
    if (bare.every((amount) => amount.abs().gte(SURELY_YUAN))) {
      units.set(column.index, 1);
      if (required) report(ledgerProblem('unit-assumed', place, { header: column.header }));
    } else {
      unknown.add(column.index);
      if (required) report(ledgerProblem('no-unit', place, { header: column.header }));
    }
  }
  return { units, unknown };
}

/** The column's amounts other than 0 that carry no unit of their own. */
function bareAmounts(table: LedgerTable, rows: readonly TableRow[], column: Column): readonly Yuan[] {
  const amounts: Yuan[] = [];
  for (const { row, kind } of rows) {
    const value = kind === 'data' ? table.grid.value(row, column.index) : null;
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    const parsed = parseAmount(value);
    if (parsed.ok && !parsed.unitInCell && !parsed.yuan.isZero()) amounts.push(parsed.yuan);
  }
  return amounts;
}

/** Warns of amounts a thousand times off their column's median: most often a wrong unit. */
export function warnFarFromMedian(
  cells: readonly { readonly row: number; readonly column: Column; readonly yuan: Yuan }[],
  sheet: string,
  report: (problem: Problem) => void,
): void {
  const sizes = cells.filter((cell) => !cell.yuan.isZero());
  if (sizes.length < 3) return;
  const sorted = sizes.map((cell) => cell.yuan.abs()).sort((a, b) => a.comparedTo(b));
  const median = sorted[Math.floor(sorted.length / 2)] ?? new Decimal(1);
  for (const { row, column, yuan } of sizes) {
    const ratio = yuan.abs().div(median);
    if (ratio.lt(FAR) && ratio.gt(1 / FAR)) continue;
    const found = { header: column.header, text: formatYuan(yuan), median: formatYuan(median) };
    report(ledgerProblem('far-from-median', { sheet, cell: cellName(row, column.index) }, found));
  }
}
