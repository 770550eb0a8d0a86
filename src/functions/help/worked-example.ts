import { CATALOGUE, NAMESPACE, type FunctionId } from '../catalogue';
import type { Example } from './examples';

/** An example as the help page shows it. */
export interface WorkedExample {
  /** `=JZ.SPLIT(100,3)` */
  readonly formula: string;
  /** What the function answers, row by row, as a sheet would show it. */
  readonly rows: readonly (readonly string[])[];
  /** The message of an error. */
  readonly message?: string;
}

/** Stands in for the runtime's error where there is no Excel: while building. */
class BuildError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Computes an example with the function itself. */
export function workOut(id: FunctionId, { args }: Example): WorkedExample {
  const formula = `=${NAMESPACE}.${id}(${args.map(written).join(',')})`;
  try {
    const answer = withErrors(() => (CATALOGUE[id] as (...args: readonly unknown[]) => unknown[][])(...args));
    return { formula, rows: answer.map((row) => row.map(shown)) };
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    return { formula, rows: [[error.code]], message: error.message };
  }
}

function withErrors<T>(compute: () => T): T {
  const before: unknown = Reflect.get(globalThis, 'CustomFunctions');
  Reflect.set(globalThis, 'CustomFunctions', { Error: BuildError });
  try {
    return compute();
  } finally {
    Reflect.set(globalThis, 'CustomFunctions', before);
  }
}

/** An argument as it stands in a formula; an array constant separates cells by commas and rows by semicolons. */
function written(arg: unknown): string {
  if (arg === null) return '';
  if (typeof arg === 'string') return `"${arg}"`;
  if (typeof arg === 'number') return arg.toString();
  return `{${(arg as unknown[][]).map((row) => row.map(written).join(',')).join(';')}}`;
}

function shown(cell: unknown): string {
  if (cell instanceof BuildError) return cell.code;
  return typeof cell === 'number' ? Number(cell.toPrecision(15)).toString() : String(cell);
}
