import type { Bilingual } from '../ledger/problem';

export const COMMAND_TEXTS = {
  failed: {
    zh: '没有完成，工作簿没有改变。请打开面板查看原因，或再试一次。',
    en: 'Not done; the workbook is unchanged. Open the pane to see why, or try again.',
  },
} as const satisfies Record<string, Bilingual>;
