import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { NOT_CALCULATED } from '../../src/ledger/snapshot';
import type { SheetModel } from '../../src/report/sheet-model';
import { chooseNames } from '../../src/report/sheet-names';
import { FileError, openFile } from '../../src/workbook/file';
import { readBack } from './read-back';
import { ledgerFile, newFolder, smallModel } from './small-workbook';

const folder = newFolder();
let input: string;
beforeAll(async () => {
  input = await ledgerFile(folder);
});

async function written(models: readonly SheetModel[], name: string, from = input): Promise<string> {
  const output = join(folder, name);
  await openFile(from, output).write(models);
  return output;
}

const partsOf = (path: string) => unzipSync(readFileSync(path));

describe('reading', () => {
  it('gives values as they are stored: dates as serial numbers, results of formulas, texts of errors', async () => {
    const { sheets, date1904 } = await openFile(input, '').read();
    const roster = sheets[0];
    expect(roster?.values).toEqual([
      ['蓟州区困难村名单', null, null],
      ['镇乡', '村名', '到位日期'],
      ['下营镇', '甲村', 43_466],
      [' 下营镇', '=乙村', 43_831.5],
      ['合计', 2, '#REF!'],
    ]);
    expect(roster?.numberFormats[2]?.[2]).toBe('yyyy"年"m"月"d"日"');
    expect(roster?.numberFormats[3]?.[2]).toBe('yyyy/m/d');
    expect(roster?.numberFormats[2]?.[0]).toBeUndefined();
    expect(roster).toMatchObject({ name: '村名册', visible: true, firstRow: 0, firstColumn: 0 });
    expect(roster?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect(roster?.hiddenRows).toEqual(new Set([3]));
    expect(roster?.hiddenColumns).toEqual(new Set([2]));
    expect(roster?.mark).toBeUndefined();
    expect(sheets[1]).toMatchObject({ name: '备用', visible: false });
    expect(date1904).toBe(false);
  });
});

describe('a formula that was never calculated', () => {
  it('is told apart from an empty cell and from an empty text', async () => {
    const path = join(newFolder(), '未计算.xlsx');
    const cells = new Map([
      ['0,0', { value: null, formula: '1+1' }],
      ['0,1', { value: '', formula: '""', formulaResult: '' }],
    ]);
    writeFileSync(path, await writeXlsx({ sheets: [{ name: '表', rows: [[null, null, null, 5]], cells }] }));
    const { sheets } = await openFile(path, '').read();
    expect(sheets[0]?.values[0]?.[0]).toBe(NOT_CALCULATED);
    expect(sheets[0]?.values[0]?.slice(1)).not.toContain(NOT_CALCULATED);
  });
});

describe('writing', () => {
  it('brings everything of a model into the file', async () => {
    const sheets = await readBack(await written([smallModel()], 'all.xlsx'));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['村名册', '备用', '2019年度分配表']);
    expect(sheets[2]).toMatchObject({
      hidden: false,
      values: [
        ['2019年度返还分配表', null, null],
        ['镇乡', '村名', '金额（元）'],
        ['下营镇', '=HYPERLINK("x")', 40_000.01],
        ['下营镇', '+乙村<&>\r\n二 ', 0.1],
        ['合计', null, 40_000.11],
        ['大写', '肆万元壹角壹分', true],
      ],
      formulas: {
        C3: "ROUND('村名册'!B5*20000.005,2)",
        C5: 'SUM(C3:C4)',
        B6: 'IF(C5>0,"肆万元壹角壹分","")',
        C6: 'C5>0',
      },
      numberFormats: { C3: '#,##0.00', C4: '#,##0.00', C5: '#,##0.00' },
      merges: ['A1:C1'],
      rowHeights: { 0: 30 },
      frozenRows: 2,
      landscape: true,
      footer: '第 &P 页，共 &N 页',
      printTitles: '$1:$2',
      printArea: '$A$1:$C$6',
      names: { _JZ_SHEET: '"distribution:2019"' },
    });
    expect(sheets[2]?.widths.map((width) => Math.floor(width ?? 0))).toEqual([12, 20, 18]);
  });

  it('keeps every part of the original byte for byte, but the lists and the flag of the selected tab', async () => {
    const before = partsOf(input);
    const after = partsOf(await written([smallModel()], 'bytes.xlsx'));
    const changed = Object.keys(before).filter((name) => {
      const bytes = after[name];
      return bytes === undefined || Buffer.compare(before[name] ?? bytes, bytes) !== 0;
    });
    const lists = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];
    expect(changed.filter((name) => !lists.includes(name) && !name.startsWith('xl/worksheets/'))).toEqual([]);
    for (const name of changed.filter((part) => part.startsWith('xl/worksheets/'))) {
      const [old, now] = [before, after].map((parts) => strFromU8(parts[name] ?? new Uint8Array()));
      expect(old?.replace(' tabSelected="1"', '')).toBe(now);
    }
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(['xl/worksheets/sheet3.xml']);
  });

  it('never changes the input and leaves no other file behind', async () => {
    const bytes = readFileSync(input);
    await written([smallModel()], join('new', 'folder', 'out.xlsx'));
    expect(readFileSync(input)).toEqual(bytes);
    expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['out.xlsx']);
  });

  it('shows the first generated sheet and selects no other', async () => {
    const parts = partsOf(await written([smallModel('甲'), smallModel('乙', 2018)], 'active.xlsx'));
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('activeTab="2"');
    const selected = Object.keys(parts).filter(
      (name) =>
        name.startsWith('xl/worksheets/sheet') &&
        strFromU8(parts[name] ?? new Uint8Array()).includes('tabSelected'),
    );
    expect(selected).toEqual(['xl/worksheets/sheet3.xml']);
  });

  it('replaces the sheet with the same mark where it stands, and no other', async () => {
    const first = await written([smallModel(), smallModel('2018年度分配表', 2018)], 'first.xlsx');
    const changed = { ...smallModel('2019年度分配表（新）'), rows: [['新']], merges: [], styles: [] };
    const output = join(folder, 'second.xlsx');
    const result = await openFile(first, output).write([changed]);
    expect(result).toEqual({ written: ['2019年度分配表（新）'], replaced: ['2019年度分配表'] });
    const { sheets } = await openFile(output, '').read();
    expect(sheets.map(({ name, mark }) => [name, mark?.year])).toEqual([
      ['村名册', undefined],
      ['备用', undefined],
      ['2019年度分配表（新）', 2019],
      ['2018年度分配表', 2018],
    ]);
    expect(sheets[2]?.values).toEqual([['新']]);
    expect(Object.keys(partsOf(output)).sort()).toEqual(Object.keys(partsOf(first)).sort());
  });

  it('gives the same bytes for the same ledgers and models', async () => {
    const once = await written([smallModel()], 'once.xlsx');
    const twice = await written([smallModel()], 'twice.xlsx');
    expect(readFileSync(once)).toEqual(readFileSync(twice));
    const again = await written([smallModel()], 'again.xlsx', once);
    expect(partsOf(again)['xl/styles.xml']).toEqual(partsOf(once)['xl/styles.xml']);
  });
});

