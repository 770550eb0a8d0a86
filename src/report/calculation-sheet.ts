import type { FundStatement, Plan } from '../distribution/plan';
import { toCellNumber } from '../money/yuan';
import { addUnitLine } from './distribution-sheet';
import { absolute, moneyFormula, quoteSheet, sumOfLedgerCells } from './formula';
import { addClosing, addMoneyIn, addSurplus, amountCell, type FundRows } from './fund-statement';
import { percentText } from './percent';
import { addProjectTable, type ProjectCells, type ProjectTable } from './project-table';
import type { ReportContext } from './report-context';
import { finishSheet, sheetDraft, type SheetDraft } from './sheet-draft';
import type { ModelCell, SheetModel } from './sheet-model';

const WIDTHS = [6, 30, 14, 18, 10, 10, 18, 10, 17, 17, 17];
const COLUMNS = WIDTHS.length;
const AMOUNT = 6;

/** Where other sheets find a year's figures, sheet name included. */
export interface YearCells {
  readonly subsidy: string;
  readonly opening: string;
  readonly due: string;
  readonly received: string;
  readonly funding: string;
  readonly floor: string;
  readonly villages: string;
  readonly floorTotal: string;
  readonly closing: string;
  readonly projects: ReadonlyMap<string, ProjectCells>;
}

/** Where other sheets find the figures of the calculation sheet, sheet name included. */
export interface CalculationCells extends YearCells {
  /** The years before and the plan's own. */
  readonly years: ReadonlyMap<number, YearCells>;
  /** Where the second dividend is split equally: the share of every village, and how many get a fen more. */
  readonly share?: { readonly perVillage: string; readonly oddFen: string };
  readonly secondDividend: string;
  readonly dueTotal: string;
  /** opening + funding − floors − uses, as a formula. */
  readonly balance: string;
}

/** 《收益测算表》: what each project owes and paid, the fund statement, the years before, what closes a shortfall. */
export function calculationSheet(context: ReportContext): {
  readonly model: SheetModel;
  readonly cells: CalculationCells;
} {
  const { plan, texts } = context;
  const text = texts.calculation;
  const draft = sheetDraft(COLUMNS);
  draft.addText(text.title(plan.year), 'title', 30);
  addUnitLine(draft, context, COLUMNS);
  const headerRow = draft.add(text.headers, { height: 24 });
  draft.style('header', headerRow, 0, 1, COLUMNS);
  const totals = addProjectTable(draft, plan.year, plan.projects, plan.fund.received !== null, texts);
  draft.addText(readingText(plan, text), 'note', 32);
  draft.addText(ratesText(plan, text, texts.joiner), 'note', 32);

  draft.addText(text.fund(plan.year), 'section', 26);
  const opening = openingOf(plan, text);
  const moneyIn = addMoneyIn(draft, plan, plan.fund, totals, opening, texts);
  const uses = addSurplus(draft, plan, moneyIn, texts);
  const past = addPast(draft, context);
  const openingCells = draft.rows[moneyIn.opening];
  if (past.closing !== undefined && openingCells && !plan.fund.openingFrom) {
    openingCells[AMOUNT] = moneyFormula(amountCell(past.closing), plan.fund.opening);
  }
  const name = context.names.calculation;
  const model = finishSheet(draft, {
    mark: { key: 'calculation', year: plan.year },
    name,
    columnWidths: WIDTHS,
    frozenRows: headerRow + 1,
    titleRows: { first: 0, last: headerRow },
    footer: texts.footer,
    breaksBefore: past.firstRows,
  });
  const cell = (row: number): string => absolute(row, AMOUNT, name);
  const used = [uses.secondDividend, uses.industryDevelopment, uses.publicAffairs]
    .map((row) => `-${cell(row)}`)
    .join('');
  const own = yearCells(name, { ...moneyIn, closing: uses.closing }, totals);
  const before = past.years.map(({ year, rows, table }) => [year, yearCells(name, rows, table)] as const);
  return {
    model,
    cells: {
      ...own,
      years: new Map([...before, [plan.year, own]]),
      ...(uses.share && {
        share: { perVillage: cell(uses.share.perVillage), oddFen: cell(uses.share.oddFen) },
      }),
      secondDividend: cell(uses.secondDividend),
      dueTotal: `${quoteSheet(name)}!${totals.due}`,
      balance: `${own.opening}+${own.funding}-${own.floorTotal}${used}`,
    },
  };
}

