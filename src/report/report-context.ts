import type { Plan } from '../distribution/plan';
import type { Language } from '../ledger/problem';
import type { SheetTexts } from './texts';

/** What every sheet builder is given. */
export interface ReportContext {
  readonly plan: Plan;
  readonly language: Language;
  readonly texts: SheetTexts;
  /** Names of the sheets of this run, by the key of their mark. */
  readonly names: Readonly<Record<SheetKey, string>>;
  /** Date printed on the sheets, if any. */
  readonly madeAt?: string;
}

/** The sheets that every report consists of, in this order. */
export const SHEET_KEYS = ['distribution', 'calculation', 'checks'] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];
