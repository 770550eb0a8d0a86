import { columnName } from '../ledger/address';
import type { Decimal } from '../money/decimal';
import { ZERO } from '../money/yuan';
import { headerHeight, heightOf } from './row-height';
import { ROW_HEIGHT, type SheetDraft } from './sheet-draft';
import type { ModelCell } from './sheet-model';
import type { StyleName } from './styles';

/** A column of a list. */
export interface ListColumn<T> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: 'text' | 'centered' | 'date' | 'count' | 'money' | 'percent' | 'rate';
  /** The cell of an item; `at` is its row's number as formulas write it. */
  readonly cell: (item: T, at: number) => ModelCell;
  /** The item's exact figure, where subtotals and total add the column up. */
  readonly sum?: (item: T) => Decimal | number;
  /** The total row's cell, where it does not add the column up. */
  readonly total?: (at: number) => ModelCell;
  /** The item's cell is printed in red. */
  readonly isAlarming?: (item: T) => boolean;
}

/** Items that stand together, with a subtotal where they have a label for one. */
export interface ListGroup<T> {
  readonly items: readonly T[];
  readonly subtotal?: string;
}

export interface List<T> {
  /** Header of the first column, which numbers the items from 1. */
  readonly serial: string;
  readonly columns: readonly ListColumn<T>[];
  readonly groups: readonly ListGroup<T>[];
  /** Label of the last row, which adds up all items; without one there is no such row. */
  readonly total?: string;
  /** The header stands again above every so many items, to begin a page: for a sheet of several long lists. */
  readonly headerEvery?: number;
}

/** Rows of a list in its sheet, counted from 0. */
export interface ListRows {
  readonly header: number;
  readonly first: number;
  /** The last item or subtotal. */
  readonly last: number;
  readonly total: number | undefined;
  /** The row of each item, in order. */
  readonly items: readonly number[];
  /** Rows of the headers that stand again. */
  readonly repeated: readonly number[];
}

const SERIAL_WIDTH = 6;

/** Widths of a sheet that holds this list alone. */
export function widthsOf<T>({ columns }: List<T>): readonly number[] {
  return [SERIAL_WIDTH, ...columns.map(({ width }) => width)];
}

/**
 * Adds a table of items to a sheet: header, numbered rows, subtotals by group, a total. Totals count the rows that have
 * a number, so that subtotals between them do not count twice.
 */
export function addList<T>(
  draft: SheetDraft,
  list: List<T>,
  widths: readonly number[] = widthsOf(list),
): ListRows {
  const { columns, groups, headerEvery = Infinity } = list;
  const header = addHeader(draft, list, widths);
  const first = header + 1;
  const items: number[] = [];
  const subtotals: number[] = [];
  const repeated: number[] = [];
  for (const { items: members, subtotal } of groups) {
    const from = draft.rows.length;
    for (const item of members) {
      if (items.length > 0 && items.length % headerEvery === 0) repeated.push(addHeader(draft, list, widths));
      const row = draft.rows.length;
      const cells = [items.length + 1, ...columns.map((column) => column.cell(item, row + 1))];
      items.push(draft.add(cells, { height: heightOf(cells, widths) }));
    }
    if (subtotal === undefined) continue;
    const to = draft.rows.length - 1;
    const label = (column: ListColumn<T>, index: number): ModelCell =>
      sumCell(column, members, `SUM(${area(index + 1, from, to)})`);
    subtotals.push(draft.add(sumRow(list, subtotal, label), { height: ROW_HEIGHT }));
  }
  const last = draft.rows.length - 1;
  const all = groups.flatMap((group) => group.items);
  styleItems(draft, list, first, items, all);
  repeated.forEach((row) => draft.style('header', row, 0, 1, columns.length + 1));
  subtotals.forEach((row) => styleSums(draft, list, row, 'subtotal'));
  const total = addTotal(draft, list, all, { first, last });
  return { header, first, last, total, items, repeated };
}

/** Rows that so many items take with the headers that stand again between them. */
export function rowsWithHeaders(items: number, headerEvery: number): number {
  return items + Math.max(0, Math.ceil(items / headerEvery) - 1);
}

function addHeader<T>(draft: SheetDraft, list: List<T>, widths: readonly number[]): number {
  const texts = [list.serial, ...list.columns.map((column) => column.header)];
  const row = draft.add(texts, { height: headerHeight(texts, widths) });
  draft.style('header', row, 0, 1, texts.length);
  return row;
}

function addTotal<T>(
  draft: SheetDraft,
  list: List<T>,
  all: readonly T[],
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  if (list.total === undefined) return undefined;
  const serials = area(0, first, Math.max(first, last));
  const at = draft.rows.length + 1;
  const total = draft.add(
    sumRow(list, list.total, (column, index) =>
      column.total
        ? column.total(at)
        : sumCell(column, all, `SUMIF(${serials},">0",${area(index + 1, first, Math.max(first, last))})`),
    ),
    { height: 22 },
  );
  styleSums(draft, list, total, 'total');
  return total;
}

function area(column: number, first: number, last: number): string {
  const name = columnName(column);
  return `$${name}$${first + 1}:$${name}$${last + 1}`;
}

function sumRow<T>(
  { columns }: List<T>,
  label: string,
  cell: (column: ListColumn<T>, index: number) => ModelCell,
): readonly ModelCell[] {
  const [, ...rest] = columns;
  return [null, label, ...rest.map((column, index) => cell(column, index + 1))];
}

function sumCell<T>(column: ListColumn<T>, items: readonly T[], sum: string): ModelCell {
  const { sum: figure, style } = column;
  if (!figure) return null;
  const value = items.reduce<Decimal>((all, item) => all.plus(figure(item)), ZERO).toNumber();
  return { formula: style === 'money' ? `ROUND(${sum},2)` : sum, value };
}

/** How an alarming cell looks. */
const RED: Readonly<Partial<Record<ListColumn<unknown>['style'], StyleName>>> = {
  money: 'moneyRed',
  count: 'countRed',
  centered: 'centeredRed',
};

function styleItems<T>(
  draft: SheetDraft,
  { columns }: List<T>,
  first: number,
  rows: readonly number[],
  items: readonly T[],
): void {
  const count = draft.rows.length - first;
  draft.style('centered', first, 0, count);
  columns.forEach((column, index) => draft.style(column.style, first, index + 1, count));
  columns.forEach(({ isAlarming, style }, index) => {
    if (!isAlarming) return;
    rows.forEach((row, at) => {
      const item = items[at];
      if (item !== undefined && isAlarming(item)) draft.style(RED[style] ?? 'textRed', row, index + 1);
    });
  });
}

const SUM_STYLES: Readonly<Record<'subtotal' | 'total', Readonly<Record<string, StyleName>>>> = {
  subtotal: { money: 'subtotalMoney', count: 'subtotalCount' },
  total: { money: 'totalMoney', count: 'totalCount' },
};

function styleSums<T>(
  draft: SheetDraft,
  { columns }: List<T>,
  row: number,
  kind: 'subtotal' | 'total',
): void {
  draft.style(kind === 'total' ? 'totalText' : 'subtotalText', row, 0, 1, columns.length + 1);
  columns.forEach((column, index) => {
    const style = (column.sum ?? column.total) && SUM_STYLES[kind][column.style];
    if (style) draft.style(style, row, index + 1);
  });
}
