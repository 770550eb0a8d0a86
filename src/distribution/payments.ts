import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Village } from '../ledger/records';
import { squeeze, villageKey } from '../ledger/text';
import type { Yuan } from '../money/yuan';
import { planProblem } from './messages';
import type { Plan } from './plan';

/** What stands against paying a village as the roster says. */
export type PaymentDoubt =
  'no-account' | 'no-account-name' | 'no-bank' | 'account-twice' | 'account-odd' | 'payee-differs';

/** 发放: one transfer to a village's account. */
export interface Payment {
  readonly village: Village;
  /** yuan */
  readonly amount: Yuan;
  readonly doubts: readonly PaymentDoubt[];
}

const FIELD_OF: Readonly<Record<PaymentDoubt, string>> = {
  'no-account': 'accountNumber',
  'no-account-name': 'accountName',
  'no-bank': 'bank',
  'account-twice': 'accountNumber',
  'account-odd': 'accountNumber',
  'payee-differs': 'accountName',
};

/** The year's transfers in roster order, each with what an auditor would ask about its account. */
export function payments({ villages }: Plan): readonly Payment[] {
  const holders = new Map<string, number>();
  for (const { village } of villages) {
    const number = digitsOf(village);
    if (number !== '') holders.set(number, (holders.get(number) ?? 0) + 1);
  }
  return villages.map(({ village, total }) => ({
    village,
    amount: total,
    doubts: doubtsOf(village, holders),
  }));
}

function doubtsOf(village: Village, holders: ReadonlyMap<string, number>): readonly PaymentDoubt[] {
  const { accountName, bank } = village;
  const number = digitsOf(village);
  const doubts: PaymentDoubt[] = [];
  if (number === '') doubts.push('no-account');
  else if (!/^\d{8,32}$/.test(number)) doubts.push('account-odd');
  if ((holders.get(number) ?? 0) > 1) doubts.push('account-twice');
  if (accountName === undefined) doubts.push('no-account-name');
  else if (!squeeze(accountName).includes(villageKey(village.village))) doubts.push('payee-differs');
  if (bank === undefined) doubts.push('no-bank');
  return doubts;
}

/** An account number without the spaces and hyphens that people write into it. */
export function digitsOf({ accountNumber }: Village): string {
  return (accountNumber ?? '').replace(/[\s-]/g, '');
}

/** Every doubt as a warning at the roster's cell. */
export function paymentProblems(plan: Plan): readonly Problem[] {
  return payments(plan).flatMap(({ village, doubts }) =>
    doubts.map((doubt) =>
      planProblem(doubt, fieldPlace(plan.ledgers.found, 'roster', village.source, FIELD_OF[doubt]), {
        village: `${village.township}${village.village}`,
      }),
    ),
  );
}
