import { Decimal } from 'decimal.js';
import { CATALOGUE, type FunctionId } from '../../src/functions/catalogue';
import { remittance } from '../../src/functions/remittance';

/*
 * JZ.REMITTANCE over a column of a million subsidies, beside a loop over decimal.js and one over plain numbers that round as
 * people do; and one call of every function, as Excel makes it for a cell. The least of the runs counts.
 */

const CELLS = 1_000_000;
const RUNS = 5;
const SCALAR_CALLS = 20_000;
const RATE = 0.065;

function least(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Amounts to the fen that look like subsidies, always the same ones. */
const subsidies = Array.from({ length: CELLS }, (_, index) => ((index * 7_919_993) % 9_999_999_999) / 100);
const column = subsidies.map((subsidy) => [subsidy]);
const year = [[2]];

let ours: unknown[][] = [];
let exact: number[] = [];
let plain: number[] = [];
const oursTime = least(() => (ours = remittance(year, column)));
const exactTime = least(() => (exact = subsidies.map((one) => new Decimal(one).times(RATE).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber()))); // prettier-ignore
const plainTime = least(() => (plain = subsidies.map((one) => Math.round(one * RATE * 100) / 100)));
const wrong = (answers: readonly unknown[]): number =>
  answers.filter((answer, index) => answer !== exact[index]).length;

const line = (label: string, milliseconds: number, different: number): string =>
  `  ${label.padEnd(16)}${milliseconds.toFixed(0).padStart(7)} ms   ${different} of ${CELLS} not the exact fen`;
console.log(`REMITTANCE(2, a column of ${CELLS})`);
console.log(line('this program', oursTime, wrong(ours.map(([answer]) => answer))));
console.log(line('decimal.js', exactTime, 0));
console.log(line('plain numbers', plainTime, wrong(plain)));
console.log(`  ${(exactTime / oursTime).toFixed(1)} times as fast as decimal.js`);

/** One call of each function as Excel makes it, with an amount that is different every time. */
const cell = (value: unknown): unknown[][] => [[value]];
const projects = [[[2018], [2019]], [[10_000_000], [5_000_000]]]; // prettier-ignore
const ONE_CALL: Readonly<Record<FunctionId, (amount: number) => readonly unknown[]>> = {
  REMITTANCE: (amount) => [cell(2), cell(amount)],
  REMITTANCE_RATE: () => [cell(2019)],
  POOL: () => [cell(2019), ...projects],
  FLOOR_RETURN: () => [cell(2019)],
  FLOOR_TOTAL: () => [cell(2019)],
  BALANCE: (amount) => [cell(2019), cell(amount), cell(120_000)],
  COVERAGE: (amount) => [cell(2019), cell(amount)],
  BREAKEVEN_SUBSIDY: () => [cell(2019)],
  FORECAST: () => [...projects, cell(2018), cell(2020)],
  SPLIT: (amount) => [cell(amount), cell(10)],
  SPLIT_BY: (amount) => [cell(amount), [[1], [1], [4]]],
  SHARE: (amount) => [cell(amount), cell(288), cell(7)],
  ASSET_SHARE: (amount) => [cell(amount)],
  RMB: (amount) => [cell(amount)],
  YUAN: (amount) => [cell(`￥${amount}`)],
};

console.log('One call, in µs (aim: under 20 for those that answer one cell)');
for (const [id, argsFor] of Object.entries(ONE_CALL)) {
  const run = CATALOGUE[id as FunctionId] as (...args: readonly unknown[]) => unknown[][];
  const time = least(() => {
    for (let call = 0; call < SCALAR_CALLS; call += 1) run(...argsFor(subsidies[call] ?? 0));
  });
  console.log(`  ${id.padEnd(18)}${((time / SCALAR_CALLS) * 1_000).toFixed(2).padStart(8)}`);
}
