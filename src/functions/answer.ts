import type { Decimal } from '../money/decimal';
import { toCellNumber } from '../money/yuan';
import type { Answer } from './broadcast';
import { CellError } from './cell-error';
import { REFUSALS, type Message } from './messages';

/** From this amount on, the 15 digits of a cell no longer keep the fen. */
const TOO_LARGE = 1e13;

let language: keyof Message = 'zh';

/** The language of messages and headers from now on; Chinese unless told. */
export function speak(to: keyof Message): void {
  language = to;
}

export function spokenLanguage(): keyof Message {
  return language;
}

/** An exact amount as the number of a cell; #NUM! where a cell cannot hold it to the fen. */
export function toCell(amount: Decimal): number {
  const number = toCellNumber(amount);
  if (Math.abs(number) >= TOO_LARGE) throw REFUSALS.tooLarge();
  return number;
}

/**
 * Hands an answer to Excel. An error for the whole call, or of a single cell, is thrown: that keeps its message for
 * every error value. An argument's own error is returned instead, since the runtime turns a thrown #REF! or #NAME? into
 * #VALUE!. Errors among other cells stay in their places.
 */
export function toExcel(compute: () => Answer[][]): unknown[][] {
  const answers = settle(compute);
  const [first] = answers[0] ?? [];
  if (answers.length === 1 && answers[0]?.length === 1 && first instanceof CellError && first.text) {
    throw excelError(first);
  }
  return holdsError(answers) ? withExcelErrors(answers) : answers;
}

function holdsError(answers: readonly (readonly Answer[])[]): boolean {
  for (const row of answers) for (const answer of row) if (typeof answer === 'object') return true;
  return false;
}

/** An error that stands in many cells is made for Excel once. */
function withExcelErrors(answers: readonly (readonly Answer[])[]): unknown[][] {
  const made = new Map<CellError, Error>();
  const forExcel = (error: CellError): Error => {
    const known = made.get(error) ?? excelError(error);
    made.set(error, known);
    return known;
  };
  return answers.map((row) => row.map((answer) => (typeof answer === 'object' ? forExcel(answer) : answer)));
}

function settle(compute: () => Answer[][]): Answer[][] {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellError) return [[error]];
    throw error;
  }
}

/** The runtime's error object is an `Error` and knows more error values than the published types say. */
function excelError(error: CellError): CustomFunctions.Error & Error {
  const code = error.value as CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code, error.text?.[language]) as CustomFunctions.Error & Error;
}
