import { addUnitLine } from './distribution-sheet';
import { addList, widthsOf, type List, type ListRows } from './list';
import { printedWidth } from './printed-width';
import type { ReportContext } from './report-context';
import { finishSheet, sheetDraft, type SheetDraft } from './sheet-draft';
import type { SheetModel } from './sheet-model';

/** A sheet that is one list: title, unit line, the list, notes, signatures. */
export interface ListSheet<T> {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly list: List<T>;
  /** Notes under the list, each in a row of its own. */
  readonly notes?: readonly string[];
  /** Unit of the amounts, on the right above the list; yuan when omitted, null where there are none. */
  readonly unit?: string | null;
  readonly orientation?: 'landscape' | 'portrait';
  /** Adds what stands between list and notes. */
  readonly addMore?: (draft: SheetDraft, rows: ListRows) => void;
}

const NOTE_HEIGHT = 15;

/** Builds the sheet; rows of the list too, for those who point at them. */
export function listSheet<T>(
  context: ReportContext,
  { key, name, title, list, notes = [], unit, orientation, addMore }: ListSheet<T>,
): { readonly model: SheetModel; readonly rows: ListRows } {
  const { plan, texts } = context;
  const widths = widthsOf(list);
  const draft = sheetDraft(widths.length);
  draft.addText(title, 'title', 30);
  addUnitLine(draft, context, widths.length, unit);
  const rows = addList(draft, list);
  addMore?.(draft, rows);
  addNotes(draft, notes, widths);
  draft.addText(texts.signature, 'signature', 32);
  const model = finishSheet(draft, {
    mark: { key, year: plan.year },
    name,
    columnWidths: widths,
    frozenRows: rows.first,
    titleRows: { first: 0, last: rows.header },
    footer: texts.footer,
    ...(orientation && { orientation }),
  });
  return { model, rows };
}

/** Notes across the sheet, each as high as its text needs. */
export function addNotes(draft: SheetDraft, notes: readonly string[], widths: readonly number[]): void {
  const width = widths.reduce((sum, one) => sum + one, 0);
  for (const note of notes) {
    const lines = Math.ceil((printedWidth(note) * 1.05) / width);
    draft.addText(note, 'note', NOTE_HEIGHT * lines + 5);
  }
}
