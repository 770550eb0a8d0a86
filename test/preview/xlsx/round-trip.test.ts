import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { CellStyle, Sheet, Workbook, WriteOptions } from 'hucre';
import { openWorkbook } from '../../../src/preview/xlsx/open-workbook';
import { findLosses } from '../../../src/preview/xlsx/losses';
import { hiddenNamesOf, hideNames } from '../../../src/preview/xlsx/hidden-names';
import { hiddenNamesIn, saveWorkbook } from '../../../src/preview/xlsx/save-workbook';

/** Stands in for the grid's engine, which does the moving in the page. */
const move = (formula: string, columns: number, rows: number) => `${formula} moved by ${columns}, ${rows}`;

const LEDGER: WriteOptions = {
  sheets: [
    {
      name: '困难村名单',
      rows: [
        ['困难村名单', null, null],
        ['镇乡', '村名', '市补资金'],
        ['下营镇', '001', 1234567.891],
        ['下营镇', '=1+1', 0.065],
        [null, true, null],
      ],
      cells: new Map([
        ['0,0', { style: { font: { name: '黑体', size: 16, bold: true, color: { rgb: 'C00000' } } } }],
        [
          '1,0',
          {
            style: {
              fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
              alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
              border: {
                top: { style: 'thin', color: { rgb: '000000' } },
                bottom: { style: 'double', color: { rgb: 'FF0000' } },
              },
            },
          },
        ],
        ['2,2', { style: { numFmt: '#,##0.00' } }],
        ['3,2', { style: { numFmt: '0.0%', font: { italic: true, underline: true } } }],
        ['4,2', { formula: "SUM(C3:C4)+'应缴 表'!A1", formulaResult: 1234575.956 }],
      ]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      columns: [{ width: 12 }, { width: 20, hidden: true }, {}],
      rowDefs: new Map([
        [0, { height: 30 }],
        [3, { hidden: true }],
      ]),
      freezePane: { rows: 2, columns: 1 },
      pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$2', paperSize: 'a4' },
      dataValidations: [{ type: 'list', values: ['市级', '区级'], range: 'D3:D9' }],
    },
    { name: '应缴 表', rows: [[8], ['合计']], hidden: true },
    { name: '第三', rows: [[0.1 + 0.2]] },
  ],
  namedRanges: [
    { name: 'Floor', range: "'应缴 表'!$A$1" },
    { name: 'Local', range: '第三!$A$1:$B$2', scope: '第三' },
    { name: 'JZ_year', range: '2019' },
  ],
  activeSheet: 2,
};

const read = (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true });

async function throughTheGrid(
  options: WriteOptions,
): Promise<{ before: Workbook; after: Workbook; losses: number; hidden: ReadonlySet<string> }> {
  const file = hideNames(await writeXlsx(options), new Set(['JZ_year']));
  const before = await read(file);
  const { data, losses } = openWorkbook(before, 'ledger', hiddenNamesOf(file), move);
  const activeSheetId = String(data.custom?.['activeSheet']);
  const saved = saveWorkbook({ data, spills: new Map(), activeSheetId, namespace: 'JZ', move });
  const again = hideNames(await writeXlsx(saved), hiddenNamesIn(data));
  return { before, after: await read(again), losses: losses.length, hidden: hiddenNamesOf(again) };
}

const looks = (sheet: Sheet) =>
  [...(sheet.cells ?? [])].filter(([, cell]) => cell.style).map(([key, cell]) => [key, cell.style]);
const formulas = (sheet: Sheet) =>
  [...(sheet.cells ?? [])]
    .filter(([, cell]) => cell.formula)
    .map(([key, cell]) => [key, cell.formula, cell.value]);

