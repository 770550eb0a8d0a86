import { readFileSync } from 'node:fs';
import type { Cell, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';

/** One sheet of a written file, by a reader that knows nothing of the writer. */
export interface ReadBackSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Formula cells hold their stored results. */
  readonly values: readonly (readonly unknown[])[];
  /** By A1 name, without the leading `=`. */
  readonly formulas: Readonly<Record<string, string>>;
  /** By A1 name; cells in the General format are left out. */
  readonly numberFormats: Readonly<Record<string, string>>;
  /** In A1 notation, sorted. */
  readonly merges: readonly string[];
  readonly widths: readonly (number | undefined)[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly printTitles: string | undefined;
  readonly printArea: string | undefined;
  readonly landscape: boolean;
  readonly footer: string | undefined;
  /** Names local to the sheet, with what they hold. */
  readonly names: Readonly<Record<string, string>>;
}

/** Everything in a written .xlsx file that tests compare, sheet by sheet. */
export async function readBack(path: string): Promise<ReadBackSheet[]> {
  const workbook = await readXlsx(readFileSync(path), { readStyles: true });
  return workbook.sheets.map((sheet) => readBackSheet(sheet, workbook));
}

function readBackSheet(sheet: Sheet, workbook: Workbook): ReadBackSheet {
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => [a1(...position(key)), cell] as const);
  const pick = <T>(of: (cell: Cell) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      cells.flatMap(([name, cell]) => {
        const found = of(cell);
        return found === undefined ? [] : [[name, found]];
      }),
    );
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    values: sheet.rows,
    formulas: pick((cell) => cell.formula),
    numberFormats: pick((cell) => cell.style?.numFmt),
    merges: (sheet.merges ?? []).map((m) => `${a1(m.startRow, m.startCol)}:${a1(m.endRow, m.endCol)}`).sort(),
    widths: (sheet.columns ?? []).map((column) => column.width),
    rowHeights: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, height]],
      ),
    ),
    frozenRows: sheet.freezePane?.rows ?? 0,
    printTitles: sheet.pageSetup?.printTitlesRow,
    printArea: sheet.pageSetup?.printArea,
    landscape: sheet.pageSetup?.orientation === 'landscape',
    footer: sheet.headerFooter?.oddFooter,
    names: Object.fromEntries(
      (workbook.namedRanges ?? [])
        .filter(({ scope }) => scope === sheet.name)
        .map(({ name, range }) => [name, range]),
    ),
  };
}

function position(key: string): [row: number, column: number] {
  const [row, column] = key.split(',');
  return [Number(row), Number(column)];
}

function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
