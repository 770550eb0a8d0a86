import type { Language } from '../../ledger/problem';

const ZH = {
  title: (year: number) => `${year}年度“1+1+N”产业项目汇总表`,
  headers: { serial: '序号', area: '片区', name: '项目名称', township: '所在镇乡', operator: '实施主体', firstYear: '首笔注入\n年度', mu: '面积（亩）', investment: '总投资', subsidy: '市补资金\n（在投）', village: '六步三要', townshipApproval: '三重一大' },
  noArea: '未列片区',
  subtotal: (area: string) => `${area}小计`,
  total: '合计',
  missing: '缺记录',
  note: (projects: number) => `1 个区级平台、1 个销售终端、${projects} 个产业项目。市补资金为截至本年度的在投金额，取自收益测算表；其余取自项目台账。`,
}; // prettier-ignore

const EN: typeof ZH = {
  title: (year) => `Projects of the 1+1+N Model, ${year}`,
  headers: { serial: 'No.', area: 'Area', name: 'Project', township: 'Township', operator: 'Operator', firstYear: 'First year', mu: 'Mu', investment: 'Total investment', subsidy: 'Municipal subsidy standing', village: '六步三要', townshipApproval: '三重一大' },
  noArea: 'no area',
  subtotal: (area) => `${area} sum`,
  total: 'Total',
  missing: 'no record',
  note: (projects) => `1 platform, 1 sales terminal, ${projects} projects. The subsidy is what stands in the year, from the calculation sheet; all else is the project ledger's.`,
}; // prettier-ignore

/** Texts of the project summary in one language. */
export const PROJECT_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
