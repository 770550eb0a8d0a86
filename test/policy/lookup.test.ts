import { JIZHOU_POLICY } from '../../src/policy/jizhou';
import { floorOf, rateOf } from '../../src/policy/lookup';

describe('the Jizhou policy', () => {
  it.each([
    [1, '0.03'],
    [2, '0.065'],
    [3, '0.07'],
    [4, '0.07'],
    [99, '0.07'],
  ])('asks in operating year %d for a share of %s', (operatingYear, rate) => {
    expect(rateOf(JIZHOU_POLICY, operatingYear).toString()).toBe(rate);
  });

  it.each([0, -1, 1.5, NaN])('has no rate for operating year %d', (operatingYear) => {
    expect(() => rateOf(JIZHOU_POLICY, operatingYear)).toThrow(RangeError);
  });

  it.each([
    [2018, '10000'],
    [2019, '40000'],
    [2020, '70000'],
  ])('guarantees in %d %s yuan to each village', (year, floor) => {
    expect(floorOf(JIZHOU_POLICY, year)?.toString()).toBe(floor);
  });

  it.each([2017, 2021])('names no floor for %d', (year) => {
    expect(floorOf(JIZHOU_POLICY, year)).toBeUndefined();
  });

  it('has control totals that agree with each other', () => {
    const totals = JIZHOU_POLICY.controlTotals;
    expect((totals.municipalVillages ?? 0) + (totals.districtVillages ?? 0)).toBe(totals.villages);
    expect(totals.municipalAssistanceFunds?.plus(totals.districtAssistanceFunds ?? 0)).toEqual(
      totals.assistanceFunds,
    );
  });
});

it('a policy without rates has no rate', () => {
  expect(() => rateOf({ rates: [] }, 1)).toThrow(RangeError);
});
