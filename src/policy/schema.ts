import { z } from 'zod';
import { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';
import type { Policy } from './policy';

const decimal = z.custom<Decimal>((value) => value instanceof Decimal);
const amount = z.custom<Yuan>(
  (value) => value instanceof Decimal && value.gte(0) && value.decimalPlaces() <= 2,
);
/** A share of the subsidy with at most five decimals (0.065), so that sheets can compute due amounts in whole numbers. */
const rate = decimal.refine((value) => value.gte(0) && value.lte(1) && value.decimalPlaces() <= 5);
const count = z.int().min(0);

/** What any policy must be: rates without a gap from operating year 1, floors to the fen, counts of zero or more. */
export const policySchema = z.object({
  rates: z.array(rate).min(1),
  floors: z.map(z.int().min(1900).max(2200), amount),
  controlTotals: z
    .object({
      villages: count,
      municipalVillages: count,
      districtVillages: count,
      municipalUnits: count,
      municipalWorkGroups: count,
      districtUnits: count,
      districtWorkGroups: count,
      assistanceFunds: amount,
      municipalAssistanceFunds: amount,
      districtAssistanceFunds: amount,
      projects2018: count,
      projectArea2018: decimal,
      projectInvestment2018: amount,
    })
    .partial(),
  basis: z.array(z.string().min(1)),
  subsidyByYear: z.enum(['stock', 'flow']).optional(),
  injections: z.enum(['cumulative', 'batches']),
  remittanceDueBy: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
}) satisfies z.ZodType<Omit<Policy, 'subsidyByYear' | 'controlTotals'>>;
