import type { AlignmentStyle, CellStyle, Sheet, Workbook } from 'hucre';

/** What a file holds that the preview's grid does not show or does not write back. */
export interface Loss {
  /** The sheet it concerns; absent where it concerns the whole workbook. */
  readonly sheet?: string;
  readonly zh: string;
  readonly en: string;
}

interface Feature<T> {
  readonly present: (subject: T) => boolean;
  readonly zh: string;
  readonly en: string;
}

const filled = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
const inCells = (
  sheet: Sheet,
  has: (cell: NonNullable<Sheet['cells']> extends Map<string, infer C> ? C : never) => boolean,
) => [...(sheet.cells?.values() ?? [])].some(has);

const inStyles = (sheet: Sheet, has: (style: CellStyle) => boolean) =>
  inCells(sheet, ({ style }) => style !== undefined && has(style));
/** Alignments for which the grid has no equal. */
const isUnknownAlignment = ({ horizontal, vertical, shrinkToFit }: AlignmentStyle): boolean =>
  shrinkToFit === true ||
  ['fill', 'centerContinuous'].includes(horizontal ?? '') ||
  ['justify', 'distributed'].includes(vertical ?? '');

const SHEET_FEATURES: readonly Feature<Sheet>[] = [
  {
    present: (sheet) => filled(sheet.charts),
    zh: '图表不显示，保存时丢失',
    en: 'charts are not shown and not saved',
  },
  {
    present: (sheet) => filled(sheet.images),
    zh: '图片不显示，保存时丢失',
    en: 'pictures are not shown and not saved',
  },
  {
    present: (sheet) => filled(sheet.textBoxes),
    zh: '文本框不显示，保存时丢失',
    en: 'text boxes are not shown and not saved',
  },
  {
    present: (sheet) => filled(sheet.sparklines),
    zh: '迷你图不显示，保存时丢失',
    en: 'sparklines are not shown and not saved',
  },
  {
    present: (sheet) => filled(sheet.pivotTables),
    zh: '数据透视表只剩数值',
    en: 'pivot tables become plain values',
  },
  { present: (sheet) => filled(sheet.tables), zh: '「表格」变为普通区域', en: 'tables become plain ranges' },
  {
    present: (sheet) => filled(sheet.conditionalRules),
    zh: '条件格式不显示，保存时保留',
    en: 'conditional formats are not shown, but kept when saving',
  },
  {
    present: (sheet) => filled(sheet.dataValidations),
    zh: '数据验证不起作用，保存时保留',
    en: 'data validation is not enforced, but kept when saving',
  },
  {
    present: (sheet) => sheet.autoFilter !== undefined,
    zh: '筛选按钮不显示，保存时保留',
    en: 'filter buttons are not shown, but kept when saving',
  },
  {
    present: (sheet) => sheet.protection?.sheet === true,
    zh: '工作表保护不起作用，保存时保留',
    en: 'sheet protection is not enforced, but kept when saving',
  },
  {
    present: (sheet) =>
      inCells(sheet, (cell) => cell.comment !== undefined) || filled(sheet.threadedComments),
    zh: '批注不显示，保存时丢失',
    en: 'comments are not shown and not saved',
  },
  {
    present: (sheet) => inCells(sheet, (cell) => cell.hyperlink !== undefined),
    zh: '超链接只剩文字',
    en: 'hyperlinks become plain text',
  },
  {
    present: (sheet) => inCells(sheet, (cell) => cell.richText !== undefined),
    zh: '单元格内的部分文字格式丢失',
    en: 'formatting of parts of a cell’s text is lost',
  },
  {
    present: (sheet) => inStyles(sheet, ({ fill }) => fill !== undefined && !isSolid(fill)),
    zh: '图案或渐变填充丢失',
    en: 'pattern and gradient fills are lost',
  },
  {
    present: (sheet) =>
      inStyles(sheet, ({ alignment }) => alignment !== undefined && isUnknownAlignment(alignment)),
    zh: '「跨列居中」「缩小字体填充」等对齐方式改变',
    en: 'alignments such as center across selection and shrink to fit are changed',
  },
  {
    present: (sheet) =>
      inStyles(sheet, ({ border }) => border?.diagonalUp === true || border?.diagonalDown === true),
    zh: '斜线边框丢失',
    en: 'diagonal borders are lost',
  },
  {
    present: (sheet) =>
      inStyles(sheet, ({ font }) => typeof font?.underline === 'string' && font.underline !== 'single'),
    zh: '双下划线变为单下划线',
    en: 'double underlines become single ones',
  },
  {
    present: (sheet) =>
      inStyles(sheet, ({ protection }) => protection?.locked === false || protection?.hidden === true),
    zh: '单元格的「锁定」「隐藏」设置丢失',
    en: 'the cells’ own settings of locked and hidden are lost',
  },
  {
    present: (sheet) =>
      [...(sheet.rowDefs?.values() ?? []), ...(sheet.columns ?? [])].some(
        (line) => (line?.outlineLevel ?? 0) > 0,
      ),
    zh: '行列分组（大纲）丢失',
    en: 'groups of rows and columns are lost',
  },
  {
    present: (sheet) => sheet.splitPane !== undefined,
    zh: '拆分的窗格丢失',
    en: 'split panes are lost',
  },
];

const WORKBOOK_FEATURES: readonly Feature<Workbook>[] = [
  {
    present: (workbook) => workbook.dateSystem === '1904',
    zh: '1904 日期系统转换为 1900 日期系统',
    en: 'dates are converted from the 1904 to the 1900 date system',
  },
  {
    present: (workbook) => filled(workbook.externalLinks),
    zh: '外部链接不更新',
    en: 'links to other files are not updated',
  },
  {
    present: (workbook) => workbook.workbookProtection !== undefined,
    zh: '工作簿结构保护丢失',
    en: 'protection of the workbook’s structure is lost',
  },
];

function isSolid(fill: { type: string; pattern?: string }): boolean {
  return fill.type === 'pattern' && (fill.pattern === 'solid' || fill.pattern === 'none');
}

/** Everything in a file that does not survive being opened in the preview and saved again, sheet by sheet. */
export function findLosses(workbook: Workbook): readonly Loss[] {
  const whole = WORKBOOK_FEATURES.filter(({ present }) => present(workbook)).map(({ zh, en }) => ({
    zh,
    en,
  }));
  const bySheet = workbook.sheets.flatMap((sheet) =>
    SHEET_FEATURES.filter(({ present }) => present(sheet)).map(({ zh, en }) => ({
      sheet: sheet.name,
      zh,
      en,
    })),
  );
  return [...whole, ...bySheet];
}
