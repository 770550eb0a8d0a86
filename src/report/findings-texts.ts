/** Every text of the sheet of findings, in both languages. */
export const FINDINGS_TEXTS = {
  zh: {
    name: '台账检查结果',
    summary: (errors: number, warnings: number, infos: number) =>
      `错误 ${errors} 处（必须改正才能生成），警告 ${warnings} 处，提示 ${infos} 处。点“位置”可跳到单元格。`,
    headers: ['级别', '位置', '说明'],
    none: '没有发现问题。',
    ledgers: '找到的台账',
    ledgerHeaders: ['台账', '位置', '行数'],
    rows: (count: number) => `${count} 行`,
  },
  en: {
    name: 'Ledger findings',
    summary: (errors: number, warnings: number, infos: number) =>
      `${errors} errors (to be corrected before anything is generated), ${warnings} warnings, ${infos} notes. Click a place to go there.`,
    headers: ['Severity', 'Place', 'What was found'],
    none: 'Nothing was found.',
    ledgers: 'Ledgers found',
    ledgerHeaders: ['Ledger', 'Place', 'Rows'],
    rows: (count: number) => `${count} rows`,
  },
} as const;
