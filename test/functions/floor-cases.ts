import type { Case } from './cases';
import { errorArgument } from './excel-runtime';
import { column, row } from './shapes';

const OWN_FLOORS = [
  [2020, 70000],
  [2021, 80000],
];
const HEADERS = ['年度', '上缴合计', '保底合计', '结余（负为缺口）', '覆盖率'];

/** FLOOR_RETURN, FLOOR_TOTAL, BALANCE, COVERAGE, BREAKEVEN_SUBSIDY and FORECAST: 10 000, 40 000 and 70 000 to 288 villages. */
export const FLOOR_CASES: readonly Case[] = [
  ['FLOOR_RETURN', [2018], 10000],
  ['FLOOR_RETURN', [2019], 40000],
  ['FLOOR_RETURN', [2020], 70000],
  ['FLOOR_RETURN', ['2019年'], 40000],
  ['FLOOR_RETURN', [2021], '#N/A'],
  ['FLOOR_RETURN', [2017], '#N/A'],
  ['FLOOR_RETURN', [2], '#N/A'],
  ['FLOOR_RETURN', [column(2018, 2019, 2020, 2021)], column(10000, 40000, 70000, '#N/A')],
  ['FLOOR_RETURN', [2021, OWN_FLOORS], 80000],
  ['FLOOR_RETURN', [2018, OWN_FLOORS], '#N/A'],
  ['FLOOR_RETURN', [2021, [['年份', '金额'], ...OWN_FLOORS, [null, null], ['', 0]]], 80000],
  ['FLOOR_RETURN', [2021, [['2021年', '8万元']]], 80000],
  ['FLOOR_RETURN', [2021, column(2021, 80000)], '#VALUE!'],
  ['FLOOR_RETURN', [2021, [...OWN_FLOORS, [2021, 1]]], '#VALUE!'],
  ['FLOOR_RETURN', [2021, [[2021, -1]]], '#NUM!'],
  ['FLOOR_RETURN', [2021, [[21, 80000]]], '#NUM!'],
  ['FLOOR_RETURN', [2020, [[2020, errorArgument('#REF!')]]], '#REF!'],
  ['FLOOR_RETURN', [2020, errorArgument('#REF!')], '#REF!'],
  ['FLOOR_RETURN', [2021, [['年度', '每村保底（2018 年起）'], ...OWN_FLOORS]], 80000],
  ['FLOOR_RETURN', [2021, [['二〇二一', '8万元']]], '#VALUE!'],
  ['FLOOR_RETURN', [2021, [[2022, 90000], [2021, 80000], [2020, 70000]]], 80000], // prettier-ignore
  ['FLOOR_RETURN', [2021, [[2021, 'x']]], '#VALUE!'],
  ['FLOOR_RETURN', [2021, [[2021, 1, 2]]], '#VALUE!'],
  ['FLOOR_RETURN', [0], '#NUM!'],
  ['FLOOR_RETURN', ['x'], '#VALUE!'],

  ['FLOOR_TOTAL', [2018], 2880000],
  ['FLOOR_TOTAL', [2019], 11520000],
  ['FLOOR_TOTAL', [2020], 20160000],
  ['FLOOR_TOTAL', [2019, 315], 12600000],
  ['FLOOR_TOTAL', [2019, column(1, 2)], column(40000, 80000)],
  [
    'FLOOR_TOTAL',
    [row(2018, 2019), column(1, 2)],
    [
      [10000, 40000],
      [20000, 80000],
    ],
  ],
  ['FLOOR_TOTAL', [2021, null, OWN_FLOORS], 23040000],
  ['FLOOR_TOTAL', [2021], '#N/A'],
  ['FLOOR_TOTAL', [2019, 0], '#NUM!'],
  ['FLOOR_TOTAL', [2019, -1], '#NUM!'],
  ['FLOOR_TOTAL', [2019, 1.5], '#NUM!'],
  ['FLOOR_TOTAL', [2019, 'many'], '#VALUE!'],
  ['FLOOR_TOTAL', [2019, 1000000000], '#NUM!'],

  ['BALANCE', [2018, 3000000], 120000],
  ['BALANCE', [2018, 2880000], 0],
  ['BALANCE', [2018, 300000], -2580000],
  ['BALANCE', [2019, 800000, -2580000], -13300000],
  ['BALANCE', [2018, 2880000.01], 0.01],
  ['BALANCE', [2018, 30000, 0, 2], 10000],
  ['BALANCE', [2021, 0, null, 1, OWN_FLOORS], -80000],
  ['BALANCE', [2018, null], -2880000],
  ['BALANCE', [2018, '300万元'], 120000],
  ['BALANCE', [column(2018, 2021), 3000000], column(120000, '#N/A')],
  ['BALANCE', [2018, column(2880000, 'x')], column(0, '#VALUE!')],
  ['BALANCE', [2018, errorArgument('#DIV/0!')], '#DIV/0!'],
  ['BALANCE', [2018, errorArgument('#N/A'), errorArgument('#REF!')], '#N/A'],
  ['BALANCE', [2018, 9999999999999.99, 9999999999999.99], '#NUM!'],

  ['COVERAGE', [2018, 2880000], 1],
  ['COVERAGE', [2018, 1440000], 0.5],
  ['COVERAGE', [2019, 800000], 800000 / 11520000],
  ['COVERAGE', [2018, 5000, 1], 0.5],
  ['COVERAGE', [2018, 0], 0],
  ['COVERAGE', [2021, errorArgument('#DIV/0!')], '#DIV/0!'],
  ['COVERAGE', [column(2018, 2019), row(2880000, 1152000)], [[1, 0.4], [0.25, 0.1]]], // prettier-ignore
  ['COVERAGE', [2021, 1000000], '#N/A'],
  ['COVERAGE', [2021, 1, 1, [[2021, 0]]], '#DIV/0!'],

  // 9 600 万, 17 723.08 万, 28 800 万: the least subsidy whose remittance, rounded to the fen, reaches the floors
  ['BREAKEVEN_SUBSIDY', [2018], 95999999.84],
  ['BREAKEVEN_SUBSIDY', [2019], 177230769.16],
  ['BREAKEVEN_SUBSIDY', [2020], 287999999.93],
  ['BREAKEVEN_SUBSIDY', [2], 177230769.16],
  ['BREAKEVEN_SUBSIDY', [1, 2019], 383999999.84],
  ['BREAKEVEN_SUBSIDY', [2020, 2019], 310153846.08],
  ['BREAKEVEN_SUBSIDY', [2018, null, 1], 333333.17],
  ['BREAKEVEN_SUBSIDY', [2018, null, 1, 0.5], 19999.99],
  ['BREAKEVEN_SUBSIDY', [2018, null, 1, null, [[2018, 0]]], 0],
  ['BREAKEVEN_SUBSIDY', [2018, null, 1, row(0, 0.07)], '#DIV/0!'],
  ['BREAKEVEN_SUBSIDY', [column(1, 2018), row(2018, 2019)], [[95999999.84, 383999999.84], [95999999.84, '#N/A']]], // prettier-ignore
  ['BREAKEVEN_SUBSIDY', [2018, null, column(1, 288)], column(333333.17, 95999999.84)],
  ['BREAKEVEN_SUBSIDY', [2021], '#N/A'],
  ['BREAKEVEN_SUBSIDY', [4], '#N/A'],
  ['BREAKEVEN_SUBSIDY', [2018, 2019], '#N/A'],

  [
    'FORECAST',
    [column(2018, 2019), column(10000000, 5000000), 2018, 2020],
    [
      HEADERS,
      [2018, 300000, 2880000, -2580000, 300000 / 2880000],
      [2019, 800000, 11520000, -13300000, 800000 / 11520000],
      [2020, 1025000, 20160000, -32435000, 1025000 / 20160000],
    ],
  ],
  [
    'FORECAST',
    [column(2018), column(1000), 2020, 2021, 100000, 1],
    [HEADERS, [2020, 70, 70000, 30070, 0.001], [2021, 70, '#N/A', '#N/A', '#N/A']],
  ],
  [
    'FORECAST',
    [2018, 1000, 2018, 2019, null, 1, 0.1, [[2019, 50]]],
    [HEADERS, [2018, 100, '#N/A', '#N/A', '#N/A'], [2019, 100, 50, '#N/A', 2]],
  ],
  ['FORECAST', [2018, 1000, 2018, 2018, null, 1, null, [[2018, 0]]], [HEADERS, [2018, 30, 0, 30, '#DIV/0!']]],
  ['FORECAST', [2018, 1000, 2020, 2018], '#NUM!'],
  ['FORECAST', [2018, 1000, 1, 3], '#NUM!'],
  ['FORECAST', [2018, 1000, 2018, column(2019, 2020)], '#VALUE!'],
  ['FORECAST', [2018, 1000, 1900, 2100], '#NUM!'],
  ['FORECAST', [2018, 1000, errorArgument('#REF!'), 2020], '#REF!'],
];
