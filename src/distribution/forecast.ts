import type { Decimal } from '../money/decimal';
import { ZERO, type Yuan } from '../money/yuan';
import { floorOf } from '../policy/lookup';
import type { Policy } from '../policy/policy';
import { balanceAfterFloors, coverageOf, floorTotal } from './coverage';
import { pooledRemittance, type Cohort, type PreparedRates } from './pool';

/** A year as far as the policy knows it: without a floor the year has no balance, nor have the years after it. */
export interface ForecastYear {
  readonly year: number;
  readonly remittances: Yuan;
  readonly floors: Yuan | undefined;
  /** Opening balance + remittances − floors: a surplus, or a shortfall below 0, carried into the next year. */
  readonly balance: Yuan | undefined;
  /** Remittances ÷ floors; undefined also where the floors are 0. */
  readonly coverage: Decimal | undefined;
}

export interface ForecastRequest {
  readonly cohorts: readonly Cohort[];
  readonly fromYear: number;
  readonly toYear: number;
  /** Balance brought into `fromYear`. */
  readonly opening: Yuan;
  readonly villages: number;
  readonly rates: PreparedRates;
  readonly policy: Pick<Policy, 'floors'>;
}

/** 资金预测: the pool year by year, nothing of a surplus spent. */
export function forecast(request: ForecastRequest): ForecastYear[] {
  const { cohorts, fromYear, toYear, villages, rates, policy } = request;
  const years: ForecastYear[] = [];
  let opening: Yuan | undefined = request.opening;
  for (let year = fromYear; year <= toYear; year += 1) {
    const remittances = pooledRemittance(cohorts, year, rates);
    const floor = floorOf(policy, year);
    const floors = floor && floorTotal(floor, villages);
    const balance: Yuan | undefined = opening && floors && balanceAfterFloors(opening, remittances, floors);
    const coverage = floors?.gt(ZERO) ? coverageOf(remittances, floors) : undefined;
    years.push({ year, remittances, floors, balance, coverage });
    opening = balance;
  }
  return years;
}
