/** A text for people, in both languages of the add-in. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** Errors stop the writing; warnings and infos do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Something in the workbook that its owner should know: where it is, what is wrong and what to do. */
export interface Problem {
  readonly severity: Severity;
  /** Stable kebab-case name, e.g. `village-twice`. */
  readonly code: string;
  /** Sheet name, or null where the problem is the whole workbook's. */
  readonly sheet: string | null;
  /** Cell or area in A1 notation without the sheet, or null. */
  readonly cell: string | null;
  readonly message: Bilingual;
}
