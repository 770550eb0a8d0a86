import { balanceAfterFloors, coverageOf, floorTotal as totalOfFloors } from '../distribution/coverage';
import type { Yuan } from '../money/yuan';
import { VILLAGE_COUNT } from '../policy/jizhou';
import type { Policy } from '../policy/policy';
import { toCell, toExcel } from './answer';
import { broadcast, EMPTY_GRID } from './broadcast';
import { gridOf, type Grid } from './grid';
import { REFUSALS } from './messages';
import { floorIn, readFloors } from './policy-ranges';
import { readAmount, readCount, readYear } from './read-cell';

/** Number of villages where the argument is omitted. */
export const DEFAULT_VILLAGES: Grid = [[VILLAGE_COUNT]];

/**
 * 每村当年的保底收益返还（元）。
 * The floor return of one village in a year, in yuan.
 * @customfunction FLOOR_RETURN
 * @param year 公历年，可为区域。文件只定了 2018、2019、2020 年。
 * Calendar year; may be a range. The document names 2018, 2019 and 2020 only.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function floorReturn(year: unknown[][], floors?: unknown[][]): unknown[][] {
  return toExcel(() => {
    const policy = readFloors(floors);
    return broadcast([gridOf(year) ?? EMPTY_GRID], ([cell]) => toCell(floorIn(policy, readYear(cell))));
  });
}

/**
 * 全部村当年的保底收益返还合计（元）。
 * The floor returns of all villages in a year, in yuan.
 * @customfunction FLOOR_TOTAL
 * @param year 公历年，可为区域。
 * Calendar year; may be a range.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function floorTotal(year: unknown[][], villages?: unknown[][], floors?: unknown[][]): unknown[][] {
  return toExcel(() => {
    const policy = readFloors(floors);
    return broadcast(
      [gridOf(year) ?? EMPTY_GRID, gridOf(villages) ?? DEFAULT_VILLAGES],
      ([yearCell, count]) => toCell(floorsOf(yearCell, count, policy)),
    );
  });
}

/**
 * 当年结余（元）：期初结余 + 上缴 − 保底；负数为缺口。
 * Opening balance + remittances − floor returns of a year, in yuan: a surplus, or a shortfall if negative.
 * @customfunction BALANCE
 * @param year 公历年，可为区域。
 * Calendar year; may be a range.
 * @param remitted 当年上缴合计（元）。
 * Remittances of the year in yuan.
 * @param opening 期初结余（元），省略为 0。
 * Balance brought forward in yuan; 0 when omitted.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function balance(
  year: unknown[][],
  remitted: unknown[][],
  opening?: unknown[][],
  villages?: unknown[][],
  floors?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const policy = readFloors(floors);
    const money = [gridOf(remitted) ?? EMPTY_GRID, gridOf(opening) ?? EMPTY_GRID];
    const grids = [gridOf(year) ?? EMPTY_GRID, ...money, gridOf(villages) ?? DEFAULT_VILLAGES];
    return broadcast(grids, ([yearCell, remittedCell, openingCell, count]) => {
      const owed = floorsOf(yearCell, count, policy);
      return toCell(balanceAfterFloors(readAmount(openingCell), readAmount(remittedCell), owed));
    });
  });
}

/**
 * 当年上缴合计对保底合计的覆盖率，1 为全额覆盖。
 * How far the remittances of a year cover its floor returns: 1 is in full.
 * @customfunction COVERAGE
 * @param year 公历年，可为区域。
 * Calendar year; may be a range.
 * @param remitted 当年上缴合计（元）。
 * Remittances of the year in yuan.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 * @param floors 两列区域：年份、每村金额（元）；省略为文件标准。
 * Two columns: year and amount per village in yuan; the document's when omitted.
 */
export function coverage(
  year: unknown[][],
  remitted: unknown[][],
  villages?: unknown[][],
  floors?: unknown[][],
): unknown[][] {
  return toExcel(() => {
    const policy = readFloors(floors);
    const grids = [
      gridOf(year) ?? EMPTY_GRID,
      gridOf(remitted) ?? EMPTY_GRID,
      gridOf(villages) ?? DEFAULT_VILLAGES,
    ];
    return broadcast(grids, ([yearCell, remittedCell, count]) => {
      const owed = floorsOf(yearCell, count, policy);
      const funding = readAmount(remittedCell);
      if (owed.isZero()) throw REFUSALS.zeroFloors(readYear(yearCell));
      return coverageOf(funding, owed).toNumber();
    });
  });
}

/** The floor returns of all villages in the year of a cell. */
export function floorsOf(yearCell: unknown, villagesCell: unknown, policy: Pick<Policy, 'floors'>): Yuan {
  return totalOfFloors(floorIn(policy, readYear(yearCell)), readVillages(villagesCell));
}

export function readVillages(cell: unknown): number {
  return readCount(cell, Number.MAX_SAFE_INTEGER, REFUSALS.villages);
}
