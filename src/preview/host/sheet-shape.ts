import type { FUniver } from '@univerjs/presets';
import type { GridArea, GridSheet } from '../xlsx/grid-data';

export type Worksheet = ReturnType<ReturnType<FUniver['createWorkbook']>['getSheets']>[number];

/** What a request does to a sheet's merges, widths and heights, gathered until it reaches the grid together. */
export class SheetShape {
  private readonly merging: GridArea[] = [];
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly mutate: (id: string, parameters: object) => void,
  ) {}

  merge(area: GridArea): void {
    this.merging.push(area);
  }

  /** Merged areas of the sheet, with those that are still waiting. */
  get merges(): readonly GridArea[] {
    return [...(this.sheet.getSheet().getConfig() as unknown as GridSheet).mergeData, ...this.merging];
  }

  setColumnWidths(first: number, count: number, pixels: number): void {
    for (let column = first; column < first + count; column++) this.widths.set(column, pixels);
  }

  setRowHeights(first: number, count: number, pixels: number): void {
    for (let row = first; row < first + count; row++) this.heights.set(row, pixels);
  }

  /** Hands all of it to the grid, whose own commands would measure the texts of all rows for each of these. */
  flush(): void {
    const columns = { startRow: 0, endRow: this.sheet.getMaxRows() - 1 };
    const rows = { startColumn: 0, endColumn: this.sheet.getMaxColumns() - 1 };
    if (this.merging.length > 0)
      this.mutate('sheet.mutation.add-worksheet-merge', { ranges: this.merging.splice(0) });
    if (this.widths.size > 0) {
      const ranges = [...this.widths.keys()].map((column) => ({
        ...columns,
        startColumn: column,
        endColumn: column,
      }));
      const colWidth = Object.fromEntries(this.widths);
      this.mutate('sheet.mutation.set-worksheet-col-width', { ranges, colWidth });
    }
    if (this.heights.size > 0) {
      const ranges = [...this.heights.keys()].map((row) => ({ ...rows, startRow: row, endRow: row }));
      const rowHeight = Object.fromEntries(this.heights);
      this.mutate('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight });
      this.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
    }
    this.widths.clear();
    this.heights.clear();
  }
}
