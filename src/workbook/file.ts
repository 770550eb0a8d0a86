import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { errorCode } from './error-code';
import { checkContainer } from './file-kind';
import { FILE_MESSAGES, FileError } from './file-messages';
import { refuseSameFile } from './same-file';
import { saveFile } from './save-file';
import { contentType, pack, type Parts, TooLargeError, unpack, workbookPart } from './xlsx-package';
import { readSnapshot } from './xlsx-read';
import { writeModels } from './xlsx-write';
import type { Workbook } from './workbook';

export { FileError } from './file-messages';

/**
 * The workbook in an .xlsx file. Both `read` and `write` start from `input` as it lies on the disk; `write` makes a new
 * file `output` (built beside it, then renamed, with missing folders) and never changes the input.
 *
 * Both reject with a `FileError` when a file is missing, locked, encrypted, damaged or of another format.
 *
 * @example
 * const workbook = openFile('台账.xlsx', 'out/2019年度分配表.xlsx');
 * const snapshot = await workbook.read();
 */
export function openFile(input: string, output: string): Workbook {
  return {
    async read(signal) {
      const parts = await load(input, signal);
      return readSnapshot(parts).catch((error: unknown) => {
        throw new FileError(FILE_MESSAGES.damaged(input), { cause: error });
      });
    },
    async write(models, signal) {
      await refuseSameFile(input, output);
      const parts = await load(input, signal);
      refuseLostMacros(parts, output);
      const result = writeModels(parts, models);
      signal?.throwIfAborted();
      await saveFile(output, pack(parts), signal);
      return result;
    },
  };
}

async function load(path: string, signal: AbortSignal | undefined): Promise<Parts> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  signal?.throwIfAborted();
  checkContainer(bytes, path);
  let main: string | undefined;
  let parts: Parts;
  try {
    parts = unpack(bytes);
    main = workbookPart(parts);
  } catch (error) {
    const message = error instanceof TooLargeError ? FILE_MESSAGES.tooLarge : FILE_MESSAGES.damaged;
    throw new FileError(message(path), { cause: error });
  }
  // .xlsb keeps its workbook in a binary part, .docx and .ods have none.
  if (!main || !/workbook[^/]*\.xml$/i.test(main)) throw new FileError(FILE_MESSAGES.otherFormat(path));
  return parts;
}

function readFailure(path: string, error: unknown): FileError {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new FileError(FILE_MESSAGES.missing(path), { cause: error });
  if (code === 'EISDIR') return new FileError(FILE_MESSAGES.folder(path), { cause: error });
  return new FileError(FILE_MESSAGES.locked(path), { cause: error });
}

/** Excel refuses to open macros under the extension .xlsx. */
function refuseLostMacros(parts: Parts, output: string): void {
  const type = contentType(parts, workbookPart(parts) ?? '') ?? '';
  if (type.includes('macroEnabled') && extname(output).toLowerCase() !== '.xlsm') {
    throw new FileError(FILE_MESSAGES.macros(output));
  }
}
