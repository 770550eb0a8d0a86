import type { UseCategory } from '../../distribution/returns-use';
import type { Language } from '../../ledger/problem';

const CATEGORIES_ZH: Readonly<Record<UseCategory, string>> = {
  cleaning: '村内保洁', repairs: '公益设施\n维修', utilities: '公共水电费', publicAffairs: '其他公共\n事务', other: '其他（须核实）',
}; // prettier-ignore

const ZH = {
  title: (year: number) => `${year}年度困难村返还资金使用情况表`,
  headers: { serial: '序号', township: '镇乡', village: '困难村', before: '上年结转', returned: '本年返还', used: '使用合计', balance: '结余' },
  categories: CATEGORIES_ZH,
  subtotal: (township: string) => `${township}小计`,
  total: '合计',
  note: '返还资金主要用于村内保洁、公益设施维修、公共水电费和其他村内公共事务。结余＝上年结转＋本年返还－使用合计；结余为负的为超支，以红字列示。',
}; // prettier-ignore

const EN: typeof ZH = {
  title: (year) => `Use of Returns by the Villages, ${year}`,
  headers: { serial: 'No.', township: 'Township', village: 'Village', before: 'Brought forward', returned: 'Returned', used: 'Used in total', balance: 'Balance' },
  categories: { cleaning: 'Cleaning', repairs: 'Repairs', utilities: 'Water and power', publicAffairs: 'Other public affairs', other: 'Other (to check)' },
  subtotal: (township) => `${township} subtotal`,
  total: 'Total',
  note: 'Returns pay mainly for cleaning, repairs of public facilities, water and power, and other public affairs. Balance = brought forward + returned − used; a negative one is in red.',
}; // prettier-ignore

/** Texts of the sheet on the use of returns in one language. */
export const RETURNS_USE_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
