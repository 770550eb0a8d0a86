import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';

/** A folder of its own for a test's files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'distribute-'));
}

export type Rows = readonly (readonly CellValue[])[];

/** Three villages, one project of 2018 with 1 000 000.70 yuan, 30 000 yuan received of 30 000.02 due. */
export const SMALL_LEDGERS: Readonly<Record<string, Rows>> = {
  村: [
    ['镇乡', '村名', '帮扶级别'],
    ['下营镇', '甲村', '市级'],
    ['下营镇', '乙村', '区级'],
    ['罗庄子镇', '甲村', '区级'],
  ],
  项目: [
    ['项目名称', '市补资金（元）', '注入年度'],
    ['草莓园', 1_000_000.7, 2018],
  ],
  上缴: [
    ['年度', '项目名称', '上缴金额（元）'],
    [2018, '草莓园', 30_000],
  ],
};

/** Writes ledgers into a new .xlsx file and answers its path. */
export async function ledgerFile(
  folder: string,
  sheets: Readonly<Record<string, Rows>> = SMALL_LEDGERS,
  name = '台账.xlsx',
): Promise<string> {
  const path = join(folder, name);
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([sheet, rows]) => ({
      name: sheet,
      rows: rows.map((row) => [...row]),
    })),
  });
  writeFileSync(path, bytes);
  return path;
}
