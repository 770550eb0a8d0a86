import { Decimal } from 'decimal.js';
import { remittance } from '../../src/functions/remittance';

/*
 * JZ.REMITTANCE over a column of a million subsidies, beside a loop over decimal.js and one over plain numbers that round as
 * people do; and one cell at a time, as Excel calls it. The least of the runs counts.
 */

const CELLS = 1_000_000;
const RUNS = 5;
const SCALAR_CALLS = 100_000;
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

const scalarTime = least(() => {
  for (let call = 0; call < SCALAR_CALLS; call += 1) remittance(year, [[subsidies[call]]]);
});
console.log(`REMITTANCE(2, one cell): ${((scalarTime / SCALAR_CALLS) * 1_000).toFixed(2)} µs a call`);
