import type { Language } from '../../ledger/problem';

const ZH = {
  title: '统筹产业项目固定资产权属份额表',
  headers: { serial: '序号', name: '资产名称', category: '类别', project: '所属项目', township: '所在镇乡', year: '购建年度', originalValue: '原值', netValue: '净值', share: '每村份额\n（参考）', odd: '多得 0.01 元的村数', owner: '权属', keeper: '管护责任人' },
  total: '合计',
  common: '全体困难村共有',
  note: (villages: number) => `全部固定资产归 ${villages} 个困难村共同所有，文件没有规定各村份额；“每村份额”是按原值除以村数算出的参考数，不作为确权依据。`,
  oddNote: '每村份额向下取到分，除不尽的分按名册顺序由前若干村各多 0.01 元，各村份额相加等于原值。',
}; // prettier-ignore

const EN: typeof ZH = {
  title: 'Common Assets of the Projects and Equal Shares',
  headers: { serial: 'No.', name: 'Asset', category: 'Kind', project: 'Project', township: 'Township', year: 'Year', originalValue: 'Original value', netValue: 'Net value', share: 'Share per village (reference)', odd: 'Villages with 0.01 more', owner: 'Owner', keeper: 'Keeper' },
  total: 'Total',
  common: 'all villages together',
  note: (villages) => `All assets belong to the ${villages} villages together. The documents state no shares: the share per village is the original value divided by the villages, a reference figure and no title.`,
  oddNote: 'Shares are rounded down to the fen; the odd fen go to the first villages of the roster, so that all shares add up to the value.',
}; // prettier-ignore

/** Texts of the asset sheet in one language. */
export const ASSET_TEXTS: Readonly<Record<Language, typeof ZH>> = { zh: ZH, en: EN };
