import type { Decimal } from '../money/decimal';
import { yuan, ZERO, type Yuan } from '../money/yuan';
import {
  operatingYearOf,
  prepareRate,
  quickRemittance,
  remittanceDue,
  type PreparedRate,
} from './remittance';

/** Subsidy that stands in a project from its first calendar year on: whole fen, or yuan where it is no safe number of fen. */
export type Cohort = { readonly firstYear: number } & ({ readonly fen: number } | { readonly yuan: Yuan });

/** The rates by operating year, from year 1, each made ready once; the last one holds for every later year. */
export type PreparedRates = readonly [PreparedRate, ...PreparedRate[]];

/**
 * @throws RangeError without a rate
 */
export function prepareRates(rates: readonly Decimal[]): PreparedRates {
  const [first, ...later] = rates.map(prepareRate);
  if (!first) throw new RangeError('a policy has at least one rate');
  return [first, ...later];
}

/** The rate of an operating year, which is a whole number from 1. */
export function preparedRateOf(rates: PreparedRates, operatingYear: number): PreparedRate {
  return rates[Math.min(operatingYear, rates.length) - 1] ?? rates[0];
}

/**
 * What all projects remit in a calendar year, each rounded to the fen; a project remits nothing before its first year.
 * Adds up in whole fen as long as these are safe integers, so that a column of a million projects takes a moment.
 *
 * @param rates from `prepareRates`
 * @example pooledRemittance([{ firstYear: 2018, fen: 1000000000 }], 2019, rates) // 650000
 */
export function pooledRemittance(cohorts: readonly Cohort[], year: number, rates: PreparedRates): Yuan {
  return sumOfDues(cohorts, rates, ({ firstYear }) => operatingYearOf(year, firstYear));
}

/** The same with every project in the same operating year, whatever its first year. */
export function pooledInOperatingYear(
  cohorts: readonly Cohort[],
  operatingYear: number,
  rates: PreparedRates,
): Yuan {
  return sumOfDues(cohorts, rates, () => operatingYear);
}

function sumOfDues(
  cohorts: readonly Cohort[],
  rates: PreparedRates,
  operatingYearIn: (cohort: Cohort) => number,
): Yuan {
  let fen = 0;
  let rest: Decimal = ZERO;
  for (const cohort of cohorts) {
    const operatingYear = operatingYearIn(cohort);
    if (operatingYear < 1) continue;
    const rate = preparedRateOf(rates, operatingYear);
    const due = 'fen' in cohort ? quickRemittance(cohort.fen, rate) : undefined;
    if (due !== undefined && Number.isSafeInteger(fen + due)) fen += due;
    else rest = rest.plus(remittanceDue('fen' in cohort ? ofFen(cohort.fen) : cohort.yuan, rate.rate));
  }
  return rest.plus(ofFen(fen)) as Yuan;
}

function ofFen(fen: number): Yuan {
  return yuan(yuan(BigInt(fen)).dividedBy(100));
}
