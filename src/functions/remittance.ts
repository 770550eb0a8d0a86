import {
  pooledInOperatingYear,
  pooledRemittance,
  preparedRateOf,
  type PreparedRates,
} from '../distribution/pool';
import {
  operatingYearOf,
  quickRemittance,
  remittanceDue,
  type PreparedRate,
} from '../distribution/remittance';
import { FIRST_YEAR } from '../policy/jizhou';
import { toCell, toExcel } from './answer';
import { broadcast, EMPTY_GRID } from './broadcast';
import { readCohorts } from './cohorts';
import { gridOf, type Grid } from './grid';
import { REFUSALS } from './messages';
import { readRates } from './policy-ranges';
import { isOperatingYear, quickFen, readAmount, readCalendarYear, readYear } from './read-cell';

const DEFAULT_FIRST_YEAR: Grid = [[FIRST_YEAR]];

/**
 * 项目当年应上缴的金额（元，四舍五入到分）。
 * What a project remits in a year, in yuan, rounded to the fen.
 * @customfunction REMITTANCE
 * @param year 运营年 1–99（1 为资金注入当年）或公历年，可为区域。
 * Operating year 1–99 (1 is the year of the subsidy) or calendar year; may be a range.
 * @param subsidy 当年项目市补资金（元），可为区域。
 * Municipal subsidy standing in the project, in yuan; may be a range.
 * @param firstYear 资金注入年（公历），省略为 2018。
 * Calendar year of the first subsidy; 2018 when omitted.
 * @param rates 各运营年上缴比例，最后一个一直适用；省略为 3%、6.5%、7%。
 * Rates by operating year, the last one holding on; 3%, 6.5%, 7% when omitted.
 */
export function remittance(
  year: unknown[][],
  subsidy: unknown[][],
  firstYear?: unknown[][],
  rates?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const prepared = readRates(rates);
    const grids = [
      gridOf(year) ?? EMPTY_GRID,
      gridOf(subsidy) ?? EMPTY_GRID,
      gridOf(firstYear) ?? DEFAULT_FIRST_YEAR,
    ];
    const rateFor = rememberingLast((yearCell, firstYearCell) => rateIn(yearCell, firstYearCell, prepared));
    return broadcast(grids, (cells) => {
      const subsidyCell = cells[1];
      const rate = rateFor(cells[0], cells[2]);
      const fen = quickFen(subsidyCell);
      const due = fen === undefined ? undefined : quickRemittance(fen, rate);
      return due === undefined ? exactRemittance(subsidyCell, rate) : due / 100;
    });
  });
}

/**
 * 项目当年的上缴比例。
 * The share of its subsidy that a project remits in a year.
 * @customfunction REMITTANCE_RATE
 * @param year 运营年 1–99（1 为资金注入当年）或公历年，可为区域。
 * Operating year 1–99 (1 is the year of the subsidy) or calendar year; may be a range.
 * @param firstYear 资金注入年（公历），省略为 2018。
 * Calendar year of the first subsidy; 2018 when omitted.
 * @param rates 各运营年上缴比例，最后一个一直适用；省略为 3%、6.5%、7%。
 * Rates by operating year, the last one holding on; 3%, 6.5%, 7% when omitted.
 */
export function remittanceRate(year: unknown[][], firstYear?: unknown[][], rates?: unknown[][]): unknown[][] {
  return toExcel(() => {
    const prepared = readRates(rates);
    return broadcast(
      [gridOf(year) ?? EMPTY_GRID, gridOf(firstYear) ?? DEFAULT_FIRST_YEAR],
      ([yearCell, firstYearCell]) => rateIn(yearCell, firstYearCell, prepared).rate.toNumber(),
    );
  });
}

/**
 * 全部项目当年上缴合计（元），各项目分别四舍五入到分；尚未注入资金的项目计 0。
 * What all projects remit in a year, in yuan, each rounded to the fen; a project before its first year remits nothing.
 * @customfunction POOL
 * @param year 公历年（或运营年 1–99：各项目都按该运营年计），可为区域。
 * Calendar year (or operating year 1–99: every project in that year of its own); may be a range.
 * @param firstYears 各项目资金注入年的区域。
 * Range of the calendar years of the projects' first subsidies.
 * @param subsidies 各项目市补资金（元）的区域，与 firstYears 一一对应。
 * Range of the projects' subsidies in yuan, in the shape of firstYears.
 * @param rates 各运营年上缴比例，最后一个一直适用；省略为 3%、6.5%、7%。
 * Rates by operating year, the last one holding on; 3%, 6.5%, 7% when omitted.
 */
export function pool(
  year: unknown[][],
  firstYears: unknown[][],
  subsidies: unknown[][],
  rates?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const prepared = readRates(rates);
    const cohorts = readCohorts(firstYears, subsidies);
    return broadcast([gridOf(year) ?? EMPTY_GRID], ([yearCell]) => {
      const asked = readYear(yearCell);
      const sum = isOperatingYear(asked) ? pooledInOperatingYear : pooledRemittance;
      return toCell(sum(cohorts, asked, prepared));
    });
  });
}

/** The rate in an operating or calendar year; #N/A for a year before the first one. */
export function rateIn(yearCell: unknown, firstYearCell: unknown, rates: PreparedRates): PreparedRate {
  const year = readYear(yearCell);
  const firstYear = readCalendarYear(firstYearCell);
  const operatingYear = isOperatingYear(year) ? year : operatingYearOf(year, firstYear);
  if (operatingYear < 1) throw REFUSALS.beforeFirstYear(year, firstYear);
  return preparedRateOf(rates, operatingYear);
}

/** Asks again only where an argument differs from the last time: down a column of subsidies the year stays the same. */
function rememberingLast<T>(ask: (a: unknown, b: unknown) => T): (a: unknown, b: unknown) => T {
  let last: { readonly a: unknown; readonly b: unknown; readonly answer: T } | undefined;
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, answer: ask(a, b) };
    return last.answer;
  };
}

function exactRemittance(subsidyCell: unknown, rate: PreparedRate): number {
  const amount = readAmount(subsidyCell);
  if (amount.lt(0)) throw REFUSALS.negativeSubsidy();
  return toCell(remittanceDue(amount, rate.rate));
}
