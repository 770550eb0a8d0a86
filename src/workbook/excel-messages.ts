import type { Bilingual } from '../ledger/problem';

/** Excel refused; the message says what happened to the workbook and what to do. */
export class ExcelError extends Error {
  constructor(
    readonly bilingual: Bilingual,
    options?: ErrorOptions,
  ) {
    super(bilingual.en, options);
    this.name = 'ExcelError';
  }
}

/** Everything a user may be told about reading from and writing to Excel. */
export const EXCEL_MESSAGES = {
  workbookProtected: {
    zh: '工作簿结构受保护，不能添加工作表；工作簿没有改变。请在“审阅”选项卡取消“保护工作簿”后再试。',
    en: 'The workbook’s structure is protected, so no sheet can be added; nothing was changed. Turn off Protect Workbook on the Review tab and try again.',
  },
  sheetProtected: (sheet: string): Bilingual => ({
    zh: `工作表“${sheet}”受保护，不能替换；工作簿没有改变。请在“审阅”选项卡撤消该表的工作表保护后再试。`,
    en: `The sheet “${sheet}” is protected and cannot be replaced; nothing was changed. Turn off Protect Sheet for it on the Review tab and try again.`,
  }),
  denied: {
    zh: 'Excel 拒绝改动（工作簿可能是只读、受保护的视图或标记为最终状态）；工作簿没有改变。请启用编辑或另存一份后再试。',
    en: 'Excel refused the change (the workbook may be read-only, in Protected View or marked as final); nothing was changed. Enable editing or save a copy and try again.',
  },
  changedMeanwhile: (sheet: string): Bilingual => ({
    zh: `生成期间“${sheet}”的内容有变动（可能有人同时编辑），没有写入任何表；工作簿没有改变。请重新生成。`,
    en: `“${sheet}” changed while the sheets were being made (someone else may be editing); nothing was written. Generate again.`,
  }),
  nameTaken: (sheet: string): Bilingual => ({
    zh: `工作簿里已有您自己的“${sheet}”，没有覆盖；工作簿没有改变。请先把它改名。`,
    en: `The workbook has a sheet “${sheet}” of your own, which was left alone; nothing was changed. Rename it first.`,
  }),
  unreadable: {
    zh: '无法读取工作簿；工作簿没有改变。请结束单元格编辑、关闭对话框后再试。',
    en: 'The workbook could not be read; nothing was changed. Finish editing the cell, close any dialog and try again.',
  },
  restored: {
    zh: '写入中断，已恢复到原来的样子，没有留下半成品。请再试一次；若仍不行，请保存并重新打开工作簿。',
    en: 'Writing was interrupted; the workbook is as it was before, nothing half-made is left. Try again; if it fails again, save and reopen the workbook.',
  },
  notRestored: {
    zh: '写入中断，Excel 暂时没有响应；台账没有改变。再次点击“生成”会先清除未写完的临时表。',
    en: 'Writing was interrupted and Excel does not answer; the ledgers are unchanged. Generating again first removes what was left unfinished.',
  },
  nothingToUndo: {
    zh: '不能撤销：上一版已不在工作簿里，或之后又生成过；工作簿没有改变。',
    en: 'This cannot be undone: the sheets of before are no longer in the workbook, or they have been made anew since; nothing was changed.',
  },
  undoInterrupted: {
    zh: '撤销中断，台账没有改变。请点“重新检查台账”，会接着撤销完；然后核对生成的表。',
    en: 'Undoing was interrupted; the ledgers are unchanged. Check the ledgers again: that finishes it. Then look at the generated sheets.',
  },
  notInserted: {
    zh: '模板没有插入，您的表没有改变。请结束单元格编辑、关闭对话框后再试。',
    en: 'The blank ledgers were not inserted; your sheets are unchanged. Finish editing the cell, close any dialog and try again.',
  },
  sheetGone: (sheet: string): Bilingual => ({
    zh: `工作簿里已没有“${sheet}”（可能改名或删除了）；工作簿没有改变。请重新检查台账。`,
    en: `There is no sheet “${sheet}” any more (renamed or deleted); nothing was changed. Check the ledgers again.`,
  }),
  sheetHidden: (sheet: string): Bilingual => ({
    zh: `“${sheet}”是隐藏的工作表，不能转到；工作簿没有改变。请右键单击工作表标签，取消隐藏后再试。`,
    en: `“${sheet}” is hidden, so it cannot be shown; nothing was changed. Right-click a sheet tab, choose Unhide, and try again.`,
  }),
  notSelected: {
    zh: '不能转到该单元格；工作簿没有改变。请结束单元格编辑、关闭对话框后再试。',
    en: 'The cell could not be shown; nothing was changed. Finish editing the cell, close any dialog and try again.',
  },
} as const;
