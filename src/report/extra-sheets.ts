import type { LedgerKind } from '../ledger/records';
import type { ExtraSheet } from './extra-sheet';

/** Every sheet that can be made on demand, in the order in which they stand in the workbook. */
export const EXTRA_SHEETS: readonly ExtraSheet[] = [];

const ALWAYS: readonly LedgerKind[] = ['roster', 'projects', 'remittances', 'policy', 'surplusUse'];

/** The kinds of ledgers that a run with these further sheets reads. */
export function kindsFor(keys: readonly string[]): ReadonlySet<LedgerKind> {
  const asked = EXTRA_SHEETS.filter(({ key }) => keys.includes(key));
  return new Set([...ALWAYS, ...asked.flatMap(({ needs }) => needs)]);
}
