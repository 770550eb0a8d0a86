import { resolve } from 'node:path';
import { refuseSameFile } from '../workbook/same-file';
import { UsageError } from './arguments';

/**
 * Before anything is written: no output is the input, and no two are the same file.
 *
 * @throws FileError, UsageError
 */
export async function checkOutputs(input: string, outputs: readonly (string | undefined)[]): Promise<void> {
  const seen = new Set<string>();
  for (const output of outputs) {
    if (output === undefined) continue;
    await refuseSameFile(input, output);
    if (seen.has(resolve(output))) {
      throw new UsageError({
        zh: `有两个输出都是“${output}”，后写的会盖掉先写的。请用不同的文件名。`,
        en: `Two outputs are “${output}”: one would replace the other. Name different files.`,
      });
    }
    seen.add(resolve(output));
  }
}
