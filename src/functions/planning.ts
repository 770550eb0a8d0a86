import { breakEvenSubsidy as leastSubsidy } from '../distribution/break-even';
import { forecast as forecastYears, type ForecastYear } from '../distribution/forecast';
import type { Yuan } from '../money/yuan';
import { FIRST_YEAR } from '../policy/jizhou';
import type { Policy } from '../policy/policy';
import { spokenLanguage, toCell, toExcel } from './answer';
import { broadcast, EMPTY_GRID, type Answer } from './broadcast';
import { CellError } from './cell-error';
import { readCohorts } from './cohorts';
import { DEFAULT_VILLAGES, floorsOf, readVillages } from './floors';
import { gridOf, type Grid } from './grid';
import { FORECAST_HEADERS, REFUSALS } from './messages';
import { missingFloor, readFloors, readRates } from './policy-ranges';
import { isOperatingYear, readAmount, readCalendarYear, readYear } from './read-cell';
import { rateIn } from './remittance';
import { single } from './single';

const DEFAULT_FIRST_YEAR: Grid = [[FIRST_YEAR]];
const MOST_YEARS = 200;

/**
 * 上缴额刚好覆盖当年保底合计所需的最少市补资金（元，到分）。
 * The least subsidy, in yuan to the fen, whose remittance covers the floor returns of a year.
 * @customfunction BREAKEVEN_SUBSIDY
 * @param year 公历年，或运营年 1–99（从 firstYear 起算），可为区域。
 * Calendar year, or operating year 1–99 counted from firstYear; may be a range.
 * @param firstYear 资金注入年（公历），省略为 2018。
 * Calendar year of the subsidy; 2018 when omitted.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 * @param rates 各运营年上缴比例，最后一个一直适用；省略为 3%、6.5%、7%。
 * Rates by operating year, the last one holding on; 3%, 6.5%, 7% when omitted.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function breakEvenSubsidy(
  year: unknown[][],
  firstYear?: unknown[][],
  villages?: unknown[][],
  rates?: unknown[][],
  floors?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const prepared = readRates(rates);
    const policy = readFloors(floors);
    const years = [gridOf(year) ?? EMPTY_GRID, gridOf(firstYear) ?? DEFAULT_FIRST_YEAR];
    return broadcast([...years, gridOf(villages) ?? DEFAULT_VILLAGES], ([yearCell, firstYearCell, count]) => {
      const asked = readYear(yearCell);
      const calendarYear = isOperatingYear(asked) ? readCalendarYear(firstYearCell) + asked - 1 : asked;
      const { rate } = rateIn(asked, firstYearCell, prepared);
      const owed = floorsOf(calendarYear, count, policy);
      if (rate.isZero()) throw REFUSALS.zeroRate(calendarYear);
      return toCell(leastSubsidy(owed, rate));
    });
  });
}

/**
 * 资金预测表：逐年列出上缴合计、保底合计、结余和覆盖率，首行为表头；没有保底标准的年份显示 #N/A。
 * A table, with a header row, of remittances, floor returns, balance and coverage year by year; #N/A in years without a floor.
 * @customfunction FORECAST
 * @param firstYears 各项目资金注入年的区域。
 * Range of the calendar years of the projects' first subsidies.
 * @param subsidies 各项目市补资金（元）的区域，与 firstYears 一一对应。
 * Range of the projects' subsidies in yuan, in the shape of firstYears.
 * @param fromYear 起始公历年。
 * First calendar year of the table.
 * @param toYear 终止公历年。
 * Last calendar year of the table.
 * @param opening 起始年的期初结余（元），省略为 0。
 * Balance brought into the first year, in yuan; 0 when omitted.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 * @param rates 各运营年上缴比例，最后一个一直适用；省略为 3%、6.5%、7%。
 * Rates by operating year, the last one holding on; 3%, 6.5%, 7% when omitted.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function forecast(
  firstYears: unknown[][],
  subsidies: unknown[][],
  fromYear: unknown[][],
  toYear: unknown[][],
  opening?: unknown[][],
  villages?: unknown[][],
  rates?: unknown[][],
  floors?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const request = {
      cohorts: readCohorts(firstYears, subsidies),
      fromYear: readCalendarYear(single('fromYear', fromYear)),
      toYear: readCalendarYear(single('toYear', toYear)),
      opening: readAmount(single('opening', opening)),
      villages: readVillages(single('villages', gridOf(villages) ?? DEFAULT_VILLAGES)),
      rates: readRates(rates),
      policy: readFloors(floors),
    };
    const span = request.toYear - request.fromYear;
    if (span < 0 || span >= MOST_YEARS) throw REFUSALS.yearSpan();
    const rows = forecastYears(request).map((year) => forecastRow(year, request.policy));
    return [[...FORECAST_HEADERS[spokenLanguage()]], ...rows];
  });
}

function forecastRow(forecastYear: ForecastYear, policy: Pick<Policy, 'floors'>): Answer[] {
  const { year, remittances, floors, balance, coverage } = forecastYear;
  if (!floors) {
    const missing = missingFloor(policy, year);
    return [year, exactCell(remittances), missing, missing, missing];
  }
  return [
    year,
    exactCell(remittances),
    exactCell(floors),
    balance ? exactCell(balance) : REFUSALS.noBalance(),
    coverage?.toNumber() ?? REFUSALS.zeroFloors(year),
  ];
}

/** An amount, or the error of one that no cell holds, in its own cell of the table. */
function exactCell(amount: Yuan): Answer {
  try {
    return toCell(amount);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
