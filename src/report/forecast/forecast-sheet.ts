import {
  fundingOf,
  lastFloorYear,
  planForecast,
  singleNewSubsidy,
  type PlannedYear,
} from '../../distribution/plan-forecast';
import type { Plan } from '../../distribution/plan';
import { columnName } from '../../ledger/address';
import { formatYuan, sumYuan, toCellNumber, ZERO, type Yuan } from '../../money/yuan';
import { JIZHOU_POLICY } from '../../policy/jizhou';
import { rateOf } from '../../policy/lookup';
import { addUnitLine } from '../distribution-sheet';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula } from '../formula';
import { addList, widthsOf, type List, type ListColumn } from '../list';
import { addNotes } from '../list-sheet';
import { finishSheet, sheetDraft } from '../sheet-draft';
import type { Formula, ModelCell, SheetModel } from '../sheet-model';
import { addDetails, detailRows, type DetailArea } from './forecast-details';
import { FORECAST_TEXTS } from './forecast-texts';

const CHART_ROWS = 18;

/** 《收益预测表》: the fund year by year, what would keep it above zero, with a chart. */
export const forecastSheet: ExtraSheet = {
  key: 'forecast',
  needs: [],
  title: { zh: '收益预测表', en: 'Forecast' },
  isPossible: () => true,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, texts, until } = context;
  const text = FORECAST_TEXTS[context.language];
  const years = planForecast(plan, Math.max(plan.year, until ?? lastFloorYear(plan)));
  const cohorts = [
    ...new Set(years.flatMap(({ projects }) => projects.map(({ project }) => project.firstYear))),
  ].sort();
  const notes = notesOf(plan, years, text);
  const firstRow = 3;
  // Title, unit line, header, a row a year, notes, the chart, the appendix' title and header.
  const details = detailRows(years, firstRow + years.length + notes.length + CHART_ROWS + 2);
  const list = yearList(context, years, cohorts, { firstRow, details });
  const widths = widthsOf(list);
  const draft = sheetDraft(widths.length);
  draft.addText(text.title(years[0]?.year ?? plan.year, years.at(-1)?.year ?? plan.year), 'title', 30);
  addUnitLine(draft, context, widths.length);
  const rows = addList(draft, list);
  addNotes(draft, notes, widths);
  const chartRow = draft.rows.length;
  for (let row = 0; row < CHART_ROWS; row += 1) draft.add([]);
  const appendix = addDetails(draft, context, years, widths);
  draft.addText(texts.signature, 'signature', 32);
  const column = (index: number) => ({ row: rows.first, column: index, rows: years.length, columns: 1 });
  const remittances = 3 + cohorts.length;
  return finishSheet(draft, {
    mark: { key: 'forecast', year: plan.year },
    name: context.name,
    columnWidths: widths,
    frozenRows: rows.first,
    // On the pages after it; the years above are one page.
    titleRows: { first: appendix, last: appendix + 1 },
    footer: texts.footer,
    breaksBefore: [appendix],
    charts: [
      {
        title: text.chart,
        categories: column(1),
        series: [
          { name: text.chartSeries.remittances, values: column(remittances) },
          { name: text.chartSeries.floors, values: column(remittances + 2) },
          { name: text.chartSeries.closing, values: column(remittances + 4), asLine: true },
        ],
        anchor: { row: chartRow, column: 0, rows: CHART_ROWS, columns: widths.length },
      },
    ],
  });
}

interface Layout {
  readonly firstRow: number;
  readonly details: DetailArea;
}

