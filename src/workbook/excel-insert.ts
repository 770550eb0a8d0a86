/** A sheet for the user to fill in: texts only, the title merged across, the last of the header rows in bold. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
}

const COLUMN_WIDTH = 84;

/** Adds sheets that belong to the user from then on: they carry no mark, and no sheet of that name is touched. */
export async function insertSheets(sheets: readonly PlainSheet[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    for (const { name, rows, headerRows } of sheets) {
      let free = name;
      for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
      taken.add(free.toLowerCase());
      fill(worksheets.add(free), rows, headerRows);
    }
    await context.sync();
  });
}

function fill(sheet: Excel.Worksheet, rows: readonly (readonly string[])[], headerRows: number): void {
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
  sheet.freezePanes.freezeRows(headerRows);
}
