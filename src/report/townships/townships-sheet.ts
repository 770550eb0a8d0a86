import { byTownship, type TownshipReturns } from '../../distribution/by-township';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula } from '../formula';
import type { List } from '../list';
import { listSheet } from '../list-sheet';
import type { Formula, SheetModel } from '../sheet-model';
import { TOWNSHIP_TEXTS } from './townships-texts';

const CHART_ROWS = 18;
const [TOWNSHIP, TOTAL] = [1, 7];

/** 《分镇乡汇总表》: a page for the leadership, with a chart; every figure added up from the distribution sheet. */
export const townshipsSheet: ExtraSheet = {
  key: 'townships',
  needs: [],
  title: { zh: '分镇乡汇总表', en: 'Townships' },
  isPossible: ({ villages }) => villages.length > 0,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, texts, distribution } = context;
  const text = TOWNSHIP_TEXTS[context.language];
  const { headers } = text;
  const items = byTownship(plan.villages);
  const totalRow = 3 + items.length;
  const all = { total: plan.fund.floorTotal.plus(plan.fund.secondDividend) };
  const summed = (item: TownshipReturns, column: string, amount: TownshipReturns['total']): Formula =>
    moneyFormula(
      `ROUND(${eachSpelling(item, (name) => `SUMIFS(${column},${distribution.townships},${name},${distribution.serials},">0")`)},2)`,
      amount,
    );
  const counted = (item: TownshipReturns, more: string, value: number): Formula => ({
    formula: eachSpelling(
      item,
      (name) => `COUNTIFS(${distribution.townships},${name},${distribution.serials},">0"${more})`,
    ),
    value,
  });
  const atLevel = (level: 'municipal' | 'district'): string =>
    `,${distribution.levels},"${texts.level[level]}"`;
  const list: List<TownshipReturns> = {
    serial: headers.serial,
    total: text.total,
    groups: [{ items }],
    columns: [
      { header: headers.township, width: 20, style: 'text', cell: ({ township }) => township },
      { header: headers.villages, width: 11, style: 'count', cell: (item) => counted(item, '', item.villages.length), sum: ({ villages }) => villages.length },
      { header: headers.municipal, width: 11, style: 'count', cell: (item) => counted(item, atLevel('municipal'), item.municipal), sum: ({ municipal }) => municipal },
      { header: headers.district, width: 11, style: 'count', cell: (item) => counted(item, atLevel('district'), item.district), sum: ({ district }) => district },
      { header: headers.floor, width: 18, style: 'money', cell: (item) => summed(item, distribution.floors, item.floorReturns), sum: ({ floorReturns }) => floorReturns },
      { header: headers.dividend, width: 18, style: 'money', cell: (item) => summed(item, distribution.dividends, item.secondDividends), sum: ({ secondDividends }) => secondDividends },
      { header: headers.total, width: 18, style: 'money', cell: ({ total }, at) => moneyFormula(`ROUND(F${at}+G${at},2)`, total), sum: ({ total }) => total },
      {
        header: headers.share, width: 10, style: 'percent',
        cell: ({ total }, at) => ({
          formula: `IF($H$${totalRow + 1}=0,0,H${at}/$H$${totalRow + 1})`,
          value: all.total.isZero() ? 0 : total.div(all.total).toNumber(),
        }),
      },
    ],
  }; // prettier-ignore
  let chartRow = 0;
  const { model, rows } = listSheet(context, {
    key: 'townships',
    name: context.name,
    title: text.title(plan.year),
    list,
    orientation: 'portrait',
    addMore(draft) {
      chartRow = draft.rows.length;
      for (let row = 0; row < CHART_ROWS; row += 1) draft.add([]);
    },
  });
  const column = (index: number) => ({ row: rows.first, column: index, rows: items.length, columns: 1 });
  return {
    ...model,
    charts: [
      {
        title: text.chart,
        categories: column(TOWNSHIP),
        series: [{ name: headers.total, values: column(TOTAL) }],
        anchor: { row: chartRow, column: 0, rows: CHART_ROWS, columns: list.columns.length + 1 },
      },
    ],
  };
}

/** A sum over every way in which the roster writes the township; the first is the row's own name. */
function eachSpelling({ spellings }: TownshipReturns, formula: (name: string) => string): string {
  return spellings.map((name) => formula(`"${name.replaceAll('"', '""')}"`)).join('+');
}
