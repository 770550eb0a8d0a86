import { planYear } from '../../src/distribution/plan-year';
import { readLedgers } from '../../src/ledger/read-ledgers';
import { yuan } from '../../src/money/yuan';
import { sheetOf, workbookOf } from '../ledger/sheet-of';

/** One village, one project of a million from 2018: 30 000 due for the floor of 10 000, 65 000 for 40 000. */
function ledgersWith(...balances: (number | null)[][]) {
  return readLedgers(
    workbookOf(
      sheetOf('名册', [
        ['镇乡', '村名'],
        ['甲镇', '一村'],
      ]),
      sheetOf('项目', [
        ['项目名称', '市补资金（万元）', '注入年度'],
        ['草莓园', 100, 2018],
      ]),
      sheetOf('结余', [['年度', '期初结余（万元）', '期末结余（万元）'], ...balances]),
    ),
  );
}

function planOf(year: number, ...balances: (number | null)[][]) {
  const result = planYear(ledgersWith(...balances), { year });
  if (!result.ok) throw new Error('no plan');
  return result.plan;
}

describe('the fund ledger (资金结余台账)', () => {
  it('gives the opening balance of its year, from its own cell', () => {
    const { fund } = planOf(2019, [2019, 2, null]);
    expect(fund.opening).toEqual(yuan('20000'));
    expect(fund.openingFrom?.cell).toMatchObject({ sheet: '结余', row: 1, column: 1, factor: 10_000 });
  });

  it('opens a year that it does not list with the closing of the year before', () => {
    expect(planOf(2019, [2018, 0.5, 1.75]).fund.opening).toEqual(yuan('17500'));
  });

  it('is where rolling forward goes on from', () => {
    // 2019: 5 000 + 65 000 − 40 000 = 30 000 opens 2020.
    expect(planOf(2020, [2019, 0.5, null]).fund.opening).toEqual(yuan('30000'));
  });

  it('may carry an advance: a balance below zero', () => {
    expect(planOf(2018, [2018, -3, null]).fund).toMatchObject({
      opening: yuan('-30000'),
      shortfall: yuan('10000'),
    });
  });

  it('is compared with the year before, rolled forward: 期初 = 上年期末', () => {
    const codesOf = (...balances: (number | null)[][]) =>
      planOf(2019, ...balances)
        .problems.filter(({ code }) => code === 'opening-differs')
        .map(({ severity, sheet, cell }) => [severity, sheet, cell]);
    expect(codesOf([2019, 2, null])).toEqual([]);
    expect(codesOf([2019, 1.9, null])).toEqual([['warning', '结余', 'B2']]);
  });

  it('has one row for each year', () => {
    expect(ledgersWith([2019, 2, null], [2019, 2, null]).problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'balance-twice', sheet: '结余', cell: 'A3' }),
    );
  });

  it('gives way to the opening balance that the user gives', () => {
    const result = planYear(ledgersWith([2019, 2, null]), { year: 2019, opening: yuan('7') });
    expect(result.ok && result.plan.fund.opening).toEqual(yuan('7'));
  });

  it('counts as not being there while it has no rows', () => {
    expect(ledgersWith().problems).toContainEqual(
      expect.objectContaining({ severity: 'info', code: 'no-rows', sheet: '结余' }),
    );
    expect(planOf(2019).fund.opening).toEqual(yuan('20000'));
  });
});
