import { cellName } from './address';
import type { FoundLedger, LedgerAmount, LedgerKind, RowSource } from './records';

/** A cell of a ledger. */
export interface FieldCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a record's field; undefined where its ledger has no such column. */
export function fieldCell(
  found: readonly FoundLedger[],
  kind: LedgerKind,
  { sheet, row }: RowSource,
  field: string,
): FieldCell | undefined {
  const ledger = found.find(
    ({ kind: other, sheet: name, area }) =>
      other === kind && name === sheet && row >= area.row && row < area.row + area.rows,
  );
  const column = ledger?.columns[field];
  return column === undefined ? undefined : { sheet, row, column };
}

/** Where a problem with a record is: the cell of the field, or the first cell of its row. */
export function fieldPlace(
  found: readonly FoundLedger[],
  kind: LedgerKind,
  source: RowSource,
  field: string,
): { readonly sheet: string; readonly cell: string } {
  const cell = fieldCell(found, kind, source, field);
  return { sheet: source.sheet, cell: cellName(source.row, cell?.column ?? 0) };
}

/** Where a problem with an amount is: its own cell; that of its field where it is written as text. */
export function amountPlace(
  { cell }: Pick<LedgerAmount, 'cell'>,
  ...[found, kind, source, field]: Parameters<typeof fieldPlace>
): { readonly sheet: string; readonly cell: string } {
  return cell
    ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) }
    : fieldPlace(found, kind, source, field);
}
