import type { Case } from './cases';
import { errorArgument } from './excel-runtime';
import { column, row } from './shapes';

/** SPLIT, SPLIT_BY, SHARE and ASSET_SHARE. */
export const SHARE_CASES: readonly Case[] = [
  ['SPLIT', [100, 3], column(33.34, 33.33, 33.33)],
  ['SPLIT', [-100, 3], column(-33.34, -33.33, -33.33)],
  ['SPLIT', [0.02, 3], column(0.01, 0.01, 0)],
  ['SPLIT', [0, 2], column(0, 0)],
  ['SPLIT', [7, 1], 7],
  ['SPLIT', ['1万元', '2'], column(5000, 5000)],
  ['SPLIT', [[[10]], [[4]]], column(2.5, 2.5, 2.5, 2.5)],
  ['SPLIT', [100, 0], '#NUM!'],
  ['SPLIT', [100, null], '#NUM!'],
  ['SPLIT', [100, 2.5], '#NUM!'],
  ['SPLIT', [100, 1048577], '#NUM!'],
  ['SPLIT', [0.005, 2], '#NUM!'],
  ['SPLIT', ['abc', 2], '#VALUE!'],
  ['SPLIT', [column(1, 2), 2], '#VALUE!'],
  ['SPLIT', [errorArgument('#N/A'), 2], '#N/A'],

  ['SPLIT_BY', [100, column(1, 1, 4)], column(16.67, 16.67, 66.66)],
  ['SPLIT_BY', [100, row(1, 1, 1)], row(33.34, 33.33, 33.33)],
  ['SPLIT_BY', [-100, row(1, 1, 1)], row(-33.34, -33.33, -33.33)],
  [
    'SPLIT_BY',
    [
      10,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['SPLIT_BY', [10, column(1, null, '', 0, 1)], column(5, 0, 0, 0, 5)],
  ['SPLIT_BY', [0.01, row(0.3, 0.7)], row(0, 0.01)],
  ['SPLIT_BY', [10, 5], 10],
  ['SPLIT_BY', [10, row('50%', '１')], row(3.33, 6.67)],
  ['SPLIT_BY', [10, row(0, 0)], '#NUM!'],
  ['SPLIT_BY', [10, row(2, -1)], '#NUM!'],
  ['SPLIT_BY', [10, row(1, 'x')], '#VALUE!'],
  ['SPLIT_BY', [10, row(1, errorArgument('#REF!'))], '#REF!'],
  ['SPLIT_BY', [10.001, row(1, 1)], '#NUM!'],

  ['SHARE', [100, 3, 1], 33.34],
  ['SHARE', [100, 3, 2], 33.33],
  ['SHARE', [100, 3, 3], 33.33],
  ['SHARE', [100, 3, column(1, 2, 3)], column(33.34, 33.33, 33.33)],
  ['SHARE', [100, 3, 4], '#NUM!'],
  ['SHARE', [100, 3, 0], '#NUM!'],
  ['SHARE', [100, 3, 1.5], '#NUM!'],
  ['SHARE', [100, 0, 1], '#NUM!'],
  ['SHARE', [1000.01, 288, row(1, 2, 288)], row(3.48, 3.48, 3.47)],

  ['ASSET_SHARE', [140000000], 486111.11],
  ['ASSET_SHARE', [140000000, 315], 444444.44],
  ['ASSET_SHARE', [0.05, 10], 0.01],
  ['ASSET_SHARE', ['1.4亿元'], 486111.11],
  ['ASSET_SHARE', [column(288, 576)], column(1, 2)],
  ['ASSET_SHARE', [100, 0], '#NUM!'],
  ['ASSET_SHARE', [errorArgument('#VALUE!')], '#VALUE!'],
];
