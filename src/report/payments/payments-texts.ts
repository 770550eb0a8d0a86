import type { PaymentDoubt } from '../../distribution/payments';
import type { Language } from '../../ledger/problem';

const DOUBTS_ZH: Readonly<Record<PaymentDoubt, string>> = {
  'no-account': '缺账号', 'no-account-name': '缺户名', 'no-bank': '缺开户行',
  'account-twice': '账号重复', 'account-odd': '账号有误', 'payee-differs': '户名无村名',
}; // prettier-ignore

const ZH = {
  title: (year: number) => `${year}年度困难村帮扶效益返还发放清单`,
  headers: { serial: '序号', township: '镇乡', village: '困难村', accountName: '收款户名', accountNumber: '收款账号', bank: '开户行', amount: '金额', purpose: '用途', doubts: '核对', received: '付款凭证号' },
  purpose: (year: number) => `${year}年度帮扶效益返还`,
  doubts: DOUBTS_ZH,
  joiner: '、',
  total: '合计',
  note: (doubtful: number) => doubtful === 0 ? '户名、账号、开户行均取自名册，未发现缺漏或重复。' : `有 ${doubtful} 个村的收款账户需要核对，见“核对”栏；核对前请勿付款。`,
}; // prettier-ignore

const EN: typeof ZH = {
  title: (year) => `Payments of Returns to Assisted Villages, ${year}`,
  headers: { serial: 'No.', township: 'Township', village: 'Village', accountName: 'Account name', accountNumber: 'Account number', bank: 'Bank', amount: 'Amount', purpose: 'Purpose', doubts: 'To check', received: 'Voucher' },
  purpose: (year) => `Returns of assistance ${year}`,
  doubts: {
    'no-account': 'no number', 'no-account-name': 'no name', 'no-bank': 'no bank',
    'account-twice': 'number twice', 'account-odd': 'number odd', 'payee-differs': 'payee differs',
  },
  joiner: ', ',
  total: 'Total',
  note: (doubtful) => doubtful === 0 ? 'Accounts are those of the roster; none is missing or there twice.' : `The accounts of ${doubtful} villages must be checked before anything is paid.`,
}; // prettier-ignore

/** Texts of the payment list in one language. */
export const PAYMENT_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
