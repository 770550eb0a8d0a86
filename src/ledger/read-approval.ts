import type { CellReader } from './cell-reader';
import { squeeze } from './text';
import { BLANK_MARK, NO_APPROVAL } from './words';

/** A serial number of a date, as a cell shows it that is not formatted. */
const SERIAL = /^\d{5}$/;

/**
 * The record of an approval: what its column says, and the date that stands in a column of its own. Empty where the
 * ledger has the columns and the row says nothing, or that there is none (「无」, 「—」); undefined without the columns.
 */
export function approvalIn(
  reader: CellReader,
  row: number,
  field: 'villageApproval' | 'townshipApproval',
): string | undefined {
  const dated = `${field}Date`;
  if (!reader.has(field) && !reader.has(dated)) return undefined;
  const written = squeeze(reader.text(row, field) ?? '');
  const record = SERIAL.test(written) ? reader.date(row, field) : reader.text(row, field);
  const isNone = BLANK_MARK.test(written) || NO_APPROVAL.test(written);
  const parts = [isNone ? undefined : record, reader.has(dated) ? reader.date(row, dated) : undefined];
  return parts.filter((part) => part !== undefined).join(' ');
}
