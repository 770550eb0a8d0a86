import type { Language } from '../../ledger/problem';

const ZH = {
  title: (from: number, to: number) => `${from}—${to}年统筹资金收益预测表`,
  headers: { serial: '序号', year: '年度', kind: '性质', cohort: (year: number) => `${year}年\n首批项目上缴`, remittances: '上缴合计', floor: '每村\n保底收益', floors: '保底收益\n返还合计', opening: '期初结余', closing: '期末结余\n（负数为缺口）', coverage: '保底\n覆盖率', newSubsidy: '当年最少须\n新增市补资金', fromNew: '新增资金\n上缴', closingWithNew: '新增后\n期末结余' },
  kinds: { past: '已发生', plan: '本年方案', forecast: '预测' },
  noFloor: '未规定',
  details: '附：各项目分年上缴',
  detailHeaders: ['序号', '年度', '项目名称', '首笔注入年度', '经营年次', '市补资金', '上缴比例', '上缴'],
  chart: '上缴与保底收益对比（元）',
  chartSeries: { remittances: '上缴合计', floors: '保底收益返还合计', closing: '期末结余' },
  assumptions: '预测口径：以后年度按台账现有市补资金和政策比例应缴尽缴，不动用结余；缺口滚存至下年。',
  newNote: '“当年最少须新增市补资金”：在当年新增、从第 1 年比例起上缴，使当年期末结余不低于零的最小金额（准确到分），已计入以前年度新增资金的上缴。',
  single: (year: number, to: number, amount: string) => `如果只在 ${year} 年一次新增，最少 ${amount} 元可使 ${year} 至 ${to} 年各年期末结余均不低于零。`,
  floorsByUser: (list: string) => `以下年度的保底收益不在文件中，取自工作簿的政策参数表：${list}。`,
  missing: (years: string) => `${years} 年没有规定保底收益，无法预测结余；需要时请在政策参数表中加入“保底收益｜年度｜金额”。`,
}; // prettier-ignore

const EN: typeof ZH = {
  title: (from, to) => `Forecast of the Fund, ${from} to ${to}`,
  headers: { serial: 'No.', year: 'Year', kind: 'Kind', cohort: (year) => `Projects of ${year} remit`, remittances: 'Remittances', floor: 'Floor return', floors: 'Floor returns in total', opening: 'Opening', closing: 'Closing (negative: shortfall)', coverage: 'Floor cover', newSubsidy: 'Least new subsidy', fromNew: 'New subsidies remit', closingWithNew: 'Closing with them' },
  kinds: { past: 'past', plan: 'plan', forecast: 'forecast' },
  noFloor: 'not set',
  details: 'Appendix: remittances by project and year',
  detailHeaders: ['No.', 'Year', 'Project', 'First year', 'Operating year', 'Municipal subsidy', 'Rate', 'Remitted'],
  chart: 'Remittances against floor returns (yuan)',
  chartSeries: { remittances: 'Remittances', floors: 'Floor returns', closing: 'Closing balance' },
  assumptions: 'Later years: everything due on the subsidies of the ledgers comes in at the rates of the policy, no surplus is spent, a shortfall is carried.',
  newNote: 'Least new subsidy: put in in that year, it remits from the rate of year 1 on and keeps the balance of that year at or above zero, to the fen, after the new subsidies of the years before.',
  single: (year, to, amount) => `Put in once in ${year}, at least ${amount} yuan keep every balance from ${year} to ${to} at or above zero.`,
  floorsByUser: (list) => `Floor returns that are not the document's but the policy table's: ${list}.`,
  missing: (years) => `No floor return is set for ${years}: no balance can be told. Add rows 保底收益 | year | amount to the policy table.`,
}; // prettier-ignore

/** Texts of the forecast in one language. */
export const FORECAST_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
