import type { FundStatement, ProjectYear } from '../../distribution/plan';
import { Decimal } from '../../money/decimal';
import { sumYuan, yuan, ZERO, type Yuan } from '../../money/yuan';
import { floorOf } from '../../policy/lookup';
import type { YearCells } from '../calculation-sheet';
import { addUnitLine } from '../distribution-sheet';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula } from '../formula';
import { finishSheet, sheetDraft, type SheetDraft } from '../sheet-draft';
import type { Formula, ModelCell, SheetModel } from '../sheet-model';
import { COMPARISON_TEXTS } from './comparison-texts';

const WIDTHS = [28, 22, 22, 22, 14];
const CHART_ROWS = 18;
/** Hundredths of a percent. */
const COVERAGE_DECIMALS = 4;
/** The first rows, which the chart shows, and those after them. */
const SHOWN = ['due', 'received', 'floorTotal'] as const;
const OTHERS = ['opening', 'funding', 'closing', 'subsidy', 'floor'] as const;
type Item = (typeof SHOWN)[number] | (typeof OTHERS)[number];

/** 《两年对比表》: the year beside the one before, for the leadership, with a chart. */
export const comparisonSheet: ExtraSheet = {
  key: 'comparison',
  needs: [],
  title: { zh: '两年对比表', en: 'Comparison' },
  isPossible: ({ history }) => history.length > 0,
  build,
};

/** A year's figures and where they stand. */
interface Side {
  readonly year: number;
  readonly cells: YearCells;
  readonly figure: (item: Item) => Yuan | null;
  readonly projects: number;
}

function build(context: ExtraContext): SheetModel {
  const { plan, texts } = context;
  const text = COMPARISON_TEXTS[context.language];
  const last = plan.history.at(-1);
  const before = side(context, last?.fund ?? plan.fund, last?.projects ?? []);
  const now = side(context, plan.fund, plan.projects);
  const draft = sheetDraft(WIDTHS.length);
  draft.addText(text.title(before.year, now.year), 'title', 30);
  addUnitLine(draft, context, WIDTHS.length);
  const { headers } = text;
  const header = draft.add([headers.item, headers.before(before.year), headers.now(now.year), headers.change, headers.percent], { height: 24 }); // prettier-ignore
  draft.style('header', header, 0, 1, WIDTHS.length);
  const first = header + 1;
  for (const item of [...SHOWN, ...OTHERS]) addMoney(draft, text, item, before, now);
  addCount(draft, text.projects, before.projects, now.projects);
  addCount(draft, text.villages, plan.villages.length, plan.villages.length);
  addCoverage(draft, text.coverage, before, now);
  const chartRow = draft.rows.length;
  for (let row = 0; row < CHART_ROWS; row += 1) draft.add([]);
  draft.addText(texts.signature, 'signature', 32);
  const column = (index: number) => ({ row: first, column: index, rows: SHOWN.length, columns: 1 });
  return finishSheet(draft, {
    mark: { key: 'comparison', year: plan.year },
    name: context.name,
    columnWidths: WIDTHS,
    frozenRows: first,
    orientation: 'portrait',
    footer: texts.footer,
    charts: [
      {
        title: text.chart,
        categories: column(0),
        series: [
          { name: headers.before(before.year), values: column(1) },
          { name: headers.now(now.year), values: column(2) },
        ],
        anchor: { row: chartRow, column: 0, rows: CHART_ROWS, columns: WIDTHS.length },
      },
    ],
  });
}

function side(
  { plan, calculation }: ExtraContext,
  fund: FundStatement,
  projects: readonly ProjectYear[],
): Side {
  const figures: Readonly<Record<Item, Yuan | null>> = {
    due: fund.due,
    received: fund.received,
    floorTotal: fund.floorTotal,
    opening: fund.opening,
    funding: fund.funding,
    closing: fund.closing,
    subsidy: sumYuan(projects.map(({ subsidy }) => subsidy)),
    floor: floorOf(plan.policy, fund.year) ?? ZERO,
  };
  return {
    year: fund.year,
    cells: calculation.years.get(fund.year) ?? calculation,
    figure: (item) => figures[item],
    projects: projects.length,
  };
}

type Text = (typeof COMPARISON_TEXTS)['zh'];

function addMoney(draft: SheetDraft, text: Text, item: Item, before: Side, now: Side): void {
  const at = draft.rows.length + 1;
  const cell = ({ figure, cells }: Side): ModelCell => {
    const amount = figure(item);
    return amount ? moneyFormula(cells[item], amount) : text.noLedger;
  };
  const [old, own] = [before.figure(item), now.figure(item)];
  const change = old && own ? yuan(own.minus(old)) : undefined;
  const cells = [
    text.items[item],
    cell(before),
    cell(now),
    change ? moneyFormula(`ROUND(C${at}-B${at},2)`, change) : null,
    change && old && !old.isZero()
      ? { formula: `IF(B${at}=0,"",D${at}/ABS(B${at}))`, value: change.div(old.abs()).toNumber() }
      : null,
  ];
  const row = draft.add(cells, { height: 22 });
  draft.style('text', row, 0);
  draft.style('money', row, 1, 1, 3);
  draft.style('percent', row, 4);
}

function addCount(draft: SheetDraft, label: string, before: number, now: number): void {
  const at = draft.rows.length + 1;
  const percent = before === 0 ? null : { formula: `D${at}/B${at}`, value: (now - before) / before };
  const change = { formula: `C${at}-B${at}`, value: now - before };
  const row = draft.add([label, before, now, change, percent], { height: 22 });
  draft.style('text', row, 0);
  draft.style('count', row, 1, 1, 3);
  draft.style('percent', row, 4);
}

/** (opening + funding) ÷ floor returns, as on the calculation sheet. */
function addCoverage(draft: SheetDraft, label: string, before: Side, now: Side): void {
  const at = draft.rows.length + 1;
  const coverage = ({ figure }: Side): Decimal => {
    const floors = figure('floorTotal') ?? ZERO;
    const money = sumYuan([figure('opening') ?? ZERO, figure('funding') ?? ZERO]);
    return floors.isZero() ? new Decimal(1) : money.div(floors);
  };
  const cell = (side: Side): Formula => ({
    formula: `IF(${side.cells.floorTotal}=0,1,(${side.cells.opening}+${side.cells.funding})/${side.cells.floorTotal})`,
    value: coverage(side).toNumber(),
  });
  const change = {
    formula: `ROUND(C${at}-B${at},${COVERAGE_DECIMALS})`,
    value: coverage(now).minus(coverage(before)).toDecimalPlaces(COVERAGE_DECIMALS).toNumber(),
  };
  const row = draft.add([label, cell(before), cell(now), change, null], { height: 22 });
  draft.style('text', row, 0);
  draft.style('percent', row, 1, 1, 4);
}
