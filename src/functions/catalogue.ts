import { rmb, yuan } from './amounts';
import { balance, coverage, floorReturn, floorTotal } from './floors';
import { breakEvenSubsidy, forecast } from './planning';
import { pool, remittance, remittanceRate } from './remittance';
import { assetShare, share, split, splitBy } from './sharing';

/** Every custom function by its id, in the order of functions.json and the help page. A cell writes `=JZ.` before the id. */
export const CATALOGUE = {
  REMITTANCE: remittance,
  REMITTANCE_RATE: remittanceRate,
  POOL: pool,
  FLOOR_RETURN: floorReturn,
  FLOOR_TOTAL: floorTotal,
  BALANCE: balance,
  COVERAGE: coverage,
  BREAKEVEN_SUBSIDY: breakEvenSubsidy,
  FORECAST: forecast,
  SPLIT: split,
  SPLIT_BY: splitBy,
  SHARE: share,
  ASSET_SHARE: assetShare,
  RMB: rmb,
  YUAN: yuan,
} as const;

export type FunctionId = keyof typeof CATALOGUE;

/** Namespace of the functions in formulas, the same as in the manifest. */
export const NAMESPACE = 'JZ';
