import { EXCEL_MESSAGES, ExcelError } from './excel-messages';

/** A sheet for the user to fill in: texts only, the title merged across, the last of the header rows in bold. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  /** Columns whose cells keep every digit as it is typed: account numbers have more than a number can hold. */
  readonly textColumns: readonly number[];
}

const COLUMN_WIDTH = 84;
/** Rows below the header that are got ready for typing. */
const ROWS_TO_FILL = 2_000;

/** Adds sheets that belong to the user from then on: they carry no mark, and no sheet of that name is touched. */
export async function insertSheets(
  context: Excel.RequestContext,
  sheets: readonly PlainSheet[],
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new ExcelError(EXCEL_MESSAGES.workbookProtected);
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const added = sheets.map((sheet) => {
    let free = sheet.name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${sheet.name}（${number}）`;
    taken.add(free.toLowerCase());
    const worksheet = worksheets.add(free);
    fill(worksheet, sheet);
    return { worksheet, free };
  });
  added[0]?.worksheet.activate();
  try {
    await context.sync();
  } catch (error) {
    // Excel stops at the first failure and keeps what it did before.
    for (const { free } of added) worksheets.getItemOrNullObject(free).delete();
    await context.sync();
    throw error;
  }
}

function fill(sheet: Excel.Worksheet, { rows, headerRows, textColumns }: PlainSheet): void {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
  range.formulas = cells;
  range.format.columnWidth = COLUMN_WIDTH;
  const title = sheet.getRangeByIndexes(0, 0, 1, width);
  title.merge();
  title.format.horizontalAlignment = 'Center';
  title.format.font.bold = true;
  title.format.font.size = 16;
  sheet.getRangeByIndexes(headerRows - 1, 0, 1, width).format.font.bold = true;
  for (const column of textColumns) {
    // One value stands for every cell of the range.
    const below = sheet.getRangeByIndexes(headerRows, column, ROWS_TO_FILL, 1);
    below.numberFormat = '@' as unknown as string[][];
  }
  sheet.freezePanes.freezeRows(headerRows);
}
