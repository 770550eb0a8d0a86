import fc from 'fast-check';
import { approvalColumnProblems, approvalProblems, missingApprovals } from '../../src/distribution/approvals';
import { assetShares } from '../../src/distribution/asset-shares';
import { byTownship } from '../../src/distribution/by-township';
import { paymentProblems, payments } from '../../src/distribution/payments';
import { categoryOf, returnsUse, returnsUseProblems } from '../../src/distribution/returns-use';
import type { ReturnsUse, Village } from '../../src/ledger/records';
import { sumYuan, yuan, ZERO, type Yuan } from '../../src/money/yuan';
import { fen, planOf, SOURCE, village } from './book-plan';

describe('shares of an asset (权属份额)', () => {
  it('add up to its value exactly: share × villages + odd fen, and fewer odd fen than villages', () => {
    fc.assert(
      fc.property(fen(10_000_000_00), fc.integer({ min: 1, max: 2_000 }), (value, villages) => {
        const asset = { source: SOURCE, name: '大棚', originalValue: { yuan: value } };
        const [one] = assetShares([asset], villages);
        expect(one?.share.times(villages).plus(yuan('0.01').times(one.odd)).toFixed(2)).toBe(
          value.toFixed(2),
        );
        expect(one?.odd).toBeGreaterThanOrEqual(0);
        expect(one?.odd).toBeLessThan(villages);
      }),
    );
  });
});

describe('returns by township (分镇乡)', () => {
  it('add up to the year’s returns, every village in one township', () => {
    const plan = planOf({}, 2018, 11);
    const groups = byTownship(plan.villages);
    expect(groups.flatMap(({ villages }) => villages)).toHaveLength(plan.villages.length);
    expect(sumYuan(groups.map(({ total }) => total))).toEqual(
      sumYuan([plan.fund.floorTotal, plan.fund.secondDividend]),
    );
    for (const { total, floorReturns, secondDividends } of groups) {
      expect(sumYuan([floorReturns, secondDividends])).toEqual(total);
    }
  });

  it('put 邦均 and 邦均镇 together, under the first spelling', () => {
    const villages = ['邦均镇', '邦 均', '下营镇'].map((township, index) => village({ township }, index));
    const groups = byTownship(planOf({ villages }).villages);
    expect(groups.map(({ township, villages: own }) => [township, own.length])).toEqual([
      ['邦均镇', 2],
      ['下营镇', 1],
    ]);
  });
});

