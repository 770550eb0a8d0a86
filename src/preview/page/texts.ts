/** The languages of the preview, as Office names them. */
export type Language = 'zh-CN' | 'en-US';

const TEXTS = {
  banner: {
    'zh-CN':
      '预览：这里没有 Excel，由浏览器中的电子表格代替。文件只在本机处理，不会上传；正式工作请在 Excel 中使用加载项。',
    'en-US':
      'Preview without Excel: a spreadsheet in the browser stands in for it. Files stay on this machine; for real work use the add-in in Excel.',
  },
  open: { 'zh-CN': '打开…', 'en-US': 'Open…' },
  save: { 'zh-CN': '另存为 .xlsx', 'en-US': 'Save as .xlsx' },
  sample: { 'zh-CN': '示例台账', 'en-US': 'Sample ledgers' },
  language: { 'zh-CN': 'English', 'en-US': '中文' },
  ribbon: { 'zh-CN': '功能区', 'en-US': 'Ribbon' },
  pane: { 'zh-CN': '任务窗格', 'en-US': 'Task pane' },
  dropHere: { 'zh-CN': '把 .xlsx 文件放在这里', 'en-US': 'Drop the .xlsx file here' },
  close: { 'zh-CN': '知道了', 'en-US': 'Close' },
  untitled: { 'zh-CN': '工作簿', 'en-US': 'Workbook' },
  lossesOf: { 'zh-CN': '已打开；预览不能完整呈现：', 'en-US': 'Opened; the preview cannot keep everything:' },
  notReadable: {
    'zh-CN': '没有打开，当前工作簿没有改变。',
    'en-US': 'Not opened; the current workbook is unchanged.',
  },
  notSaved: {
    'zh-CN': '没有保存：工作簿不能写成 .xlsx 文件。',
    'en-US': 'Not saved: the workbook cannot be written as an .xlsx file.',
  },
  notRun: { 'zh-CN': '加载项的按钮没有运行：', 'en-US': 'The add-in’s button did not run:' },
  noAddIn: {
    'zh-CN': '还没有构建加载项：请先运行 npm run build。',
    'en-US': 'The add-in is not built yet: run npm run build first.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type TextKey = keyof typeof TEXTS;

/** The text for a key in the language asked for. */
export function text(key: TextKey, language: Language): string {
  return TEXTS[key][language];
}
