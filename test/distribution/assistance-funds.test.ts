import fc from 'fast-check';
import { assistanceFundProblems, fundsBy, fundsByLevel } from '../../src/distribution/assistance-funds';
import { completeFunds } from '../../src/distribution/complete-funds';
import type { AssistanceFund } from '../../src/ledger/records';
import { sumYuan, yuan, ZERO, type Yuan } from '../../src/money/yuan';
import { fen, planOf, SOURCE, village } from './book-plan';

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

  it('take their level from the village that they name, otherwise from the unit', () => {
    const villages = [
      village({ township: '甲镇', village: '东村', level: 'municipal', assistingUnit: '市甲局' }),
      village({ township: '乙镇', village: '东村', level: 'district', assistingUnit: '区乙局' }),
    ];
    const assistanceFunds = [
      fund('丙公司', yuan('1'), { township: '乙镇', village: '东村民委员会' }),
      fund('市甲局', yuan('2'), {}),
      fund('丁公司', yuan('3'), { village: '东村' }),
    ];
    const found = completeFunds(planOf({ villages, assistanceFunds }));
    expect(found.map(({ level }) => level)).toEqual(['district', 'municipal', undefined]);
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
