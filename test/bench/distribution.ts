import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { sampleWorkbook } from '../../assets/samples/sample-workbook';

/*
 * The year's sheets from ledger file to result file, at three sizes, beside a plain script of the same library that reads
 * the same ledgers and writes as many cells. Each run is a process of its own; the least of the runs counts.
 */

const SIZES = [288, 1_000, 128_000];
const WORK = fileURLToPath(new URL('distribution-work.ts', import.meta.url));

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function once(words: readonly string[]): Measured {
  const run = spawnSync(process.execPath, ['--import', 'tsx', WORK, ...words], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measured;
}

function best(runs: number, words: readonly string[]): Measured {
  const all = Array.from({ length: runs }, () => once(words));
  return all.reduce((least, run) => (run.milliseconds < least.milliseconds ? run : least));
}

function line(label: string, { milliseconds, megabytes }: Measured): string {
  return `  ${label.padEnd(14)}${milliseconds.toFixed(0).padStart(8)} ms ${megabytes.toFixed(0).padStart(6)} MB`;
}

async function cellsWritten(input: string, output: string): Promise<number> {
  const count = async (path: string) =>
    (await readXlsx(readFileSync(path))).sheets.reduce(
      (sum, sheet) => sum + sheet.rows.reduce((cells, row) => cells + row.length, 0),
      0,
    );
  return (await count(output)) - (await count(input));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
console.log('ledgers → distribution, calculation and check sheets (.xlsx to .xlsx)');
for (const villages of SIZES) {
  const [input, output] = [join(folder, `${villages}.xlsx`), join(folder, `${villages}-result.xlsx`)];
  writeFileSync(input, await sampleWorkbook(villages));
  const runs = villages > 10_000 ? 2 : 5;
  const ours = best(runs, ['ours', input, output]);
  const cells = await cellsWritten(input, output);
  const plain = best(runs, ['plain', input, join(folder, 'plain.xlsx'), String(cells)]);
  console.log(`${villages} villages, ${cells} cells written`);
  console.log(line('this program', ours));
  console.log(line('plain hucre', plain));
  console.log(
    `  ratio ${(ours.milliseconds / plain.milliseconds).toFixed(2)} in time, ${(ours.megabytes / plain.megabytes).toFixed(2)} in memory`,
  );
}