describe('refusing', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const refused = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return openFile(join(folder, name), '').read();
  };

  it.each([
    ['an old .xls', '旧.xls', ole, /另存为/],
    ['an .et of WPS', '旧.et', ole, /另存为/],
    [
      'a file with a password',
      '密.xlsx',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      /密码/,
    ],
    ['a .csv', '表.csv', '镇乡,村名\n下营镇,甲村\n', /文本文件/],
    ['an empty file', '空.xlsx', '', /损坏/],
    ['a cut-off file', '断.xlsx', Buffer.from('504b0304140000000800', 'hex'), /损坏/],
  ])('%s, and says what to do', async (_, name, bytes, message) => {
    const error: unknown = await refused(name, bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).bilingual.zh).toMatch(message);
  });

  it('a file that is not there', async () => {
    await expect(openFile(join(folder, '无.xlsx'), '').read()).rejects.toThrow(FileError);
  });

  it('an output in a folder that is a file', async () => {
    const write = openFile(input, join(input, 'out.xlsx')).write([smallModel()]);
    await expect(write).rejects.toThrow(FileError);
  });

  it('an output that is the input', async () => {
    await expect(openFile(input, join(folder, '.', '台账.xlsx')).write([smallModel()])).rejects.toThrow(
      FileError,
    );
  });

  it('a sheet name that a sheet of the user bears, and writes nothing', async () => {
    const output = join(folder, 'taken.xlsx');
    await expect(openFile(input, output).write([smallModel('村名册')])).rejects.toThrow(FileError);
    expect(existsSync(output)).toBe(false);
  });

  it('a cancelled run, and writes nothing', async () => {
    const output = join(folder, 'cancelled.xlsx');
    await expect(openFile(input, output).write([smallModel()], AbortSignal.abort())).rejects.toThrow();
    expect(existsSync(output)).toBe(false);
  });
});

