import { yearsBefore } from '../../distribution/past-years';
import {
  returnsUse,
  returnsUseProblems,
  USE_CATEGORIES,
  type VillageUse,
} from '../../distribution/returns-use';
import { columnName } from '../../ledger/address';
import { townshipKey } from '../../ledger/text';
import { sumYuan, toCellNumber, yuan, type Yuan } from '../../money/yuan';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { ledgerCell, moneyFormula, sumOfLedgerCells } from '../formula';
import type { List, ListColumn } from '../list';
import { listSheet } from '../list-sheet';
import type { ModelCell, SheetModel } from '../sheet-model';
import { RETURNS_USE_TEXTS } from './returns-use-texts';

/** First column of the categories, and the two columns that follow them. */
const FIRST_CATEGORY = 5;
const USED = FIRST_CATEGORY + USE_CATEGORIES.length;

/** 《返还资金使用情况表》: what each village got, what it spent on what, what is left. */
export const returnsUseSheet: ExtraSheet = {
  key: 'returnsUse',
  needs: ['returnsUse'],
  title: { zh: '返还资金使用情况表', en: 'Use of returns' },
  isPossible: ({ ledgers }) => ledgers.returnsUses.length > 0,
  problems: returnsUseProblems,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, distribution } = context;
  const text = RETURNS_USE_TEXTS[context.language];
  const { headers } = text;
  const items = returnsUse(plan);
  const places = new Map(items.map((item, index) => [item, index]));
  const used = `${columnName(FIRST_CATEGORY)}%:${columnName(USED - 1)}%`;
  const categories = USE_CATEGORIES.map((category): ListColumn<VillageUse> => ({
    header: text.categories[category],
    width: 14,
    style: 'money',
    cell: (item) =>
      sumOfLedgerCells(item.used[category], sumYuan(item.used[category].map((part) => part.yuan))),
    sum: (item) => sumYuan(item.used[category].map((part) => part.yuan)),
    ...(category === 'other' && { isAlarming: (item: VillageUse) => item.used.other.length > 0 }),
  }));
  const list: List<VillageUse> = {
    serial: headers.serial,
    total: text.total,
    groups: byTownship(items).map((group) => ({
      items: group,
      subtotal: text.subtotal(group[0]?.village.township ?? ''),
    })),
    columns: [
      { header: headers.township, width: 18, style: 'text', cell: ({ village }) => village.township },
      { header: headers.village, width: 14, style: 'text', cell: ({ village }) => village.village },
      {
        header: headers.before,
        width: 15,
        style: 'money',
        cell: (item) => broughtForwardCell(item, context),
        sum: broughtForward,
      },
      {
        header: headers.returned,
        width: 15,
        style: 'money',
        cell: (item) => moneyFormula(distribution.village(places.get(item) ?? 0), item.returned),
        sum: ({ returned }) => returned,
      },
      ...categories,
      {
        header: headers.used,
        width: 15,
        style: 'money',
        cell: ({ usedTotal }, at) =>
          moneyFormula(`ROUND(SUM(${used.replaceAll('%', String(at))}),2)`, usedTotal),
        sum: ({ usedTotal }) => usedTotal,
      },
      {
        header: headers.balance,
        width: 15,
        style: 'money',
        cell: ({ balance }, at) => moneyFormula(`ROUND(D${at}+E${at}-${columnName(USED)}${at},2)`, balance),
        sum: ({ balance }) => balance,
        isAlarming: ({ balance }) => balance.lt(0),
      },
    ],
  };
  const { model } = listSheet(context, {
    key: 'returnsUse',
    name: context.name,
    title: text.title(plan.year),
    list,
    notes: [text.note],
  });
  return model;
}

function broughtForward({ returnedBefore, usedBefore }: VillageUse): Yuan {
  return yuan(returnedBefore.minus(sumYuan(usedBefore.map((amount) => amount.yuan))));
}

/** The floor returns of the years before, where the calculation sheet has them, second dividends, less the ledger's uses. */
function broughtForwardCell(item: VillageUse, { plan, calculation }: ExtraContext): ModelCell {
  const floors = yearsBefore(plan).flatMap(
    ({ year, floor }) => calculation.years.get(year)?.floor ?? floor?.toString() ?? [],
  );
  const amounts = item.usedBefore.map(({ cell, yuan: amount }) =>
    cell ? `-${ledgerCell(cell)}` : `-${amount.toString()}`,
  );
  const dividends = item.dividendsBefore.isZero() ? '' : `+${item.dividendsBefore.toString()}`;
  if (floors.length === 0 && amounts.length === 0) return toCellNumber(broughtForward(item));
  return moneyFormula(
    `ROUND(${[...floors, '0'].join('+')}${dividends}${amounts.join('')},2)`,
    broughtForward(item),
  );
}

/** Villages of one township together, in the order in which the roster first names each; places stay those of the roster. */
function byTownship(items: readonly VillageUse[]): readonly (readonly VillageUse[])[] {
  const groups = new Map<string, VillageUse[]>();
  for (const item of items) {
    const key = townshipKey(item.village.township);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