function yearList(
  context: ExtraContext,
  years: readonly PlannedYear[],
  cohorts: readonly number[],
  { firstRow, details }: Layout,
): List<PlannedYear> {
  const { plan, calculation } = context;
  const text = FORECAST_TEXTS[context.language];
  const { headers } = text;
  const at = (index: number): string => columnName(3 + cohorts.length + index);
  // Columns after those of the cohorts, in their order.
  const [total, floor, floors, opening, closing] = [at(0), at(1), at(2), at(3), at(4)];
  const [newSubsidy, fromNew] = [at(6), at(7)];
  const yearOf = (year: number): string => String(firstRow + 1 + years.findIndex((one) => one.year === year));
  const cell = (year: PlannedYear, key: 'floor' | 'closing' | 'opening'): string | undefined =>
    calculation.years.get(year.year)?.[key];
  const cohortColumn = (cohort: number): ListColumn<PlannedYear> => ({
    header: headers.cohort(cohort),
    width: 15,
    style: 'money',
    cell: (year, row) =>
      moneyFormula(
        `ROUND(SUMIFS(${details.amounts},${details.years},B${row},${details.cohorts},${cohort}),2)`,
        cohortFunding(year, cohort),
      ),
  });
  const unless = (value: unknown, formula: () => ModelCell): ModelCell =>
    value === undefined ? text.noFloor : formula();
  return {
    serial: headers.serial,
    groups: [{ items: years }],
    columns: [
      { header: headers.year, width: 8, style: 'centered', cell: ({ year }) => year },
      { header: headers.kind, width: 10, style: 'centered', cell: (year) => text.kinds[year.isForecast ? 'forecast' : year.year === plan.year ? 'plan' : 'past'] },
      ...cohorts.map(cohortColumn),
      {
        header: headers.remittances, width: 15, style: 'money',
        cell: (year, row) => moneyFormula(`ROUND(SUM(D${row}:${columnName(2 + cohorts.length)}${row}),2)`, year.funding),
      },
      {
        header: headers.floor, width: 13, style: 'money',
        cell: (year) => unless(year.floor, () => {
          const own = cell(year, 'floor');
          const amount = year.floor ?? ZERO;
          return own === undefined ? toCellNumber(amount) : moneyFormula(own, amount);
        }),
      },
      {
        header: headers.floors, width: 15, style: 'money',
        cell: (year, row) => unless(year.floors, () => moneyFormula(`ROUND(${floor}${row}*${calculation.villages},2)`, year.floors ?? ZERO)),
      },
      {
        header: headers.opening, width: 15, style: 'money',
        cell: (year, row) => unless(year.opening, () => {
          const own = cell(year, 'opening');
          return moneyFormula(own ?? `${closing}${row - 1}`, year.opening ?? ZERO);
        }),
      },
      {
        header: headers.closing, width: 15, style: 'money', isAlarming: (year) => year.closing?.lt(0) ?? false,
        cell: (year, row) => unless(year.closing, () => {
          const own = cell(year, 'closing');
          return moneyFormula(own ?? `ROUND(${opening}${row}+${total}${row}-${floors}${row},2)`, year.closing ?? ZERO);
        }),
      },
      {
        header: headers.coverage, width: 10, style: 'percent',
        cell: (year, row): ModelCell => year.floors === undefined || year.floors.isZero() ? null : {
          formula: `${total}${row}/${floors}${row}`, value: year.funding.div(year.floors).toNumber(),
        },
      },
      { header: headers.newSubsidy, width: 15, style: 'money', cell: (year) => toCellNumber(year.newSubsidy), isAlarming: (year) => year.newSubsidy.gt(0) },
      {
        header: headers.fromNew, width: 15, style: 'money',
        cell: (year) => fromNewCell(plan, years, year, (other) => `${newSubsidy}${yearOf(other)}`),
      },
      {
        header: headers.closingWithNew, width: 15, style: 'money',
        cell: (year, row) => unless(year.closingWithNew, () => moneyFormula(
          `ROUND(${closing}${row}+SUM(${fromNew}$${firstRow + 1}:${fromNew}${row}),2)`, year.closingWithNew ?? ZERO)),
      },
    ],
  }; // prettier-ignore
}

function cohortFunding({ projects, fundedBy }: PlannedYear, cohort: number): Yuan {
  return sumYuan(
    projects
      .filter(({ project }) => project.firstYear === cohort)
      .map((project) => fundingOf(project, fundedBy)),
  );
}

/** What the new subsidies up to a year remit in it, each rounded to the fen as it is paid. */
function fromNewCell(
  { policy }: Plan,
  years: readonly PlannedYear[],
  { year, fromNewSubsidies }: PlannedYear,
  cellOf: (year: number) => string,
): Formula | number {
  const terms = years
    .filter((one) => one.year <= year && one.newSubsidy.gt(0))
    .map((one) => {
      const rate = rateOf(policy, year - one.year + 1)
        .times(100000)
        .toString();
      return `ROUND(ROUND(${cellOf(one.year)}*100,0)*${rate}/100000,0)/100`;
    });
  return terms.length === 0 ? 0 : moneyFormula(`ROUND(${terms.join('+')},2)`, fromNewSubsidies);
}

function notesOf(
  plan: Plan,
  years: readonly PlannedYear[],
  text: (typeof FORECAST_TEXTS)['zh'],
): readonly string[] {
  const users = years.flatMap(({ year, floor }) =>
    floor && !JIZHOU_POLICY.floors.get(year)?.eq(floor) ? [`${year}: ${formatYuan(floor)}`] : [],
  );
  const missing = years.filter(({ floor }) => floor === undefined).map(({ year }) => year);
  const last = years.findLast(({ closing }) => closing !== undefined)?.year ?? plan.year;
  const single = singleNewSubsidy(plan, years);
  return [
    text.assumptions,
    text.newNote,
    ...(single?.gt(0) ? [text.single(plan.year, last, formatYuan(single))] : []),
    ...(users.length > 0 ? [text.floorsByUser(users.join('；'))] : []),
    ...(missing.length > 0 ? [text.missing(missing.join('、'))] : []),
  ];
}
