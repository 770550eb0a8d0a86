import { stat } from 'node:fs/promises';
import { FILE_MESSAGES, FileError } from './file-messages';

/**
 * Refuses to write over the ledgers. The same file under another name (a link, another spelling) counts too.
 *
 * @throws FileError
 */
export async function refuseSameFile(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all(
    [input, output].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  );
  if (from && to && from.ino === to.ino && from.dev === to.dev) {
    throw new FileError(FILE_MESSAGES.sameFile(output));
  }
}
