import type { Language } from '../../ledger/problem';

const ZH = {
  arrearsTitle: (year: number) => `截至${year}年度统筹产业项目欠缴清单`,
  headers: { serial: '序号', year: '所属年度', project: '项目名称', township: '所在镇乡', operator: '实施主体', subsidy: '市补资金', rate: '上缴比例', due: '应缴', received: '实缴', owed: '欠缴', dueOn: '上缴期限', days: '逾期天数' },
  total: '合计',
  noLedger: '无台账',
  arrearsNote: (asOf: string | undefined, dueBy: string) => `${asOf === undefined ? '' : `逾期天数算至 ${asOf}；`}上缴期限为每年 ${dueBy}（文件未规定，可在政策参数表用“上缴截止日”改定）。`,
  noticeTitle: '统筹产业项目收益上缴通知单',
  noticeNumber: (year: number, number: number) => `编号：${year}－${String(number).padStart(3, '0')}`,
  to: (operator: string) => `${operator}：`,
  body: (basis: string) => `根据${basis}，统筹产业项目按市补资金的规定比例每年上缴收益。贵单位应补缴的金额如下：`,
  owedInWords: '应补缴合计大写：',
  ask: (dueBy: string) => `请于 ${dueBy} 前缴至区平台账户，并在付款用途中注明项目名称和所属年度。`,
  askOverdue: (asOf: string) => `以上款项截至 ${asOf} 已有逾期，请立即缴至区平台账户，并在付款用途中注明项目名称和所属年度。`,
  account: '收款户名：　　　　　　　　　　　开户行：　　　　　　　　　　　账号：',
  seal: '区平台（盖章）　　　　　　　　　经办人：　　　　　　　　　　日期：　　　　年　　月　　日',
  receipt: '签收人：　　　　　　　　　　　　签收日期：　　　　年　　月　　日',
}; // prettier-ignore

const EN: typeof ZH = {
  arrearsTitle: (year) => `Arrears of the Projects up to ${year}`,
  headers: { serial: 'No.', year: 'Year', project: 'Project', township: 'Township', operator: 'Operator', subsidy: 'Municipal subsidy', rate: 'Rate', due: 'Due', received: 'Received', owed: 'Arrears', dueOn: 'Due on', days: 'Days overdue' },
  total: 'Total',
  noLedger: 'no ledger',
  arrearsNote: (asOf, dueBy) => `${asOf === undefined ? '' : `Days overdue as of ${asOf}. `}Remittances are due on ${dueBy} of each year (the documents name no day; 上缴截止日 of the policy table sets one).`,
  noticeTitle: 'Notice of Remittance',
  noticeNumber: (year, number) => `No. ${year}-${String(number).padStart(3, '0')}`,
  to: (operator) => `To ${operator}:`,
  body: (basis) => `Under ${basis} projects remit a share of their municipal subsidy every year. You owe:`,
  owedInWords: 'In words: ',
  ask: (dueBy) => `Please pay by ${dueBy} to the platform's account and name the project and the year.`,
  askOverdue: (asOf) => `As of ${asOf} some of this is overdue. Please pay at once to the platform's account and name the project and the year.`,
  account: 'Account name:                              Bank:                              Account number:',
  seal: 'Platform (seal):                              Handled by:                              Date:',
  receipt: 'Received by:                              Date:',
}; // prettier-ignore

/** Texts of the sheets on collection in one language. */
export const COLLECTION_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
