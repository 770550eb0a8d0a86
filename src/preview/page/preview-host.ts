import type { Language } from './texts';

/** What the add-in's pages find in the page around them, in place of Excel. */
export interface PreviewHost {
  readonly language: Language;
  /** Requirement sets with their versions, e.g. `{ ExcelApi: '1.13' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Takes one message of office.js; the answer follows, maybe later. */
  receive(text: string, answer: (text: string) => void): void;
}