describe('opening an .xlsx file in the grid and saving it again', () => {
  let trip: Awaited<ReturnType<typeof throughTheGrid>>;
  beforeAll(async () => {
    trip = await throughTheGrid(LEDGER);
  });

  const each = (part: (sheet: Sheet) => unknown) => ({
    before: trip.before.sheets.map(part),
    after: trip.after.sheets.map(part),
  });

  test.each<[string, (sheet: Sheet) => unknown]>([
    ['names, order and hidden sheets', ({ name, hidden }) => [name, hidden]],
    ['values, with text that looks like a number or a formula', ({ rows }) => rows],
    ['fonts, fills, borders, alignment and number formats', looks],
    ['formulas with their results', formulas],
    ['merged cells', ({ merges }) => merges],
    ['frozen rows and columns', ({ freezePane }) => freezePane],
    ['row heights and hidden rows', ({ rowDefs }) => [...(rowDefs ?? [])]],
    [
      'column widths and hidden columns',
      ({ columns }) => columns?.map(({ width, hidden }) => [width, hidden]),
    ],
    ['page set-up', ({ pageSetup }) => pageSetup],
    ['data validation', ({ dataValidations }) => dataValidations],
  ])('keeps %s', (_what, part) => {
    const { before, after } = each(part);
    expect(after).toEqual(before);
  });

  it('keeps defined names with their scope, hidden ones hidden, and the sheet that shows first', () => {
    expect(trip.after.namedRanges).toEqual(trip.before.namedRanges);
    expect([...trip.hidden]).toEqual(['JZ_year']);
    expect(trip.after.activeSheet).toBe(2);
  });

  it('says what the grid does not show', () => {
    expect(trip.losses).toBe(1);
  });

  it.each<[string, CellStyle, string]>([
    ['center across selection', { alignment: { horizontal: 'centerContinuous' } }, '跨列居中'],
    ['shrink to fit', { alignment: { shrinkToFit: true } }, '缩小字体填充'],
    ['a diagonal border', { border: { diagonal: { style: 'thin' }, diagonalUp: true } }, '斜线边框'],
    ['a double underline', { font: { underline: 'double' } }, '双下划线'],
    ['an unlocked cell', { protection: { locked: false } }, '锁定'],
    ['a gradient', { fill: { type: 'gradient', degree: 90, stops: [] } }, '渐变填充'],
  ])('says that %s does not survive', (_what, style, said) => {
    const cells = new Map([['0,0', { value: 1, type: 'number' as const, style }]]);
    const [loss] = findLosses({ sheets: [{ name: '台账', rows: [[1]], cells }] });
    expect(loss).toMatchObject({ sheet: '台账', zh: expect.stringContaining(said) as string });
  });

  it('says nothing of looks that survive', () => {
    const style: CellStyle = {
      font: { name: '宋体', underline: true },
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      protection: { locked: true, hidden: false },
    };
    const cells = new Map([['0,0', { value: 1, type: 'number' as const, style }]]);
    expect(findLosses({ sheets: [{ name: '台账', rows: [[1]], cells }] })).toEqual([]);
  });
});

describe('formulas of a file', () => {
  const cellAt = (options: Partial<Workbook>, row: number, column: number) => {
    const { data } = openWorkbook({ sheets: [], ...options }, 'x', new Set(), move);
    return data.sheets['sheet-1']?.cellData[row]?.[column];
  };
  const sheet = (cells: Sheet['cells'], rows: Sheet['rows']): Pick<Workbook, 'sheets'> => ({
    sheets: [{ name: 'A', rows, ...(cells && { cells }) }],
  });

  it('are written out where the file shares one formula among cells', () => {
    const shared = sheet(
      new Map([
        [
          '0,1',
          { value: 2, type: 'formula', formula: 'A1*$A$1', formulaType: 'shared', formulaSharedIndex: 0 },
        ],
        ['1,1', { value: 4, type: 'formula', formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
      ]),
      [
        [1, 2],
        [2, 4],
      ],
    );
    expect(cellAt(shared, 1, 1)?.f).toBe('=A1*$A$1 moved by 0, 1');
  });

  it('and dates of the 1904 system mean the same day in the grid', () => {
    const day = new Date(Date.UTC(2019, 11, 31));
    expect(cellAt({ ...sheet(undefined, [[day]]), dateSystem: '1904' }, 0, 0)?.v).toBe(43830);
  });
});

test('spilled results are saved with the formula that spills them', async () => {
  const { data } = openWorkbook(
    {
      sheets: [
        {
          name: 'A',
          rows: [[33.34]],
          cells: new Map([['0,0', { value: 33.34, type: 'formula', formula: '_xldudf_JZ_SPLIT(100,3)' }]]),
        },
      ],
    },
    'x',
    new Set(),
    move,
  );
  const spills = new Map([['sheet-1', [{ row: 0, column: 0, values: [[33.34], [33.33], [33.33]] }]]]);
  const saved = saveWorkbook({ data, spills, activeSheetId: 'sheet-1', namespace: 'JZ', move });
  const again = await read(await writeXlsx(saved));
  expect(again.sheets[0]?.rows).toEqual([[33.34], [33.33], [33.33]]);
  const anchor = again.sheets[0]?.cells?.get('0,0');
  expect(anchor).toMatchObject({
    formula: '_xldudf_JZ_SPLIT(100,3)',
    formulaType: 'array',
    formulaRef: 'A1:A3',
  });
});
