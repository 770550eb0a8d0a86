import { cellName } from './address';
import { headerMatches } from './match-columns';
import type { LedgerKind } from './records';
import type { SheetSnapshot } from './snapshot';

const ROWS = 60;
const MOST = 3;

/** Cells that look like a required column of a ledger which was not found, for the message: 「Sheet1!B3“村名”」. */
export function nearestHeaders(sheets: readonly SheetSnapshot[], kind: LedgerKind): readonly string[] {
  const near: string[] = [];
  for (const sheet of sheets) {
    sheet.values.slice(0, ROWS).forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string' || cell.length > 30 || !headerMatches(kind, cell)) return;
        near.push(
          `${sheet.name}!${cellName(row + sheet.firstRow, column + sheet.firstColumn)}“${cell.trim()}”`,
        );
      });
    });
  }
  return near.slice(0, MOST);
}
