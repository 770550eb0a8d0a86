import { allocateByWeights, allocateEqually, equalShareAt } from '../money/allocate';
import { roundToFen, toCellNumber } from '../money/yuan';
import { toCell, toExcel } from './answer';
import { broadcast, EMPTY_GRID, type Answer } from './broadcast';
import { DEFAULT_VILLAGES, readVillages } from './floors';
import { flat, gridOf, refuseErrors } from './grid';
import { REFUSALS } from './messages';
import { readAmount, readCount, readWeight, readWholeFen } from './read-cell';
import { single } from './single';

/** Rows of a sheet. */
const MOST_SHARES = 1048576;

/**
 * 把总额平均分成若干份（元，到分），结果溢出为一列，合计与总额分毫不差。
 * Splits a sum into equal shares to the fen, spilled down a column; they sum to the total exactly.
 * @customfunction SPLIT
 * @param total 总额（元），最小到分。
 * The sum in yuan, in whole fen.
 * @param count 份数，1 到 1048576。
 * Number of shares, 1 to 1048576.
 */
export function split(total: unknown[][], count: unknown[][]): unknown[][] {
  return toExcel(() => {
    const [totalCell, countCell] = [single('total', total), single('count', count)];
    const amount = readWholeFen(totalCell);
    const shares = readCount(countCell, MOST_SHARES, REFUSALS.count);
    return allocateEqually(amount, shares).map((share) => [toCellNumber(share)]);
  });
}

/**
 * 按权重把总额分到分（最大余数法），结果与权重区域同形，合计与总额分毫不差。
 * Splits a sum by weights to the fen by the largest remainder, in the shape of the weights; the shares sum to the total exactly.
 * @customfunction SPLIT_BY
 * @param total 总额（元），最小到分。
 * The sum in yuan, in whole fen.
 * @param weights 权重区域，不为负；空格和 0 不分配。
 * Range of weights, none negative; empty cells and 0 get nothing.
 */
export function splitBy(total: unknown[][], weights: unknown[][]): unknown[][] {
  return toExcel(() => {
    const totalCell = single('total', total);
    const grid = gridOf(weights) ?? EMPTY_GRID;
    refuseErrors(grid);
    const amount = readWholeFen(totalCell);
    const parts = flat(grid).map(readWeight);
    if (parts.some((part) => part.lt(0)) || parts.every((part) => part.isZero())) throw REFUSALS.weights();
    const shares = allocateByWeights(amount, parts);
    const width = grid[0]?.length ?? 1;
    return grid.map((_, row): Answer[] => shares.slice(row * width, (row + 1) * width).map(toCellNumber));
  });
}

/**
 * SPLIT 的第几份（元），供不支持溢出的 Excel 版本使用。
 * One share of SPLIT in yuan, for versions of Excel without spilling.
 * @customfunction SHARE
 * @param total 总额（元），最小到分，可为区域。
 * The sum in yuan, in whole fen; may be a range.
 * @param count 份数，1 到 1048576。
 * Number of shares, 1 to 1048576.
 * @param index 第几份，从 1 起。
 * Which share, from 1.
 */
export function share(total: unknown[][], count: unknown[][], index: unknown[][]): unknown[][] {
  return toExcel(() => {
    const grids = [gridOf(total) ?? EMPTY_GRID, gridOf(count) ?? EMPTY_GRID, gridOf(index) ?? EMPTY_GRID];
    return broadcast(grids, ([totalCell, countCell, indexCell]) => {
      const amount = readWholeFen(totalCell);
      const shares = readCount(countCell, MOST_SHARES, REFUSALS.count);
      const place = readCount(indexCell, shares, (shown) => REFUSALS.index(shown, shares));
      return toCell(equalShareAt(amount, shares, place - 1));
    });
  });
}

/**
 * 共有资产平均到每村的份额（元，四舍五入到分），仅供参考。
 * The equal share of one village in a jointly owned asset, in yuan, rounded to the fen: a reference figure.
 * @customfunction ASSET_SHARE
 * @param value 资产价值（元），可为区域。
 * Value of the asset in yuan; may be a range.
 * @param villages 村数，省略为 288。
 * Number of villages; 288 when omitted.
 */
export function assetShare(value: unknown[][], villages?: unknown[][]): unknown[][] {
  return toExcel(() =>
    broadcast([gridOf(value) ?? EMPTY_GRID, gridOf(villages) ?? DEFAULT_VILLAGES], ([valueCell, count]) => {
      const amount = readAmount(valueCell);
      return toCell(roundToFen(amount.dividedBy(readVillages(count))));
    }),
  );
}
