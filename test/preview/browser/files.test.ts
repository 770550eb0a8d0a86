import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { openPreview, type PreviewPage } from './preview-page';

jest.setTimeout(120_000);

const LEDGER = writeXlsx({
  sheets: [
    {
      name: '困难村名单',
      rows: [
        ['镇乡', '村名', '市补资金'],
        ['下营镇', '001', 1000.5],
        ['下营镇', '=1+1', 2000.25],
        ['合计', null, null],
      ],
      cells: new Map([
        [
          '0,0',
          { style: { font: { bold: true, name: '黑体', size: 14 }, alignment: { horizontal: 'center' } } },
        ],
        ['1,2', { style: { numFmt: '#,##0.00' } }],
        ['3,2', { formula: 'SUM(C2:C3)', formulaResult: 3000.75 }],
        ['3,3', { formula: '_xlfn.XLOOKUP("001",B2:B3,C2:C3)', formulaResult: 1000.5 }],
      ]),
      merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }],
      freezePane: { rows: 1 },
      tables: [
        { name: 'T', range: 'A1:C3', columns: [{ name: '镇乡' }, { name: '村名' }, { name: '市补资金' }] },
      ],
    },
    { name: '隐藏', rows: [[1]], hidden: true },
  ],
  namedRanges: [{ name: 'Subsidies', range: '困难村名单!$C$2:$C$3' }],
}) as Promise<Uint8Array>;

describe('the preview page', () => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await openPreview();
    await preview.openFile('台账.xlsx', await LEDGER);
  });
  afterAll(() => preview.close());

  it('says that it is a preview without Excel', async () => {
    expect(await preview.page.locator('#banner').textContent()).toContain('没有 Excel');
  });

  it('opens a file and says what it cannot keep', async () => {
    await preview.page.locator('#notice').waitFor();
    expect(await preview.page.locator('#notice').textContent()).toContain('困难村名单: 「表格」变为普通区域');
    expect(await preview.sheetNames()).toEqual(['困难村名单', '隐藏']);
  });

  it('recalculates what a person types', async () => {
    await preview.type('困难村名单', 'C2', '5000.5');
    await preview.expectValue('困难村名单', 'C4', 7000.75);
    await preview.expectValue('困难村名单', 'D4', 5000.5);
  });

  it('saves values, formulas with their new results, looks, merges, frozen rows and names', async () => {
    const saved = await readXlsx(await readFile(await preview.saveFile()), { readStyles: true });
    const [roster, hidden] = saved.sheets;
    expect(roster?.rows).toEqual([
      ['镇乡', '村名', '市补资金', null],
      ['下营镇', '001', 5000.5, null],
      ['下营镇', '=1+1', 2000.25, null],
      ['合计', null, 7000.75, 5000.5],
    ]);
    expect(roster?.cells?.get('3,2')).toMatchObject({ formula: 'SUM(C2:C3)' });
    expect(roster?.cells?.get('3,3')).toMatchObject({ formula: '_xlfn.XLOOKUP("001",B2:B3,C2:C3)' });
    expect(roster?.cells?.get('0,0')?.style).toMatchObject({ font: { bold: true, name: '黑体', size: 14 } });
    expect(roster?.cells?.get('1,2')?.style?.numFmt).toBe('#,##0.00');
    expect(roster?.merges).toEqual([{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }]);
    expect(roster?.freezePane).toEqual({ rows: 1 });
    expect(hidden).toMatchObject({ name: '隐藏', hidden: true });
    expect(saved.namedRanges).toEqual([{ name: 'Subsidies', range: '困难村名单!$C$2:$C$3' }]);
  });

  const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  it.each([
    ['坏.xlsx', new TextEncoder().encode('not a workbook'), '已损坏'],
    ['台账.xls', OLE, '旧格式'],
    ['台账.csv', new TextEncoder().encode('镇乡,村名'), '文本文件'],
  ])('leaves the workbook alone when %s cannot be read, and says what to do', async (name, bytes, reason) => {
    await preview.openFile(name, bytes);
    const notice = preview.page.locator('#notice.error').filter({ hasText: reason });
    await notice.waitFor();
    expect(await notice.textContent()).toContain('当前工作簿没有改变');
    expect(await preview.sheetNames()).toEqual(['困难村名单', '隐藏']);
  });

  it('spills an array into cells, which are saved with their formula', async () => {
    await preview.type('困难村名单', 'F1', '=JZ.SPLIT(100,3)');
    await preview.expectValue('困难村名单', 'F1', 33.34);
    const saved = await readXlsx(await readFile(await preview.saveFile()), { readStyles: true });
    expect(saved.sheets[0]?.rows.map((row) => row[5] ?? null)).toEqual([33.34, 33.33, 33.33, null]);
    expect(saved.sheets[0]?.cells?.get('0,5')).toMatchObject({ formulaType: 'array', formulaRef: 'F1:F3' });
  });

  it('opens a file that is dropped on the page', async () => {
    const file = await writeXlsx({ sheets: [{ name: '拖入', rows: [['镇乡']] }] });
    await preview.dropFile('拖入.xlsx', file);
    await preview.expectSheet('拖入');
    await preview.expectValue('拖入', 'A1', '镇乡');
  });

  it('speaks English when asked to', async () => {
    await preview.page.getByRole('button', { name: 'English' }).click();
    expect(await preview.page.locator('#banner').textContent()).toContain('Preview without Excel');
    await preview.page.getByRole('button', { name: '中文' }).click();
  });

  it('asks nothing of any other machine', () => {
    expect(preview.outside).toEqual([]);
  });
});
