import { createUniver, LocaleType, type ICellData } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/ledger/snapshot';
import type { ModelCell, SheetModel } from '../../src/report/sheet-model';

/** What a formula of a model came to, beside what the exact plan says. */
export interface Recalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly planned: CellValue;
  readonly calculated: unknown;
}

/** Has Univer's formula engine, which knows nothing of us, calculate models over the sheets that they point at. */
export async function recalculate(
  snapshot: WorkbookSnapshot,
  models: readonly SheetModel[],
): Promise<readonly Recalculated[]> {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: {},
    presets: [UniverSheetsNodeCorePreset()],
  });
  try {
    const own = new Set(models.map(({ name }) => name));
    const ledgers = snapshot.sheets.filter(({ name }) => !own.has(name));
    const sheets = [...ledgers.map(ledgerSheet), ...models.map(modelSheet)];
    const workbook = univerAPI.createWorkbook({
      id: 'recalculation',
      name: 'recalculation',
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    });
    const engine = univerAPI.getFormula();
    engine.executeCalculation();
    await engine.onCalculationEnd();
    return models.flatMap((model) => {
      const sheet = workbook.getSheetByName(model.name);
      if (!sheet) throw new Error(`no sheet ${model.name}`);
      const width = Math.max(1, ...model.rows.map((row) => row.length));
      const values = sheet.getRange(0, 0, model.rows.length, width).getValues();
      return model.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          isFormula(cell)
            ? [
                {
                  sheet: model.name,
                  row,
                  column,
                  formula: cell.formula,
                  planned: cell.value,
                  calculated: values[row]?.[column],
                },
              ]
            : [],
        ),
      );
    });
  } finally {
    univer.dispose();
  }
}

/** The formulas that do not come to what the plan says, to the fen. */
export function deviations(cells: readonly Recalculated[]): readonly Recalculated[] {
  return cells.filter(({ planned, calculated }) =>
    typeof planned === 'number' && typeof calculated === 'number'
      ? Math.abs(planned - calculated) >= 0.005
      : planned !== calculated,
  );
}

type Sheet = {
  readonly id: string;
  readonly name: string;
  readonly cellData: Record<number, Record<number, ICellData>>;
};

function ledgerSheet({ name, firstRow, firstColumn, values }: SheetSnapshot): Sheet {
  return sheetOf(
    name,
    values.map((row) => row.map((v) => (v === null ? {} : { v }))),
    firstRow,
    firstColumn,
  );
}

function modelSheet({ name, rows }: SheetModel): Sheet {
  return sheetOf(
    name,
    rows.map((row) => row.map(cellOf)),
  );
}

function sheetOf(
  name: string,
  rows: readonly (readonly ICellData[])[],
  firstRow = 0,
  firstColumn = 0,
): Sheet {
  const cells = rows.map((row, at) => [
    at + firstRow,
    Object.fromEntries(row.map((cell, column) => [column + firstColumn, cell])),
  ]);
  return { id: name, name, cellData: Object.fromEntries(cells) as Sheet['cellData'] };
}

function isFormula(cell: ModelCell): cell is Exclude<ModelCell, string | number | null> {
  return typeof cell === 'object' && cell !== null;
}

function cellOf(cell: ModelCell): ICellData {
  if (cell === null) return {};
  return isFormula(cell) ? { f: `=${cell.formula}` } : { v: cell };
}