function yearCells(name: string, rows: FundRows, table: ProjectTable): YearCells {
  const cell = (row: number): string => absolute(row, AMOUNT, name);
  const here = (reference: string): string => `${quoteSheet(name)}!${reference}`;
  return {
    subsidy: here(table.subsidy),
    opening: cell(rows.opening),
    due: cell(rows.due),
    received: cell(rows.received),
    funding: cell(rows.funding),
    floor: cell(rows.floor),
    villages: cell(rows.villages),
    floorTotal: cell(rows.floorTotal),
    closing: cell(rows.closing),
    projects: new Map(
      [...table.projects].map(([project, cells]) => [
        project,
        {
          subsidy: here(cells.subsidy),
          due: here(cells.due),
          received: here(cells.received),
          arrears: here(cells.arrears),
        },
      ]),
    ),
  };
}

function openingOf(plan: Plan, text: Text): { readonly amount: ModelCell; readonly note: string } {
  const recorded = recordedOpeningLine(plan.fund, text);
  if (recorded) return recorded;
  const last = plan.history.at(-1);
  const note = plan.options.opening
    ? text.openingGiven
    : last
      ? text.openingRolled(last.fund.year)
      : text.openingZero;
  return { amount: toCellNumber(plan.fund.opening), note };
}

/** The opening balance as the fund ledger has it, from its own cell. */
function recordedOpeningLine({ opening, openingFrom }: FundStatement, text: Text) {
  return openingFrom && { amount: sumOfLedgerCells([openingFrom], opening), note: text.openingLedger };
}

/** A past year of the appendix. */
interface PastTable {
  readonly year: number;
  readonly rows: FundRows;
  readonly table: ProjectTable;
}

/** The years before, each with its projects and its closing balance, on pages of their own. */
function addPast(
  draft: SheetDraft,
  { plan, texts }: ReportContext,
): {
  readonly firstRows: readonly number[];
  readonly closing: number | undefined;
  readonly years: readonly PastTable[];
} {
  const text = texts.calculation;
  let closing: number | undefined;
  const firstRows: number[] = [];
  const years: PastTable[] = [];
  for (const { fund, projects } of plan.history) {
    const title = draft.addText(text.past(fund.year), 'section', 26);
    if (firstRows.length === 0) firstRows.push(title);
    const totals = addProjectTable(draft, fund.year, projects, fund.received !== null, texts);
    const opening = recordedOpeningLine(fund, text) ?? {
      amount: closing === undefined ? 0 : moneyFormula(amountCell(closing), fund.opening),
      note: closing === undefined ? text.openingZero : text.openingRolled(fund.year - 1),
    };
    const moneyIn = addMoneyIn(draft, plan, fund, totals, opening, texts);
    closing = addClosing(draft, moneyIn, fund, texts);
    years.push({ year: fund.year, rows: { ...moneyIn, closing }, table: totals });
  }
  return { firstRows, closing, years };
}

type Text = ReportContext['texts']['calculation'];

function readingText({ ledgers, policy }: Plan, text: Text): string {
  const { reading, because } = ledgers.subsidyReading;
  return `${text.reading[reading]}${text.because[because]}${reading === 'single' ? '' : text.injections[policy.injections]}`;
}

function ratesText({ policy }: Plan, text: Text, joiner: string): string {
  const last = policy.rates.length - 1;
  const parts = policy.rates.map((rate, index) =>
    text.ratePart(index + 1, percentText(rate), index === last),
  );
  return text.rates(parts.join(joiner));
}
