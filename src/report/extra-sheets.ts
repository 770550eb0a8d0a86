import type { LedgerKind } from '../ledger/records';
import { assetSharesSheet } from './assets/asset-shares-sheet';
import { assistanceFundsSheet } from './assistance-funds/assistance-funds-sheet';
import { arrearsSheet } from './collection/arrears-sheet';
import { noticesSheet } from './collection/notices-sheet';
import { comparisonSheet } from './comparison/comparison-sheet';
import type { ExtraSheet } from './extra-sheet';
import { forecastSheet } from './forecast/forecast-sheet';
import { paymentsSheet } from './payments/payments-sheet';
import { projectSummarySheet } from './projects/project-summary-sheet';
import { returnsUseSheet } from './returns-use/returns-use-sheet';
import { timetableSheet } from './timetable/timetable-sheet';
import { townshipsSheet } from './townships/townships-sheet';

/** Every sheet that can be made on demand, in the order in which they stand in the workbook. */
export const EXTRA_SHEETS: readonly ExtraSheet[] = [
  paymentsSheet,
  arrearsSheet,
  noticesSheet,
  forecastSheet,
  comparisonSheet,
  townshipsSheet,
  projectSummarySheet,
  assetSharesSheet,
  returnsUseSheet,
  assistanceFundsSheet,
  timetableSheet,
];

const ALWAYS: readonly LedgerKind[] = ['roster', 'projects', 'remittances', 'policy', 'fund', 'surplusUse'];

/** The kinds of ledgers that a run with these further sheets reads. */
export function kindsFor(keys: readonly string[]): ReadonlySet<LedgerKind> {
  const asked = EXTRA_SHEETS.filter(({ key }) => keys.includes(key));
  return new Set([...ALWAYS, ...asked.flatMap(({ needs }) => needs)]);
}
