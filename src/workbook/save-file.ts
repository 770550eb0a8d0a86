import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FILE_MESSAGES, FileError } from './file-messages';

/**
 * Writes a file whole or not at all: built beside its place under a temporary name, then renamed. Missing folders are made.
 *
 * @throws FileError where the file cannot be written, and the signal's reason when cancelled
 */
export async function saveFile(
  path: string,
  content: Uint8Array | string,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, { flag: 'wx', ...(signal && { signal }) });
    await rename(temporary, path);
  } catch (error) {
    // What could not be made need not be removed: the first failure is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (signal?.aborted) throw error;
    throw new FileError(FILE_MESSAGES.unwritable(path), { cause: error });
  }
}
