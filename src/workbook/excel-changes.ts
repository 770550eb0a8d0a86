import type { CellArea, CellValue } from '../ledger/snapshot';
import { readInBlocks } from './excel-blocks';
import { areaOf, type ExcelReading, type FoundSheet } from './excel-read';
import { payloadSize } from './payload';

interface Watched {
  readonly found: FoundSheet;
  readonly used: Excel.Range;
  /** The sheet's values when the workbook was read. */
  readonly values: readonly (readonly CellValue[])[];
}

interface WatchedCells extends Watched {
  readonly sheet: Excel.Worksheet;
  readonly area: CellArea;
  readonly rowSize: number;
}

/**
 * Whether someone has changed the workbook since it was read: a watched sheet's cells, also beyond those that were
 * filled, or which sheets there are. What is pending in the context goes along with the first request.
 *
 * @param watched the sheets that the plan rests on, and those whose typed columns are carried over
 * @param own begins the names of the sheets that are being built
 * @returns the name of a sheet that is not as it was
 */
export async function findChange(
  context: Excel.RequestContext,
  { sheets, snapshot }: ExcelReading,
  watched: readonly FoundSheet[],
  own: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { worksheets } = context.workbook;
  const cells: WatchedCells[] = [];
  const all = watched.map((found): Watched => {
    const values = snapshot.sheets.find(({ name }) => name === found.name)?.values ?? [];
    const sheet = worksheets.getItemOrNullObject(found.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const { area } = found;
    if (area) cells.push({ found, used, values, sheet, area, rowSize: payloadSize(values) / area.rows });
    return { found, used, values };
  });
  worksheets.load('items/id,items/name');
  const read = new Map<Watched['found'], number>();
  let changed: string | undefined;
  await readInBlocks(
    context,
    cells,
    {
      ask: (range) => range.load('values'),
      take: (range, { found, values }) => {
        if (range.isNullObject) return 0;
        const now = range.values as CellValue[][];
        const first = read.get(found) ?? 0;
        read.set(found, first + now.length);
        if (!sameValues(now, values.slice(first, first + now.length))) changed ??= found.name;
        return payloadSize(now);
      },
    },
    signal,
  );
  if (cells.length === 0) await context.sync();
  const moved = all.find(({ found, used }) => !sameArea(used, found.area));
  return changed ?? moved?.found.name ?? otherSheet(worksheets.items, sheets, own);
}

/** A sheet that has come, gone or got another name. */
function otherSheet(
  now: readonly Excel.Worksheet[],
  before: readonly FoundSheet[],
  own: string,
): string | undefined {
  const is = (sheet: { readonly id: string; readonly name: string }) => `${sheet.id}\n${sheet.name}`;
  const [old, present] = [new Set(before.map(is)), new Set(now.map(is))];
  const come = now.find((sheet) => !old.has(is(sheet)) && !sheet.name.startsWith(own));
  return come?.name ?? before.find((sheet) => !present.has(is(sheet)))?.name;
}

function sameArea(used: Excel.Range, before: CellArea | undefined): boolean {
  if (used.isNullObject || !before) return used.isNullObject && before === undefined;
  const now = areaOf(used);
  return (['row', 'column', 'rows', 'columns'] as const).every((side) => now[side] === before[side]);
}

function sameValues(
  now: readonly (readonly CellValue[])[],
  before: readonly (readonly CellValue[])[],
): boolean {
  return now.every((row, index) =>
    row.every((value, column) => (value === '' ? null : value) === (before[index]?.[column] ?? null)),
  );
}
