import { cellName } from '../ledger/address';
import { ownSheet } from '../ledger/own-sheet';
import { problemMaker, type Problem } from '../ledger/problem';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../ledger/snapshot';
import { squeeze, villageKey } from '../ledger/text';
import type { ModelCell, SheetModel, UserColumns } from './sheet-model';

const carryProblem = problemMaker({
  'typed-text-left': {
    severity: 'warning',
    zh: ({ whose, text }: { readonly whose: string; readonly text: string }) =>
      `原表中“${whose}”填写的“${text}”在新表中没有对应的村，未能保留。如仍需要，请另行抄录。`,
    en: ({ whose, text }: { readonly whose: string; readonly text: string }) =>
      `“${text}” was typed for “${whose}”, which the new sheet does not list; it could not be kept. Note it elsewhere if you need it.`,
  },
});

/**
 * Brings what people typed into their columns (发放日期, 签收人, 备注) from the sheets about to be replaced into the
 * new ones: by township and village, wherever the row or column has moved to.
 *
 * @returns the models with those cells, and a problem for each row whose village is gone
 */
export function carryOver(
  snapshot: WorkbookSnapshot,
  models: readonly SheetModel[],
): { readonly models: readonly SheetModel[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const carried = models.map((model) => {
    const old = ownSheet(snapshot.sheets, model.mark, model.name);
    return old && model.userColumns ? carryInto(model, model.userColumns, old, problems) : model;
  });
  return { models: carried, problems };
}

interface TypedRow {
  readonly row: number;
  readonly whose: string;
  /** In the order of the user's columns. */
  readonly values: readonly CellValue[];
}

function carryInto(
  model: SheetModel,
  user: UserColumns,
  old: SheetSnapshot,
  problems: Problem[],
): SheetModel {
  const typed = typedRows(model, user, old);
  if (typed.size === 0) return model;
  const rows = model.rows.map((cells, row) => {
    if (row < user.firstRow || row > user.lastRow) return cells;
    const key = keyOf(user.keys.map((column) => cells[column] ?? null));
    const found = key === undefined ? undefined : typed.get(key);
    if (key === undefined || !found) return cells;
    typed.delete(key);
    return withTyped(cells, user.columns, found.values);
  });
  for (const { row, whose, values } of typed.values()) {
    const text = values.filter((value) => value !== null).join(' ');
    problems.push(
      carryProblem('typed-text-left', { sheet: old.name, cell: cellName(row, 0) }, { whose, text }),
    );
  }
  return { ...model, rows };
}

function withTyped(
  cells: readonly ModelCell[],
  columns: readonly number[],
  values: readonly CellValue[],
): readonly ModelCell[] {
  const result: ModelCell[] = Array.from({ length: Math.max(cells.length, ...columns.map((column) => column + 1)) }, (_, index) => cells[index] ?? null); // prettier-ignore
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    result[column] = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  });
  return result;
}

/** The old sheet's rows in which somebody typed something, by whose they are. */
function typedRows(model: SheetModel, user: UserColumns, old: SheetSnapshot): Map<string, TypedRow> {
  const typed = new Map<string, TypedRow>();
  const headers = (model.rows[user.headerRow] ?? []).map((cell) =>
    typeof cell === 'string' ? squeeze(cell) : '',
  );
  const headerRow = old.values.findIndex((cells) =>
    user.keys.every((key) => cells.some((cell) => same(cell, headers[key]))),
  );
  if (headerRow < 0) return typed;
  const columnOf = (column: number): number =>
    (old.values[headerRow] ?? []).findIndex((cell) => same(cell, headers[column]));
  const keys = user.keys.map(columnOf);
  const columns = user.columns.map(columnOf);
  old.values.slice(headerRow + 1).forEach((cells, index) => {
    const values = columns.map((column) => (column < 0 ? null : blankToNull(cells[column] ?? null)));
    const names = keys.map((column) => cells[column] ?? null);
    const key = keyOf(names);
    if (key === undefined || values.every((value) => value === null)) return;
    typed.set(key, { row: old.firstRow + headerRow + 1 + index, whose: names.join(' '), values });
  });
  return typed;
}

function same(cell: CellValue, header: string | undefined): boolean {
  return typeof cell === 'string' && header !== undefined && header !== '' && squeeze(cell) === header;
}

function blankToNull(value: CellValue): CellValue {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/** Every key column must hold a text: rows of subtotals and signatures have none. */
function keyOf(names: readonly (ModelCell | CellValue)[]): string | undefined {
  const texts = names.map((name) => (typeof name === 'string' ? villageKey(name) : ''));
  return texts.every((text) => text !== '') ? texts.join('\n') : undefined;
}
