import fc from 'fast-check';
import type { Plan, PlanOptions } from '../../src/distribution/plan';
import { planYear } from '../../src/distribution/plan-year';
import type { Ledgers, Village } from '../../src/ledger/records';
import { yuan, type Yuan } from '../../src/money/yuan';
import { smallLedgers } from './small-ledgers';

/** The place of a record that stands in no workbook. */
export const SOURCE = { sheet: '台账', row: 1 };
/** Amounts of so many fen at most. */
export const fen = (max: number): fc.Arbitrary<Yuan> =>
  fc.integer({ min: 0, max }).map((amount) => yuan(yuan(String(amount)).div(100)));

/** A plan of a few villages with a second dividend, over ledgers that the test says. */
export function planOf(
  change: Partial<Ledgers> = {},
  year = 2018,
  villages = 4,
  options: Partial<PlanOptions> = {},
): Plan {
  const small = smallLedgers({ villages, injections: { 草莓园: { 2018: '9000000' } } });
  const result = planYear(
    { ...small, ...change },
    { year, secondDividend: { kind: 'amount', amount: yuan('100.01') }, ...options },
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'));
  return result.plan;
}

/** A village of the roster. */
export function village(change: Partial<Village>, index = 0): Village {
  return { source: SOURCE, township: '甲镇', village: `示例${index}村`, ...change };
}
