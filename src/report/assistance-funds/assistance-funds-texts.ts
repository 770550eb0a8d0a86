import type { Language } from '../../ledger/problem';

const ZH = {
  title: '困难村帮扶资金汇总表',
  byLevel: '一、按帮扶级别',
  levelHeaders: { serial: '序号', level: '帮扶级别', units: '单位数', workGroups: '工作组数', sum: '帮扶资金', control: '文件对照数', result: '相符' },
  byUnit: '三、按帮扶单位',
  unitHeaders: { serial: '序号', unit: '帮扶单位', level: '级别', times: '笔数', sum: '帮扶资金' },
  byTownship: '二、按镇乡',
  townshipHeaders: { serial: '序号', township: '镇乡', municipal: '市级', district: '区级', sum: '帮扶资金' },
  details: '附：逐笔明细',
  detailHeaders: { serial: '序号', unit: '帮扶单位', level: '级别', township: '镇乡', amount: '金额', village: '困难村', purpose: '用途', goods: '另：物资折款', approvals: '议事程序记录' },
  levels: { municipal: '市级', district: '区级', unknown: '未定' },
  noTownship: '未列镇乡',
  approvals: { villageApproval: '缺六步三要', townshipApproval: '缺三重一大' },
  joiner: '、',
  total: '合计',
  noControl: '无', notNamed: '未列',
  note: '单位数、工作组数按名称去重统计，台账没有工作组的取自名册；对照数见政策参数。金额均取自帮扶资金台账，不含物资折款。',
}; // prettier-ignore

const EN: typeof ZH = {
  title: 'Assistance Funds for the Villages',
  byLevel: '1. By level',
  levelHeaders: { serial: 'No.', level: 'Level', units: 'Units', workGroups: 'Work groups', sum: 'Funds', control: 'Control total', result: 'Agree' },
  byUnit: '3. By unit',
  unitHeaders: { serial: 'No.', unit: 'Assisting unit', level: 'Level', times: 'Times', sum: 'Funds' },
  byTownship: '2. By township',
  townshipHeaders: { serial: 'No.', township: 'Township', municipal: 'Municipal', district: 'District', sum: 'Funds' },
  details: 'Appendix: every entry',
  detailHeaders: { serial: 'No.', unit: 'Assisting unit', level: 'Level', township: 'Township', amount: 'Amount', village: 'Village', purpose: 'Purpose', goods: 'Besides: goods', approvals: 'Approvals' },
  levels: { municipal: 'Municipal', district: 'District', unknown: 'Unknown' },
  noTownship: 'no township',
  approvals: { villageApproval: 'no 六步三要', townshipApproval: 'no 三重一大' },
  joiner: ', ',
  total: 'Total',
  noControl: 'none', notNamed: 'not named',
  note: 'Units and work groups are counted by name; work groups that the ledger does not name are the roster’s. Control totals are those of the policy; amounts are the ledger’s, without goods.',
}; // prettier-ignore

/** Its texts in one language. */
export type FundText = typeof ZH;

/** Texts of the sheet of assistance funds in one language. */
export const FUND_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
