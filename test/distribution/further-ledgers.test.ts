import fc from 'fast-check';
import { approvalProblems, missingApprovals } from '../../src/distribution/approvals';
import { assetShares } from '../../src/distribution/asset-shares';
import { assistanceFundProblems, fundsBy, fundsByLevel } from '../../src/distribution/assistance-funds';
import { completeFunds } from '../../src/distribution/complete-funds';
import { byTownship } from '../../src/distribution/by-township';
import { paymentProblems, payments } from '../../src/distribution/payments';
import type { Plan } from '../../src/distribution/plan';
import { planYear } from '../../src/distribution/plan-year';
import { categoryOf, returnsUse, returnsUseProblems } from '../../src/distribution/returns-use';
import { timetable } from '../../src/distribution/timetable';
import type { AssistanceFund, Ledgers, ReturnsUse, Task, Village } from '../../src/ledger/records';
import { sumYuan, yuan, ZERO, type Yuan } from '../../src/money/yuan';
import { smallLedgers } from './small-ledgers';

const SOURCE = { sheet: '台账', row: 1 };
const fen = (max: number): fc.Arbitrary<Yuan> =>
  fc.integer({ min: 0, max }).map((amount) => yuan(yuan(String(amount)).div(100)));

function planOf(change: Partial<Ledgers> = {}, year = 2018, villages = 4): Plan {
  const small = smallLedgers({ villages, injections: { 草莓园: { 2018: '9000000' } } });
  const result = planYear(
    { ...small, ...change },
    { year, secondDividend: { kind: 'amount', amount: yuan('100.01') } },
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'));
  return result.plan;
}

function village(change: Partial<Village>, index = 0): Village {
  return { source: SOURCE, township: '甲镇', village: `示例${index}村`, ...change };
}

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

  it.each([
    ['村内保洁', 'cleaning'],
    ['垃圾清运', 'cleaning'],
    ['公益设施维修', 'repairs'],
    ['公共水电费', 'utilities'],
    ['其他公共事务', 'publicAffairs'],
    ['购置农机', 'other'],
    ['偿还债务', 'other'],
    ['村委会办公经费', 'other'],
  ])('counts %s as %s', (written, category) => {
    expect(categoryOf(written)).toBe(category);
  });

  it('warns of other uses, forbidden ones, unknown villages and overspending', () => {
    const codesOf = (...returnsUses: ReturnsUse[]): readonly string[] =>
      returnsUseProblems(planOf({ returnsUses })).map(({ code }) => code);
    expect(codesOf(use(0, yuan('1'), 2018))).toEqual([]);
    expect(codesOf(use(0, yuan('1'), 2018, '购置农机'))).toEqual(['other-use']);
    expect(codesOf(use(0, yuan('1'), 2018, '发放福利'))).toEqual(['forbidden-use']);
    expect(codesOf(use(9, yuan('1'), 2018))).toEqual(['use-of-unknown-village']);
    expect(codesOf(use(0, yuan('99999.99'), 2018))).toEqual(['returns-overspent']);
  });
});

