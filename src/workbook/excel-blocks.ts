import type { CellArea } from '../ledger/snapshot';
import { PAYLOAD_SIZE } from './payload';

/** Cells of a sheet that are to be read, and the bytes that a row of them takes, as far as it is known. */
export interface LongArea {
  readonly sheet: Excel.Worksheet;
  readonly area: CellArea;
  readonly rowSize: number;
}

/** How the cells of a block are asked for, and what becomes of the answer. */
export interface BlockReader<Part extends LongArea, Asked> {
  readonly ask: (range: Excel.Range, part: Part) => Asked;
  /** @returns the bytes that the block took, from which the size of the next one follows */
  readonly take: (asked: Asked, part: Part) => number;
}

/**
 * Reads areas of any length in as few answers as the size of an answer allows: several short ones share one, a long one
 * takes many. What is pending in the context goes along with the first request.
 */
export async function readInBlocks<Part extends LongArea, Asked>(
  context: Excel.RequestContext,
  parts: readonly Part[],
  { ask, take }: BlockReader<Part, Asked>,
  signal?: AbortSignal,
): Promise<void> {
  let room = PAYLOAD_SIZE;
  let asked: { readonly answer: Asked; readonly part: Part; readonly rows: number }[] = [];
  let rowSize = 1;
  const flush = async (): Promise<void> => {
    await context.sync();
    signal?.throwIfAborted();
    for (const { answer, part, rows } of asked) rowSize = Math.max(1, take(answer, part) / rows);
    asked = [];
    room = PAYLOAD_SIZE;
  };
  for (const part of parts) {
    const { sheet, area } = part;
    rowSize = Math.max(1, part.rowSize);
    for (let done = 0; done < area.rows;) {
      const fitting = Math.floor(room / rowSize);
      if (fitting < 1 && asked.length > 0) {
        await flush();
        continue;
      }
      const rows = Math.max(1, Math.min(fitting, area.rows - done));
      const range = sheet.getRangeByIndexes(area.row + done, area.column, rows, area.columns);
      asked.push({ answer: ask(range, part), part, rows });
      room -= rows * rowSize;
      done += rows;
    }
  }
  if (asked.length > 0) await flush();
}
