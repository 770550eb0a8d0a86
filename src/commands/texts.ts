import type { Bilingual } from '../ledger/problem';

const same = (zh: string, en: string): Bilingual => ({ zh, en });

/** Every text of the ribbon's buttons, shown in a small window of their own. */
export const COMMAND_TEXTS = {
  failed: same(
    '没有完成，工作簿没有改变。请打开面板查看原因，或再试一次。',
    'Not done; the workbook is unchanged. Open the pane to see why, or try again.',
  ),
  waiting: same(
    'Excel 正在编辑单元格。请按回车或 Esc 结束编辑，随后自动继续。',
    'A cell is being edited in Excel. Press Enter or Esc; it goes on by itself.',
  ),
  done: (year: number) => same(`${year} 年的表已生成`, `The sheets of ${year} are made`),
  refused: (errors: number) =>
    same(
      `台账有 ${errors} 处错误，没有生成分配表；只增加了列出问题的表“台账检查结果”。请改正后再点一次。`,
      `The ledgers have ${errors} errors, so no year was made; only the sheet “Ledger findings” was added, which lists them. Correct them and click again.`,
    ),
  checked: (ledgers: number, problems: number) =>
    same(
      `找到 ${ledgers} 张台账，${problems} 个问题，已列在“台账检查结果”表中；台账没有改变。`,
      `${ledgers} ledgers and ${problems} problems found, listed on the sheet “Ledger findings”; the ledgers are unchanged.`,
    ),
  checksPassed: (count: number) => same(`✓ ${count} 项校验全部相符`, `✓ All ${count} checks agree`),
  checksFailed: (count: number) =>
    same(`✗ ${count} 项校验不符，见校验表`, `✗ ${count} checks disagree: see the check sheet`),
  severity: { error: same('错误', 'Error'), warning: same('警告', 'Warning'), info: same('提示', 'Note') },
  more: (count: number) => same(`另有 ${count} 条，见表中`, `${count} more: see the sheet`),
  close: same('关闭', 'Close'),
} as const;
