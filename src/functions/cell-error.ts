import type { Message } from './messages';

/** The error values that a cell may hold. */
export const ERROR_VALUES = [
  '#VALUE!',
  '#NUM!',
  '#N/A',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#GETTING_DATA',
  '#BLOCKED!',
  '#BUSY!',
  '#CONNECT!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
  '#UNKNOWN!',
] as const;
export type ErrorValue = (typeof ERROR_VALUES)[number];

/** An error as the answer of a function: one of its own with a message, or an argument's, passed through without. */
export class CellError extends Error {
  constructor(
    readonly value: ErrorValue,
    readonly text?: Message,
  ) {
    super(text ? `${value} ${text.zh}` : value);
  }
}
