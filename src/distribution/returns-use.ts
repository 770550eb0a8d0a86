import { amountPlace, fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { LedgerAmount, ReturnsUse, Village } from '../ledger/records';
import { fullVillageKey, villageKey } from '../ledger/text';
import { formatYuan, sumYuan, yuan, ZERO, type Yuan } from '../money/yuan';
import { planProblem } from './messages';
import { yearsBefore } from './past-years';
import type { Plan } from './plan';
import { villageShares } from './village-shares';

/** 用途: the uses that the documents name (rules.md 8), and what falls outside them. */
export type UseCategory = 'cleaning' | 'repairs' | 'utilities' | 'publicAffairs' | 'other';

export const USE_CATEGORIES: readonly UseCategory[] = [
  'cleaning',
  'repairs',
  'utilities',
  'publicAffairs',
  'other',
];

/** How uses are written; the first that fits decides. */
const WORDS: readonly { readonly pattern: RegExp; readonly category: UseCategory }[] = [
  {
    pattern: /保洁|清洁|清扫|环境卫生|卫生(费|清理|整治|打扫)|打扫|垃圾|清运|环境整治/,
    category: 'cleaning',
  },
  { pattern: /维修|修缮|维护|修理|修补|修复|养护/, category: 'repairs' },
  { pattern: /水电|电费|水费|用电|用水|路灯/, category: 'utilities' },
  { pattern: /公共|公益|村级事务/, category: 'publicAffairs' },
];

/** What one township's published rules forbid returns to be spent on. */
const FORBIDDEN =
  /村委会.*(支出|经费|开支|办公)|办公(经费|用品|设备)|通讯|电话费|手机|交通(工具|设备|费)|购(买|置)?(公务)?(车辆|汽车|轿车)|津贴|津补贴|(干部|误工|发放)补贴|奖金|福利|亏损|还债|偿还|归还|还款|还贷|债务|楼堂馆所|办公楼|大中型.*(设施|建设)|基础设施建设/;

/** 返还资金使用: a village's returns and what it spent of them. */
export interface VillageUse {
  readonly village: Village;
  /** Returned and spent in the years before the plan's. */
  readonly returnedBefore: Yuan;
  /** Second dividends among `returnedBefore`. */
  readonly dividendsBefore: Yuan;
  /** The ledger's amounts of those years. */
  readonly usedBefore: readonly LedgerAmount[];
  /** Returned in the plan's year. */
  readonly returned: Yuan;
  /** The ledger's amounts of the plan's year, by category. */
  readonly used: Readonly<Record<UseCategory, readonly LedgerAmount[]>>;
  readonly usedTotal: Yuan;
  readonly balance: Yuan;
}

/** The category of a use as written. */
export function categoryOf(written: string): UseCategory {
  if (FORBIDDEN.test(written)) return 'other';
  return WORDS.find(({ pattern }) => pattern.test(written))?.category ?? 'other';
}

/** Every village's returns and uses up to the plan's year, in roster order. A row without a year counts for that year. */
export function returnsUse(plan: Plan): readonly VillageUse[] {
  const { villages, ledgers } = plan;
  const rows = new Map<string, ReturnsUse[]>();
  for (const use of ledgers.returnsUses) {
    const key = fullVillageKey(use);
    rows.set(key, [...(rows.get(key) ?? []), use]);
  }
  const roster = villages.map(({ village }) => village);
  const past = yearsBefore(plan).map(({ floor = ZERO, secondDividend }) =>
    villageShares(roster, floor, secondDividend, { tail: plan.tail, dividendBy: plan.dividendBy }),
  );
  return villages.map(({ village, total }, index) => {
    const own = rows.get(fullVillageKey(village)) ?? [];
    const inYear = own.filter((use) => (use.year ?? plan.year) === plan.year);
    const before = own.filter((use) => (use.year ?? plan.year) < plan.year);
    const returnedBefore = sumYuan(past.flatMap((shares) => shares[index]?.total ?? []));
    const dividendsBefore = sumYuan(past.flatMap((shares) => shares[index]?.secondDividend ?? []));
    const usedBefore = before.map(({ amount }) => amount);
    const usedTotal = sumOf(inYear.map(({ amount }) => amount));
    const balance = yuan(returnedBefore.minus(sumOf(usedBefore)).plus(total).minus(usedTotal));
    return {
      village,
      returnedBefore,
      dividendsBefore,
      usedBefore,
      returned: total,
      used: byCategory(inYear),
      usedTotal,
      balance,
    };
  });
}

function sumOf(amounts: readonly LedgerAmount[]): Yuan {
  return sumYuan(amounts.map((amount) => amount.yuan));
}

function byCategory(uses: readonly ReturnsUse[]): VillageUse['used'] {
  const of = (category: UseCategory): readonly LedgerAmount[] =>
    uses.filter((use) => categoryOf(use.category) === category).map(({ amount }) => amount);
  return {
    cleaning: of('cleaning'),
    repairs: of('repairs'),
    utilities: of('utilities'),
    publicAffairs: of('publicAffairs'),
    other: of('other'),
  };
}

/** Other categories, forbidden ones, villages that are not on the roster, and overspending, with their cells. */
export function returnsUseProblems(plan: Plan): readonly Problem[] {
  const { found, returnsUses } = plan.ledgers;
  const roster = new Set(plan.villages.map(({ village }) => fullVillageKey(village)));
  const names = new Set(plan.villages.map(({ village: { village } }) => villageKey(village)));
  const problems: Problem[] = [];
  for (const use of returnsUses.filter(({ year }) => (year ?? plan.year) <= plan.year)) {
    const name = `${use.township ?? ''}${use.village}`;
    // A name of several townships, with none given, has its warning from reading.
    const isAmbiguous = use.township === undefined && names.has(villageKey(use.village));
    if (!roster.has(fullVillageKey(use)) && !isAmbiguous) {
      problems.push(
        planProblem('use-of-unknown-village', fieldPlace(found, 'returnsUse', use.source, 'village'), {
          name,
        }),
      );
    }
    if (categoryOf(use.category) !== 'other') continue;
    const code = FORBIDDEN.test(use.category) ? 'forbidden-use' : 'other-use';
    const place = fieldPlace(found, 'returnsUse', use.source, 'category');
    problems.push(planProblem(code, place, { name, category: use.category }));
  }
  for (const { village, balance } of returnsUse(plan)) {
    if (!balance.lt(0)) continue;
    const last = returnsUses.findLast((use) => fullVillageKey(use) === fullVillageKey(village));
    const place = last ? amountPlace(last.amount, found, 'returnsUse', last.source, 'amount') : {};
    const name = `${village.township}${village.village}`;
    problems.push(planProblem('returns-overspent', place, { name, over: formatYuan(balance.neg()) }));
  }
  return problems;
}
