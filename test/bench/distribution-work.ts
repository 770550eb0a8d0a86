import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { generate } from '../../src/generate';
import { openFile } from '../../src/workbook/file';

/*
 * One measured piece of work in a process of its own: `ours` makes the year's sheets of a ledger workbook, `plain` only
 * reads the same ledgers and writes as many cells with the bare library. Prints milliseconds and peak memory as JSON.
 */

const [kind, input = '', output = '', cells = '0'] = process.argv.slice(2);
const COLUMNS = 12;

async function plain(): Promise<void> {
  const workbook = await readXlsx(readFileSync(input), { readStyles: true });
  const rows = Array.from({ length: Math.ceil(Number(cells) / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column < 4 ? `村${row}` : row * 100 + column)),
  );
  const ledgers = workbook.sheets.map(({ name, rows: values, cells: styled }) => ({
    name,
    rows: values,
    ...(styled && { cells: styled }),
  }));
  writeFileSync(output, await writeXlsx({ sheets: [...ledgers, { name: '结果', rows }] }));
}

async function ours(): Promise<void> {
  const result = await generate(openFile(input, output), { language: 'zh', year: 'latest' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
}

const start = performance.now();
await (kind === 'plain' ? plain() : ours());
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