describe('assistance funds (帮扶资金)', () => {
  const fund = (unit: string, amount: Yuan, change: Partial<AssistanceFund> = {}): AssistanceFund => ({
    source: SOURCE,
    unit,
    amount: { yuan: amount },
    ...change,
  });

  it('add up alike by level, by unit and by township', () => {
    const one = fc.tuple(
      fc.constantFrom('甲局', '乙局', '丙公司'),
      fen(1_000_000_00),
      fc.constantFrom('municipal' as const, 'district' as const, undefined),
      fc.constantFrom('甲镇', '乙镇', undefined),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (list) => {
        const assistanceFunds = list.map(([unit, amount, level, township]) =>
          fund(unit, amount, { ...(level && { level }), ...(township !== undefined && { township }) }),
        );
        const plan = planOf({ assistanceFunds });
        const all = sumYuan(list.map(([, amount]) => amount)).toFixed(2);
        const sums = [
          fundsByLevel(plan),
          fundsBy(completeFunds(plan), ({ unit }) => unit),
          fundsBy(completeFunds(plan), ({ township }) => township ?? ''),
        ].map((groups) => sumYuan(groups.map(({ sum }) => sum)).toFixed(2));
        expect(sums).toEqual([all, all, all]);
      }),
    );
  });

  it('count a unit once per level, whatever its spaces, and take a level from the roster', () => {
    const villages = [village({ assistingUnit: '市 甲局', level: 'municipal' })];
    const assistanceFunds = [fund('市甲局', yuan('1')), fund('市甲 局', yuan('2'))];
    const [municipal] = fundsByLevel(planOf({ villages, assistanceFunds }));
    expect(municipal).toMatchObject({ units: 1, sum: yuan('3') });
  });

  it('take level and township from the village that they name, of two by one name from the one that the unit assists', () => {
    const villages = [
      village({ township: '甲镇', village: '东村', level: 'municipal', assistingUnit: '市甲局' }),
      village({ township: '乙镇', village: '东村', level: 'district', assistingUnit: '区乙局' }),
      village({ township: '丙镇', village: '西村', level: 'district' }),
    ];
    const assistanceFunds = [
      fund('区乙局', yuan('1'), { village: '东村民委员会' }),
      fund('丙公司', yuan('2'), { village: '西村' }),
      fund('丁公司', yuan('3'), { village: '东村' }),
    ];
    const found = completeFunds(planOf({ villages, assistanceFunds }));
    expect(found.map(({ level, township }) => [level, township])).toEqual([
      ['district', '乙镇'],
      ['district', '丙镇'],
      [undefined, undefined],
    ]);
  });

  it('put one township and one unit together, however they are written', () => {
    const assistanceFunds = [
      fund('市甲局', yuan('1'), { township: '邦均镇' }),
      fund('市 甲局', yuan('2'), { township: '邦均' }),
    ];
    const found = completeFunds(planOf({ assistanceFunds }));
    expect(fundsBy(found, ({ unit }) => unit).map(({ sum }) => sum)).toEqual([yuan('3')]);
    expect(fundsBy(found, ({ township }) => township ?? '').map(({ sum }) => sum)).toEqual([yuan('3')]);
  });

  describe('beside the document’s totals: 96 and 127 units, 86 and 125 work groups, 9 200.74 万元', () => {
    /** So many units, in so many work groups if any, that give so much together. */
    function given(
      level: 'municipal' | 'district',
      units: number,
      groups: number,
      sum: string,
    ): readonly AssistanceFund[] {
      return Array.from({ length: units }, (_, index) =>
        fund(`${level}${index}`, index === 0 ? yuan(sum) : ZERO, {
          level,
          ...(groups > 0 && { workGroup: `${level}${index % groups}` }),
        }),
      );
    }
    const municipal = given('municipal', 96, 86, '67387400');
    const district = given('district', 127, 125, '24620000');
    const codesOf = (...assistanceFunds: readonly AssistanceFund[]): readonly string[] =>
      assistanceFundProblems(planOf({ assistanceFunds })).map(({ code }) => code);

    it('are silent where all agree', () => {
      expect(codesOf(...municipal, ...district)).toEqual([]);
    });

    it('warn of an amount that is off by a fen, by level and in total', () => {
      const more = given('municipal', 96, 86, '67387400.01');
      expect(codesOf(...more, ...district)).toEqual(['funds-differ', 'funds-differ']);
    });

    it('warn of a unit or a work group too few', () => {
      expect(codesOf(...given('municipal', 95, 86, '67387400'), ...district)).toEqual(['fund-givers-differ']);
      expect(codesOf(...municipal, ...given('district', 127, 124, '24620000'))).toEqual([
        'fund-givers-differ',
      ]);
    });

    it('warn of funds whose level nobody knows', () => {
      expect(codesOf(...municipal, ...district, fund('丙公司', ZERO))).toEqual(['fund-level-unknown']);
    });

    it('count the roster’s work groups where the ledger names none, and compare none where nobody does', () => {
      const bare = [...given('municipal', 96, 0, '67387400'), ...given('district', 127, 0, '24620000')];
      expect(codesOf(...bare)).toEqual([]);
      const villages = [village({ level: 'municipal', workGroup: '一组' }), village({}, 1)];
      const plan = planOf({ villages, assistanceFunds: bare });
      expect(fundsByLevel(plan).map(({ workGroups }) => workGroups)).toEqual([1, 0]);
    });

    it('are not compared where the policy names no totals', () => {
      const policy = { ...planOf().policy, controlTotals: {} };
      const assistanceFunds = [fund('市局', yuan('1'), { level: 'municipal' })];
      expect(assistanceFundProblems({ ...planOf({ assistanceFunds }), policy })).toEqual([]);
    });
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
});

describe('the timetable (责任与时间)', () => {
  const task = (due: string, state?: string): Task => ({
    source: SOURCE,
    task: '签订协议',
    responsible: '某人',
    due,
    ...(state !== undefined && { state }),
  });

  it.each([
    ['2020-07-14', undefined, 'overdue'],
    ['2020-07-15', undefined, 'due-soon'],
    ['2020-08-14', undefined, 'due-soon'],
    ['2020-08-15', undefined, 'later'],
    ['2020-01-01', '已完成', 'done'],
    ['2020-01-01', '未完成', 'overdue'],
    ['2020-01-01', '进行中', 'overdue'],
  ])('on 2020-07-15 takes a task due on %s, %s, for %s', (due, state, expected) => {
    expect(timetable([task(due, state)], '2020-07-15')[0]?.state).toBe(expected);
  });

  it('stands in the order of the dates, rows of one day as in the ledger', () => {
    const tasks = ['2020-03-01', '2020-01-01', '2020-03-01', '2019-12-31'].map((due, row) => ({
      ...task(due),
      task: String(row),
    }));
    expect(timetable(tasks).map((one) => one.task.task)).toEqual(['3', '1', '0', '2']);
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