describe('a copy that the user keeps of a generated sheet, with the hidden mark that Excel copies too', () => {
  const ORIGINAL = '2019年度分配表';
  const COPY = '2019年度分配表 (2)';
  const SUMMARY = '汇总';

  /** A workbook of both, and of a sheet of the user's whose formula points at the generated one. */
  async function withCopy(names: readonly string[]): Promise<string> {
    const path = join(newFolder(), '副本.xlsx');
    const cells = new Map([['0,0', { value: 1, formula: `'${ORIGINAL}'!C5`, formulaResult: 1 }]]);
    const bytes = await writeXlsx({
      sheets: [...names.map((name) => ({ name, rows: [[name]] })), { name: SUMMARY, rows: [[1]], cells }],
      namedRanges: names.map((scope) => ({ name: '_JZ_SHEET', range: '"distribution:2019"', scope })),
    });
    writeFileSync(path, bytes);
    return path;
  }

  it.each([
    ['before', [COPY, ORIGINAL]],
    ['behind', [ORIGINAL, COPY]],
  ])('%s it stays byte for byte; the original is replaced where it stands', async (_place, names) => {
    const from = await withCopy(names);
    const output = join(newFolder(), '新.xlsx');
    const result = await openFile(from, output).write([smallModel(ORIGINAL)]);
    expect(result).toEqual({ written: [ORIGINAL], replaced: [ORIGINAL] });
    const part = `xl/worksheets/sheet${names.indexOf(COPY) + 1}.xml`;
    const [old, now] = [from, output].map((path) => strFromU8(partsOf(path)[part] ?? new Uint8Array()));
    expect(now).toBe(old?.replace(' tabSelected="1"', ''));
    const { sheets } = await openFile(output, '').read();
    const mark = { key: 'distribution', year: 2019 };
    expect(sheets.map((sheet) => [sheet.name, sheet.mark])).toEqual([
      ...names.map((name) => [name, mark]),
      [SUMMARY, undefined],
    ]);
    expect(sheets[names.indexOf(ORIGINAL)]?.values[0]).toEqual(['2019年度返还分配表', null, null]);
  });

  it("leaves the formulas of the user's sheets pointing at the generated sheet", async () => {
    const output = join(newFolder(), '新.xlsx');
    await openFile(await withCopy([COPY, ORIGINAL]), output).write([smallModel(ORIGINAL)]);
    const summary = (await readBack(output)).find(({ name }) => name === SUMMARY);
    expect(summary?.formulas).toEqual({ A1: `'${ORIGINAL}'!C5` });
  });

  it('is never the sheet whose typed columns or name the next run takes', async () => {
    const { sheets } = await openFile(await withCopy([COPY, ORIGINAL]), '').read();
    const wanted = { key: 'distribution', year: 2019, name: ORIGINAL };
    expect(chooseNames([wanted], sheets).names.get('distribution')).toBe(ORIGINAL);
    expect(chooseNames([{ ...wanted, name: '2019 Distribution' }], sheets).names.get('distribution')).toBe(
      ORIGINAL,
    );
  });
});
