import type { LedgerAmount } from '../ledger/records';
import { Decimal } from '../money/decimal';
import { roundToFen, sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import type { FundStatement, Funding, ProjectYear, RecordedUses, SurplusUse, SurplusUses } from './plan';
import { NOTHING_RECORDED } from './recorded-uses';

/** What goes into a year's statement. */
export interface FundInput {
  readonly year: number;
  readonly opening: Yuan;
  /** The fund ledger's amount, where the opening balance comes from there. */
  readonly openingFrom?: LedgerAmount;
  readonly projects: readonly ProjectYear[];
  /** Whether the year has a remittance ledger. */
  readonly hasLedger: boolean;
  /** The user's choice; what was received where that is known, otherwise what is due. */
  readonly funding?: Funding;
  readonly floorTotal: Yuan;
}

/** opening + funding − floor returns, before the surplus is used (rules.md 4–6). */
export function fundStatement(input: FundInput): FundStatement {
  const due = sumYuan(input.projects.map((project) => project.due));
  const received = input.hasLedger
    ? sumYuan(input.projects.map((project) => project.received ?? ZERO))
    : null;
  const fundedBy = input.funding ?? (input.hasLedger ? 'received' : 'due');
  const funding = fundedBy === 'due' ? due : (received ?? ZERO);
  const balance = yuan(input.opening.plus(funding).minus(input.floorTotal));
  return {
    year: input.year,
    opening: input.opening,
    ...(input.openingFrom && { openingFrom: input.openingFrom }),
    due,
    received,
    fundedBy,
    funding,
    floorTotal: input.floorTotal,
    surplus: balance.gt(0) ? balance : ZERO,
    shortfall: balance.lt(0) ? yuan(balance.neg()) : ZERO,
    secondDividend: ZERO,
    industryDevelopment: ZERO,
    publicAffairs: ZERO,
    recorded: NOTHING_RECORDED,
    closing: balance,
  };
}

/** The statement after its surplus was used; the rest is carried forward. */
export function withUses(fund: FundStatement, uses: SurplusUses, recorded: RecordedUses): FundStatement {
  const used = uses.secondDividend.plus(uses.industryDevelopment).plus(uses.publicAffairs);
  return { ...fund, ...uses, recorded, closing: yuan(fund.closing.minus(used)) };
}

/**
 * Uses in yuan, in their order. Shares are rounded half up to the fen along their running sum, so that together they
 * are exact: 50 % and 50 % of 100.01 are 50.01 and 50.00.
 */
export function usesInYuan(uses: readonly (SurplusUse | undefined)[], surplus: Yuan): readonly Yuan[] {
  let share = new Decimal(0);
  let given: Decimal = ZERO;
  return uses.map((use) => {
    if (!use) return ZERO;
    if (use.kind === 'amount') return use.amount;
    share = share.plus(use.share);
    const upTo = roundToFen(surplus.times(share));
    const part = yuan(upTo.minus(given));
    given = upTo;
    return part;
  });
}

/** A use that means something: an amount of zero or more to the fen, a share between 0 and 1. */
export function isValidUse(use: SurplusUse): boolean {
  return use.kind === 'amount'
    ? use.amount.gte(0) && use.amount.decimalPlaces() <= 2
    : use.share.gte(0) && use.share.lte(1);
}
