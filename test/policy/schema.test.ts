import { JIZHOU_POLICY } from '../../src/policy/jizhou';
import { policySchema } from '../../src/policy/schema';
import { Decimal } from '../../src/money/decimal';
import { yuan } from '../../src/money/yuan';

describe('policySchema', () => {
  it('accepts the built-in policy', () => {
    expect(policySchema.safeParse(JIZHOU_POLICY).success).toBe(true);
  });

  it.each([
    ['no rates', { ...JIZHOU_POLICY, rates: [] }],
    ['a rate over 100 %', { ...JIZHOU_POLICY, rates: [new Decimal('1.01')] }],
    ['a rate finer than sheets can compute', { ...JIZHOU_POLICY, rates: [new Decimal('0.0654321')] }],
    ['a negative floor', { ...JIZHOU_POLICY, floors: new Map([[2018, yuan('-1')]]) }],
    ['a floor finer than the fen', { ...JIZHOU_POLICY, floors: new Map([[2018, yuan('0.005')]]) }],
  ])('refuses %s', (_, policy) => {
    expect(policySchema.safeParse(policy).success).toBe(false);
  });
});
