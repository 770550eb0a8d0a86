import { planYear } from '../../src/distribution/plan-year';
import { smallLedgers } from './small-ledgers';

describe('a year after the last one of the policy', () => {
  const planned = (injections: Record<string, Record<number, string>>, paid: number) =>
    planYear(smallLedgers({ villages: 1, injections, remittances: [['草莓园', paid, '30000']] }), {
      year: 2018,
    });
  const codes = (result: ReturnType<typeof planned>) =>
    result.ok ? result.plan.problems.map(({ severity, code }) => `${severity} ${code}`) : [];

  it('is a warning, for a project and for a remittance', () => {
    const later = codes(planned({ 草莓园: { 2018: '1000000' }, 远园: { 2035: '1000000' } }, 2091));
    expect(later.filter((code) => code === 'warning year-after-policy')).toHaveLength(2);
  });

  it('up to that year nothing is said', () => {
    expect(codes(planned({ 草莓园: { 2018: '1000000' }, 远园: { 2020: '1000000' } }, 2020))).not.toContain(
      'warning year-after-policy',
    );
  });
});
