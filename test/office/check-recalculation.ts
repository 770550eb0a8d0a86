import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { SAMPLE_PATH } from '../../assets/samples/sample-workbook';
import { generate, type GenerateOptions } from '../../src/generate';
import { yuan } from '../../src/money/yuan';
import { EXTRA_SHEETS } from '../../src/report/extra-sheets';
import { openFile } from '../../src/workbook/file';
import { halfFenLedgers } from './half-fen-ledgers';
import { recalculate } from './recalculate';

/*
 * `npm run check:recalculation`: LibreOffice calculates the generated sheets anew, and every cell must show what the
 * exact plan says, to the fen; no cell of the workbook may show an error.
 */

const HALF_FEN = 0.005;
const YEARS = [2018, 2019, 2020];

const folder = mkdtempSync(join(tmpdir(), 'check-'));

async function make(
  input: string,
  year: number,
  name: string,
  options: Partial<GenerateOptions> = {},
): Promise<string> {
  const output = join(folder, `${name}-${year}.xlsx`);
  const result = await generate(openFile(input, output), {
    language: 'zh',
    ...options,
    year,
    sheets: EXTRA_SHEETS.map(({ key }) => key),
    asOf: '2020-07-15',
    until: 2022,
  });
  if (!result.ok) throw new Error(`${name} ${year}: ${result.problems.map(({ code }) => code).join(', ')}`);
  return output;
}

/** Cells of a sheet that differ from what was written, or show an error. */
function differences(written: Sheet, calculated: Sheet): readonly string[] {
  return [...(written.cells ?? [])].flatMap(([place, cell]) => {
    if (cell.formula === undefined) return [];
    const found = calculated.cells?.get(place);
    const [expected, actual] = [resultOf(cell), found && resultOf(found)];
    const same =
      typeof expected === 'number' && typeof actual === 'number'
        ? Math.abs(expected - actual) < HALF_FEN
        : (expected ?? '') === (actual ?? '');
    return same
      ? []
      : [`${written.name} ${place}: ${cell.formula} = ${String(actual)}, not ${String(expected)}`];
  });
}

function resultOf(cell: Cell): unknown {
  return cell.formula === undefined ? cell.value : cell.formulaResult;
}

const half = join(folder, 'half-fen-ledgers.xlsx');
writeFileSync(half, await halfFenLedgers());
const files = [
  ...(await Promise.all(YEARS.map((year) => make(SAMPLE_PATH, year, 'sample')))),
  ...(await Promise.all(YEARS.map((year) => make(half, year, 'half-fen')))),
  await make(SAMPLE_PATH, 2018, 'by-people', {
    language: 'en',
    dividendBy: 'people',
    secondDividend: { kind: 'amount', amount: yuan('12345.67') },
  }),
];
const calculated = recalculate(files);

let formulas = 0;
const wrong: string[] = [];
for (const [index, file] of files.entries()) {
  const [written, opened] = await Promise.all(
    [file, calculated[index] ?? ''].map((path) => readXlsx(readFileSync(path), { readStyles: true })),
  );
  for (const [at, sheet] of (written?.sheets ?? []).entries()) {
    const other = opened?.sheets[at];
    if (other?.name !== sheet.name) throw new Error(`${file}: sheet ${sheet.name} is gone`);
    wrong.push(...differences(sheet, other));
    formulas += [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length;
  }
}
wrong.slice(0, 50).forEach((line) => console.error(line));
console.log(
  `${files.length} workbooks, ${formulas} formulas calculated by LibreOffice, ${wrong.length} wrong`,
);
process.exitCode = wrong.length === 0 && formulas > 0 ? 0 : 1;
