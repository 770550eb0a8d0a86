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
  if (!answers.some((row) => row.some((answer) => answer instanceof CellError))) return answers;
  return answers.map((row) =>
    row.map((answer) => (answer instanceof CellError ? excelError(answer) : answer)),
  );
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
