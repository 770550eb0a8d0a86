import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { SheetModel } from '../../src/report/sheet-model';

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'workbook-file-'));
}

/** A ledger workbook by another writer: a merged title, a chart, a hidden row and column, a date, an error, a comment. */
export async function ledgerFile(folder: string, name = '台账.xlsx'): Promise<string> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '村名册',
        rows: [
          ['蓟州区困难村名单', null, null],
          ['镇乡', '村名', '到位日期'],
          ['下营镇', '甲村', 43_466],
          [' 下营镇', '=乙村', 43_831.5],
          ['合计', null, null],
        ],
        cells: new Map([
          ['2,2', { value: 43_466, style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
          ['3,2', { value: 43_831.5, style: { numFmt: 'yyyy/m/d' } }],
          ['4,1', { value: 2, formula: 'COUNTA(B3:B4)', formulaResult: 2, comment: { text: '请核对' } }],
          ['4,2', { value: '#REF!', type: 'error' as const }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        rowDefs: new Map([[3, { hidden: true }]]),
        columns: [{ width: 12 }, { width: 20 }, { hidden: true }],
        charts: [
          {
            type: 'column' as const,
            series: [{ name: '数', values: 'C3:C4', categories: 'B3:B4' }],
            anchor: { from: { row: 6, col: 0 }, to: { row: 12, col: 4 } },
          },
        ],
      },
      { name: '备用', rows: [['x']], hidden: true },
    ],
  });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A generated sheet with one of everything a model can hold. */
export function smallModel(name = '2019年度分配表', year = 2019): SheetModel {
  return {
    mark: { key: 'distribution', year },
    name,
    rows: [
      [`${year}年度返还分配表`],
      ['镇乡', '村名', '金额（元）'],
      ['下营镇', '=HYPERLINK("x")', { formula: "ROUND('村名册'!B5*20000.005,2)", value: 40_000.01 }],
      ['下营镇', '+乙村<&>\r\n二 ', 0.1],
      ['合计', null, { formula: 'SUM(C3:C4)', value: 40_000.11 }],
      [
        '大写',
        { formula: 'IF(C5>0,"肆万元壹角壹分","")', value: '肆万元壹角壹分' },
        { formula: 'C5>0', value: true },
      ],
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 3 }, style: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 3 }, style: 'header' },
      { area: { row: 2, column: 0, rows: 3, columns: 3 }, style: 'text' },
      { area: { row: 2, column: 2, rows: 3, columns: 1 }, style: 'money' },
    ],
    columnWidths: [12, 20, 18],
    rowHeights: [{ row: 0, rows: 1, height: 30 }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    frozenRows: 2,
    print: {
      orientation: 'landscape',
      titleRows: { first: 0, last: 1 },
      area: { row: 0, column: 0, rows: 6, columns: 3 },
      footer: '第 &P 页，共 &N 页',
      breaksBefore: [4],
    },
  };
}
