import { operatingYearOf, remittanceDue } from '../../src/distribution/remittance';
import { Decimal } from '../../src/money/decimal';
import { toFixedYuan, yuan } from '../../src/money/yuan';

it.each([
  [2018, 2018, 1],
  [2020, 2018, 3],
  [2017, 2018, 0],
])('in %d a project of %d is in operating year %d', (year, firstYear, operatingYear) => {
  expect(operatingYearOf(year, firstYear)).toBe(operatingYear);
});

it.each([
  ['10000000', '0.03', '300000.00'],
  ['10000000', '0.065', '650000.00'],
  ['0.5', '0.03', '0.02'],
  ['0.50', '0.01', '0.01'],
  ['0.49', '0.01', '0.00'],
  ['100.07', '0.065', '6.50'],
  ['1.00', '0.065', '0.07'],
  ['0', '0.07', '0.00'],
])('of %s yuan at %s is due %s, half a fen up', (subsidy, rate, due) => {
  expect(toFixedYuan(remittanceDue(yuan(subsidy), new Decimal(rate)))).toBe(due);
});
