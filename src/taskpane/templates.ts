import type { Language } from '../ledger/problem';
import type { PlainSheet } from '../workbook/excel-insert';

const UNIT = '单位：元';
/** Columns of digits that are no numbers. */
const TEXTS_OF_DIGITS = new Set(['账号', '凭证号']);

/** Blank ledgers in the layout that the reader knows best: a title, the unit on the right, one header row. */
export function ledgerTemplates(language: Language): readonly PlainSheet[] {
  // Headers stay Chinese: they are what the office prints and what the vocabulary knows.
  const hint = language === 'zh' ? '填报单位：' : '填报单位 (reporting unit)：';
  const sheet = (name: string, title: string, headers: readonly string[]): PlainSheet => {
    const blanks = headers.slice(2).map(() => '');
    return {
      name,
      rows: [[title, '', ...blanks], [hint, ...blanks, UNIT], headers],
      headerRows: 3,
      textColumns: headers.flatMap((header, column) => (TEXTS_OF_DIGITS.has(header) ? [column] : [])),
    };
  };
  return [
    sheet('村名册', '困难村名册', [
      '序号',
      '镇乡',
      '村名',
      '帮扶级别',
      '帮扶单位',
      '户数',
      '人数',
      '户名',
      '开户行',
      '账号',
      '备注',
    ]),
    sheet('项目台账', '产业项目台账', [
      '序号',
      '项目名称',
      '所在镇乡',
      '片区',
      '实施主体',
      '注入年度',
      '市补资金',
      '备注',
    ]),
    sheet('上缴台账', '收益上缴台账', ['序号', '年度', '项目名称', '实缴金额', '上缴日期', '凭证号', '备注']),
  ];
}
