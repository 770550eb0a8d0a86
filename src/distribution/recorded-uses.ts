import { amountPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Ledgers } from '../ledger/records';
import { formatYuan, sumYuan } from '../money/yuan';
import { planProblem } from './messages';
import type { FundStatement, RecordedUses, SurplusUses } from './plan';

/** No surplus-use ledger, or none of its rows for the year. */
export const NOTHING_RECORDED: RecordedUses = {
  secondDividend: [],
  industryDevelopment: [],
  publicAffairs: [],
};

/** What the surplus-use ledger (结余使用台账) says of a year. */
export function recordedUses({ surplusUses }: Ledgers, year: number): RecordedUses {
  const of = (use: keyof RecordedUses) =>
    surplusUses.filter((entry) => entry.year === year && entry.use === use).map((entry) => entry.amount);
  return {
    secondDividend: of('secondDividend'),
    industryDevelopment: of('industryDevelopment'),
    publicAffairs: of('publicAffairs'),
  };
}

/** The recorded amounts added up, yuan. */
export function recordedInYuan(recorded: RecordedUses): SurplusUses {
  const sum = (use: keyof RecordedUses) => sumYuan(recorded[use].map((amount) => amount.yuan));
  return {
    secondDividend: sum('secondDividend'),
    industryDevelopment: sum('industryDevelopment'),
    publicAffairs: sum('publicAffairs'),
  };
}

/** A past year that spent more than its surplus: an error at the ledger's last row of that year. */
export function overspending(
  { surplusUses, found }: Ledgers,
  { year, surplus, ...fund }: FundStatement,
): readonly Problem[] {
  const uses = sumYuan([fund.secondDividend, fund.industryDevelopment, fund.publicAffairs]);
  const last = surplusUses.findLast((entry) => entry.year === year);
  if (!last || uses.lte(surplus)) return [];
  const place = amountPlace(last.amount, found, 'surplusUse', last.source, 'amount');
  return [
    planProblem('recorded-uses-exceed', place, {
      year,
      uses: formatYuan(uses),
      surplus: formatYuan(surplus),
    }),
  ];
}
