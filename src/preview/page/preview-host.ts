import type { Language } from './texts';

/** The window that a page of the add-in may open over Excel; payloads are Office's: kind, message, origin. */
export interface PreviewDialog {
  open(address: string, hear: (payload: readonly unknown[]) => void): void;
  close(): void;
  hearParent(hear: (payload: readonly unknown[]) => void): void;
  toParent(message: string): void;
  toChild(message: string): void;
}

/** What the add-in's pages find in the page around them, in place of Excel. */
export interface PreviewHost {
  readonly language: Language;
  /** Requirement sets with their versions, e.g. `{ ExcelApi: '1.13' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly dialog: PreviewDialog;
  /** Takes one message of office.js; the answer follows, maybe later. */
  receive(text: string, answer: (text: string) => void): void;
}
