import type { Language } from '../../ledger/problem';

const ZH = {
  title: (year: number) => `${year}年度帮扶效益返还分镇乡汇总表`,
  headers: { serial: '序号', township: '镇乡', villages: '困难村数', municipal: '市级帮扶', district: '区级帮扶', floor: '保底收益返还', dividend: '二次分红', total: '合计', share: '占比' },
  total: '合计',
  chart: '各镇乡返还合计（元）',
}; // prettier-ignore

const EN: typeof ZH = {
  title: (year) => `Returns by Township, ${year}`,
  headers: { serial: 'No.', township: 'Township', villages: 'Villages', municipal: 'Municipal', district: 'District', floor: 'Floor returns', dividend: 'Second dividends', total: 'Total', share: 'Share' },
  total: 'Total',
  chart: 'Returns by township (yuan)',
}; // prettier-ignore

/** Texts of the township summary in one language. */
export const TOWNSHIP_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
