import { CellError, ERROR_VALUES, type ErrorValue } from './cell-error';

/** What a function finds in one cell of an argument. null is an empty cell, as are 0 and '' on some platforms. */
export type Cell = number | string | boolean | null | CellError;

/** An argument as rows of cells; at least one row of one cell, all rows of the same width. */
export type Grid = readonly (readonly unknown[])[];

/**
 * An argument as Excel passes it (a value, or a range or array as rows) as a grid, or undefined where it was omitted.
 * The runtime appends an invocation object to the arguments it was given; it stands for no argument either.
 */
export function gridOf(argument: unknown): Grid | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (!Array.isArray(argument)) return isCellLike(argument) ? [[argument]] : undefined;
  const rows = argument.every((row) => Array.isArray(row)) ? argument : argument.map(rowOf);
  return rows.length === 0 || rows[0]?.length === 0 ? [[null]] : rows;
}

function rowOf(row: unknown): unknown[] {
  return Array.isArray(row) ? row : [row];
}

/** The cell of a grid; throws the cell's error where it holds one. */
export function valueOf(raw: unknown): number | string | boolean | null {
  const cell = cellOf(raw);
  if (cell instanceof CellError) throw cell;
  return cell;
}

/** Throws the first error that a grid holds: an error in an argument comes before anything else that is wrong with it. */
export function refuseErrors(grid: Grid): void {
  for (const row of grid) for (const cell of row) if (typeof cell !== 'number') valueOf(cell);
}

/** All cells of a grid, row by row. */
export function flat(grid: Grid): unknown[] {
  return grid.length === 1 ? [...(grid[0] ?? [])] : grid.flat();
}

/** Whether a cell is empty: nothing in it, whatever the platform passes for that. */
export function isEmpty(raw: unknown): boolean {
  return raw === null || raw === undefined || raw === '' || raw === 0;
}

function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case 'number':
      return Number.isFinite(raw) ? raw : new CellError('#NUM!');
    case 'string':
      return errorNamed(raw) ?? raw;
    case 'boolean':
      return raw;
    default:
      if (raw === null || raw === undefined) return null;
      return isRich(raw) ? richCell(raw) : new CellError('#VALUE!');
  }
}

/** The error of that name, however it arrives: some hosts pass an error as its text. */
function errorNamed(text: unknown): CellError | undefined {
  if (typeof text !== 'string' || !text.startsWith('#')) return undefined;
  const value = ERROR_VALUES.find((name): name is ErrorValue => name === text);
  return value && new CellError(value);
}

/** Errors, and values with a format or an entity around them, arrive as objects. */
interface Rich {
  readonly code?: unknown;
  readonly basicValue?: unknown;
}

function isRich(raw: unknown): raw is Rich {
  return typeof raw === 'object' && raw !== null && ('code' in raw || 'basicValue' in raw);
}

function isCellLike(raw: unknown): boolean {
  return raw instanceof CellError || typeof raw !== 'object' || isRich(raw);
}

function richCell({ code, basicValue }: Rich): Cell {
  const error = errorNamed(code ?? basicValue);
  if (error) return error;
  return code !== undefined || typeof basicValue === 'object' ? new CellError('#VALUE!') : cellOf(basicValue);
}
