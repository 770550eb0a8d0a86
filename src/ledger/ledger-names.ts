import type { Bilingual } from './problem';
import type { LedgerKind } from './records';

/** What each kind of ledger is called. */
export const LEDGER_NAMES: Readonly<Record<LedgerKind, Bilingual>> = {
  roster: { zh: '村名册', en: 'Village roster' },
  projects: { zh: '项目台账', en: 'Projects' },
  remittances: { zh: '上缴台账', en: 'Remittances' },
  policy: { zh: '政策参数', en: 'Policy table' },
  fund: { zh: '资金结余台账', en: 'Fund balances' },
  assistanceFunds: { zh: '帮扶资金台账', en: 'Assistance funds' },
  assets: { zh: '资产台账', en: 'Assets' },
  returnsUse: { zh: '返还资金使用台账', en: 'Use of returns' },
  surplusUse: { zh: '结余使用台账', en: 'Surplus uses' },
  work: { zh: '工作台账', en: 'Work' },
};