describe('use of returns (返还资金使用)', () => {
  const use = (index: number, amount: Yuan, year: number, category = '村内保洁'): ReturnsUse => ({
    source: SOURCE,
    township: `镇${index % 3}`,
    village: `示例${index + 1}`,
    category,
    amount: { yuan: amount },
    year,
  });

  it('balances for every village: returned so far − used so far', () => {
    const uses = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fen(5_000_00), fc.constantFrom(2018, 2019, 2020)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(uses, (list) => {
        const plan = planOf(
          { returnsUses: list.map(([index, amount, year]) => use(index, amount, year)) },
          2019,
        );
        returnsUse(plan).forEach((one, index) => {
          const spent = list
            .filter(([at, , year]) => at === index && year <= 2019)
            .map(([, amount]) => amount);
          // 2018: 10 000 and nothing of the surplus; 2019: 40 000 and the dividend.
          const returned = sumYuan([
            yuan('10000'),
            yuan('40000'),
            plan.villages[index]?.secondDividend ?? ZERO,
          ]);
          expect(one.balance.toFixed(2)).toBe(returned.minus(sumYuan(spent)).toFixed(2));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('brings forward what was returned and spent before, also where the opening balance was given', () => {
    const surplusUses = [
      { source: SOURCE, year: 2018, use: 'secondDividend' as const, amount: { yuan: yuan('4') } },
    ];
    const returnsUses = [use(0, yuan('300'), 2018)];
    const [first] = returnsUse(planOf({ surplusUses, returnsUses }, 2019, 4, { opening: yuan('900000') }));
    expect(first?.returnedBefore.toFixed(2)).toBe('10001.00');
    // 10 001 − 300 of 2018, 40 000 and a quarter of 100.01 of 2019.
    expect(first?.balance.toFixed(2)).toBe('49726.01');
  });

  it.each([
    ['村内保洁', 'cleaning'],
    ['垃圾清运', 'cleaning'],
    ['街道清扫', 'cleaning'],
    ['保洁员补贴', 'cleaning'],
    ['健身器材修理', 'repairs'],
    ['水管维修', 'repairs'],
    ['路灯用电', 'utilities'],
    ['公益设施维修', 'repairs'],
    ['公共水电费', 'utilities'],
    ['其他公共事务', 'publicAffairs'],
    ['购置农机', 'other'],
    ['偿还债务', 'other'],
    ['村委会办公经费', 'other'],
  ])('counts %s as %s', (written, category) => {
    expect(categoryOf(written)).toBe(category);
  });

  // One township's published rules (ledgers.md): what returns must not be spent on.
  it.each([
    '村委会基本支出', '村委会办公用品', '交通通讯设备', '购买车辆', '村干部电话费', '津补贴福利', '发放补贴', '弥补亏损', '还债', '归还借款', '偿还工程款', '楼堂馆所', '大中型基础设施', '大中型水利建设',
  ])('takes %s for a forbidden use, with a stronger warning than for another one', (category) => {
    const problems = returnsUseProblems(planOf({ returnsUses: [use(0, yuan('1'), 2018, category)] }));
    expect(problems.map(({ code }) => code)).toEqual(['forbidden-use']);
  }); // prettier-ignore

  it('warns of other uses, forbidden ones, unknown villages and overspending', () => {
    const codesOf = (...returnsUses: ReturnsUse[]): readonly string[] =>
      returnsUseProblems(planOf({ returnsUses })).map(({ code }) => code);
    expect(codesOf(use(0, yuan('1'), 2018))).toEqual([]);
    expect(codesOf(use(0, yuan('1'), 2018, '购置农机'))).toEqual(['other-use']);
    expect(codesOf(use(9, yuan('1'), 2018))).toEqual(['use-of-unknown-village']);
    expect(codesOf(use(0, yuan('99999.99'), 2018))).toEqual(['returns-overspent']);
  });
});

describe('approvals (六步三要, 三重一大)', () => {
  it('are missing where the ledger has the column and the cell is empty, not where it has no column', () => {
    expect(missingApprovals({ villageApproval: ' ', townshipApproval: '会议纪要3号' })).toEqual([
      'villageApproval',
    ]);
    expect(missingApprovals({})).toEqual([]);
    const rows = [{ source: SOURCE, name: '草莓园', villageApproval: '', townshipApproval: '' }];
    expect(approvalProblems(planOf().ledgers, 'projects', rows).map(({ code }) => code)).toEqual([
      'approval-missing',
      'approval-missing',
    ]);
  });

  it('are missing altogether from a project ledger without their columns: one warning for each', () => {
    const none = [{ source: SOURCE }, { source: SOURCE }];
    expect(approvalColumnProblems(none).map(({ code, severity }) => [code, severity])).toEqual([
      ['approval-column-missing', 'warning'],
      ['approval-column-missing', 'warning'],
    ]);
    expect(
      approvalColumnProblems([{ source: SOURCE, villageApproval: '', townshipApproval: '决1' }]),
    ).toEqual([]);
  });
});

describe('payments (发放)', () => {
  const paid = (change: Partial<Village>, index = 0): Village =>
    village(
      {
        accountName: `示例${index}村股份经济合作社`,
        accountNumber: `622848000000000000${index}`,
        bank: '农商银行',
        ...change,
      },
      index,
    );

  it('are the villages’ returns, one each, in roster order', () => {
    const plan = planOf({ villages: [0, 1, 2].map((index) => paid({}, index)) });
    expect(payments(plan).map(({ amount }) => amount)).toEqual(plan.villages.map(({ total }) => total));
    expect(sumYuan(payments(plan).map(({ amount }) => amount))).toEqual(
      sumYuan([plan.fund.floorTotal, plan.fund.secondDividend]),
    );
    expect(paymentProblems(plan)).toEqual([]);
  });

  it.each<[string, Partial<Village>, readonly string[]]>([
    ['an account with spaces in it', { accountNumber: '6228 4800-0000 0000 000' }, []],
    ['a name that is not the village’s', { accountName: '王某' }, ['payee-differs']],
    ['letters in the account', { accountNumber: '62284X0000000' }, ['account-odd']],
    ['an account that is too short', { accountNumber: '1234567' }, ['account-odd']],
    ['an empty account', { accountNumber: '' }, ['no-account']],
  ])('doubts %s', (_, change, doubts) => {
    expect(payments(planOf({ villages: [paid(change)] }))[0]?.doubts).toEqual(doubts);
  });

  it('doubts both villages that share an account, however it is written', () => {
    const villages = [
      paid({ accountNumber: '62284800 00000001' }, 0),
      paid({ accountNumber: '6228480000000001' }, 1),
    ];
    expect(payments(planOf({ villages })).map(({ doubts }) => doubts)).toEqual([
      ['account-twice'],
      ['account-twice'],
    ]);
  });
});
