import { amountPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { LedgerAmount, Ledgers } from '../ledger/records';
import { formatYuan } from '../money/yuan';
import { planProblem } from './messages';
import type { FundStatement } from './plan';

/** 期初结余 of a year as the fund ledger (资金结余台账) has it: its opening, or the closing of the year before. */
export function recordedOpening({ fundBalances }: Ledgers, year: number): LedgerAmount | undefined {
  const of = (wanted: number) => fundBalances.find((balance) => balance.year === wanted);
  return of(year)?.opening ?? of(year - 1)?.closing;
}

/** Where the fund ledger's opening is not what the year before, rolled forward, leaves (期初 = 上年期末). */
export function openingProblems(
  { fundBalances, found: ledgers }: Ledgers,
  before: FundStatement,
  { year, opening, openingFrom }: FundStatement,
): readonly Problem[] {
  if (!openingFrom || opening.eq(before.closing)) return [];
  const balance = fundBalances.find((one) => one.opening === openingFrom || one.closing === openingFrom);
  const field = balance?.closing === openingFrom ? 'closing' : 'opening';
  const place = balance ? amountPlace(openingFrom, ledgers, 'fund', balance.source, field) : {};
  const found = { year, opening: formatYuan(opening), closing: formatYuan(before.closing) };
  return [planProblem('opening-differs', place, found)];
}
