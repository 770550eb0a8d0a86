import type { LedgerAmount, Ledgers, Project, Remittance, Village } from '../../src/ledger/records';
import { sumYuan, yuan } from '../../src/money/yuan';
import { JIZHOU_POLICY } from '../../src/policy/jizhou';
import type { Policy } from '../../src/policy/policy';

/** What a test says of its ledgers; amounts as decimal texts in yuan. */
export interface SmallLedgers {
  readonly villages: number;
  /** By project: what was put in in which year. */
  readonly injections: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly remittances?: readonly (readonly [project: string, year: number, amount: string])[];
  readonly policy?: Partial<Policy>;
}

/** Ledgers as the reader would give them, without a workbook. */
export function smallLedgers(small: SmallLedgers): Ledgers {
  return {
    found: [],
    policy: { ...JIZHOU_POLICY, ...small.policy },
    villages: Array.from({ length: small.villages }, (_, index) => village(index)),
    projects: Object.entries(small.injections).map(([name, years], index) => project(name, years, index)),
    subsidyReading: { reading: 'flow', because: 'header' },
    remittances: (small.remittances ?? []).map(remittance),
    fundBalances: [],
    assistanceFunds: [],
    assets: [],
    returnsUses: [],
    surplusUses: [],
    tasks: [],
    totals: [],
    problems: [],
  };
}

function village(index: number): Village {
  return {
    source: { sheet: '名册', row: index + 1 },
    township: `镇${index % 3}`,
    village: `示例${index + 1}村`,
  };
}

function amountOf(text: string): LedgerAmount {
  return { yuan: yuan(text) };
}

function project(name: string, years: Readonly<Record<number, string>>, index: number): Project {
  const injections = Object.entries(years).map(([year, amount]) => ({
    year: Number(year),
    amount: yuan(amount),
    part: amountOf(amount),
  }));
  const standing = injections.map(({ year }, last) => {
    const parts = injections.slice(0, last + 1).map((injection) => injection.part);
    return { year, standing: sumYuan(parts.map((part) => part.yuan)), parts };
  });
  return {
    source: { sheet: '项目', row: index + 1 },
    name,
    firstYear: injections[0]?.year ?? 0,
    standing,
    injections,
  };
}

function remittance([name, year, amount]: readonly [string, number, string], index: number): Remittance {
  return { source: { sheet: '上缴', row: index + 1 }, project: name, year, amount: amountOf(amount) };
}
