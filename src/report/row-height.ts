import { printedWidth } from './printed-width';
import { ROW_HEIGHT } from './sheet-draft';
import type { ModelCell } from './sheet-model';

const LINE_HEIGHT = 14;
const [HEADER_HEIGHT, HEADER_LINE] = [32, 15];
/** How much wider bold texts are. */
const BOLD = 1.1;

/** Height of a row whose texts wrap in their columns. */
export function heightOf(cells: readonly ModelCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell === 'string' ? Math.ceil((printedWidth(cell) + 1) / (widths[index] ?? 1)) : 1,
  );
  return ROW_HEIGHT + LINE_HEIGHT * (Math.max(1, ...lines) - 1);
}

/** Height of a header, whose texts are bold and wrap in their columns. */
export function headerHeight(texts: readonly (string | null)[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => {
    const width = widths[index] ?? 1;
    const rows = (text ?? '').split('\n').map((line) => Math.ceil((printedWidth(line) * BOLD) / width));
    return rows.reduce((sum, row) => sum + Math.max(1, row), 0);
  });
  return Math.max(HEADER_HEIGHT, HEADER_LINE * Math.max(...lines) + 2);
}
