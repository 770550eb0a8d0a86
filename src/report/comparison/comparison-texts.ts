import type { Language } from '../../ledger/problem';

const ZH = {
  title: (before: number, now: number) => `${before}年度与${now}年度统筹资金对比表`,
  headers: { item: '项目', before: (year: number) => `${year}年度`, now: (year: number) => `${year}年度`, change: '增减', percent: '增减幅度' },
  items: {
    due: '应缴', received: '实缴', floorTotal: '保底收益返还合计', opening: '期初结余', funding: '资金来源', closing: '期末结余', subsidy: '在投市补资金', floor: '每村保底收益',
  },
  projects: '在运营项目数', villages: '困难村数', coverage: '保底覆盖率',
  noLedger: '无台账',
  chart: '应缴、实缴与保底收益对比（元）',
}; // prettier-ignore

const EN: typeof ZH = {
  title: (before, now) => `The Fund in ${before} and ${now}`,
  headers: { item: 'Item', before: (year) => String(year), now: (year) => String(year), change: 'Change', percent: 'Change in percent' },
  items: {
    due: 'Due', received: 'Received', floorTotal: 'Floor returns in total', opening: 'Opening', funding: 'Funding', closing: 'Closing', subsidy: 'Municipal subsidy standing', floor: 'Floor return of a village',
  },
  projects: 'Projects', villages: 'Villages', coverage: 'Floor cover',
  noLedger: 'no ledger',
  chart: 'Due, received and floor returns (yuan)',
}; // prettier-ignore

/** Texts of the comparison in one language. */
export const COMPARISON_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
