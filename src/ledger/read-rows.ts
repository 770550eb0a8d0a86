import type { z } from 'zod';
import type { CellReader } from './cell-reader';
import type { Problem } from './problem';
import type { LedgerAmount, RowSource } from './records';
import { reportIssues } from './schemas';
import type { TableRow } from './table-rows';
import { BLANK_MARK } from './words';

/** What was read of a row's cells, before the schema has seen it. */
export type RawRow = Parameters<typeof reportIssues>[1];

/** Fields that a ledger does not give are absent, not undefined (exactOptionalPropertyTypes). */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A record as its schema lets it through, with the place that it comes from. */
export type Sourced<T> = Present<T & { readonly source: RowSource }>;

/**
 * Reads every data row of a ledger through its schema; a row that does not pass is left out and its problems reported.
 *
 * @param raw reads the cells of one row
 */
export function readRows<T extends object>(
  { reader, rows }: { readonly reader: CellReader; readonly rows: readonly TableRow[] },
  schema: z.ZodType<T>,
  raw: (row: number) => RawRow,
  report: (problem: Problem) => void,
): readonly Sourced<T>[] {
  const records: Sourced<T>[] = [];
  for (const { row, kind } of rows) {
    if (kind === 'data' || kind === 'heading') reader.carry(row);
    if (kind !== 'data') continue;
    const cells = raw(row);
    const parsed = schema.safeParse(cells);
    if (parsed.success) records.push(withoutUndefined({ source: sourceOf(reader, row), ...parsed.data }));
    else reportIssues(parsed.error, cells, { reader, row }, report);
  }
  return records;
}

/** Row of a record in its sheet. */
export function sourceOf(reader: CellReader, row: number): RowSource {
  return { sheet: reader.table.grid.sheet.name, row };
}

/** Leaves out the fields that a ledger does not give. */
export function withoutUndefined<T extends object>(record: T): Present<T> {
  const result: Partial<T> = {};
  for (const key of Object.keys(record) as (keyof T)[]) {
    if (record[key] !== undefined) result[key] = record[key];
  }
  return result as Present<T>;
}

/** The amount in a ledger's only column of that field. */
export function amountIn(reader: CellReader, row: number, field: string): LedgerAmount | undefined {
  const column = reader.columns(field)[0];
  return column && reader.amount(row, column);
}

/** The amount where the ledger has one; 「—」 and 「无」 say that it has none. */
export function optionalAmountIn(reader: CellReader, row: number, field: string): LedgerAmount | undefined {
  const written = reader.text(row, field);
  return written === undefined || BLANK_MARK.test(written) ? undefined : amountIn(reader, row, field);
}
