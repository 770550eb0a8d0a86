import type { Check } from '../distribution/plan';
import { areaName } from '../ledger/address';
import { LEDGER_NAMES } from '../ledger/ledger-names';
import type { Problem } from '../ledger/problem';
import type { LedgerTotal, RowRun } from '../ledger/records';
import { Decimal } from '../money/decimal';
import { formatYuan, yuan } from '../money/yuan';
import type { CalculationCells } from './calculation-sheet';
import { addUnitLine, type DistributionCells } from './distribution-sheet';
import { absolute } from './formula';
import { percentText } from './percent';
import type { ReportContext } from './report-context';
import { printedWidth } from './printed-width';
import { finishSheet, sheetDraft, type SheetDraft } from './sheet-draft';
import type { Formula, ModelCell, SheetModel } from './sheet-model';

const WIDTHS = [8, 44, 20, 20, 10];
const COLUMNS = WIDTHS.length;
/** Characters that fit into columns B to E before a message wraps. */
const LINE = 44;

/**
 * 《校验表》: every check with its two figures, the ledgers' totals, the problems, the policy and where the ledgers are.
 *
 * @param more problems of the further sheets, beside the plan's
 */
export function checksSheet(
  context: ReportContext,
  calculation: CalculationCells,
  distribution: DistributionCells,
  more: readonly Problem[] = [],
): SheetModel {
  const { plan, texts } = context;
  const text = texts.checks;
  const draft = sheetDraft(COLUMNS);
  draft.addText(text.title(plan.year), 'title', 30);
  addUnitLine(draft, context, COLUMNS);
  addChecks(draft, context, calculation, distribution);
  addTotals(draft, context);
  addProblems(draft, context, [...plan.problems, ...more]);
  addOptions(draft, context);
  addFound(draft, context);
  return finishSheet(draft, {
    mark: { key: 'checks', year: plan.year },
    name: context.names.checks,
    columnWidths: WIDTHS,
    frozenRows: 2,
    titleRows: { first: 0, last: 1 },
    orientation: 'portrait',
    footer: texts.footer,
  });
}

function addHeader(
  draft: SheetDraft,
  title: string,
  headers: readonly string[],
  columns: readonly number[],
): void {
  draft.addText(title, 'section', 26);
  const cells: ModelCell[] = Array.from({ length: COLUMNS }, () => null);
  columns.forEach((column, index) => (cells[column] = headers[index] ?? null));
  const row = draft.add(cells);
  draft.style('header', row, 0, 1, COLUMNS);
  columns.forEach((column, index) => draft.merge(row, column, (columns[index + 1] ?? COLUMNS) - column));
}

function addChecks(
  draft: SheetDraft,
  { plan, texts, language }: ReportContext,
  calculation: CalculationCells,
  distribution: DistributionCells,
): void {
  const text = texts.checks;
  addHeader(draft, text.section, text.headers, [0, 1, 2, 3, 4]);
  const total = yuan(plan.fund.floorTotal.plus(plan.fund.secondDividend));
  const generated: Check = {
    code: 'generated',
    title: { zh: text.generated, en: text.generated },
    expected: total,
    actual: total,
    passes: true,
    unit: 'yuan',
  };
  [...plan.checks, generated].forEach((check, index) => {
    const row = draft.add([
      index + 1,
      check.title[language],
      figure(expectedFormula(check, calculation), check.expected),
      figure(actualFormula(check, calculation, distribution), check.actual),
      agrees(draft.rows.length, check.passes),
    ]);
    const isWhole = check.expected.isInteger() && check.actual.isInteger();
    styleFigures(draft, row, check.unit !== 'yuan' && isWhole ? 'count' : 'money');
  });
}

function figure(formula: string | undefined, value: Decimal): ModelCell {
  return formula === undefined ? value.toNumber() : { formula, value: value.toNumber() };
}

function agrees(row: number, passes: boolean): Formula {
  return { formula: `IF(ROUND(C${row + 1}-D${row + 1},2)=0,"✓","✗")`, value: passes ? '✓' : '✗' };
}

function styleFigures(draft: SheetDraft, row: number, style: 'money' | 'count'): void {
  draft.style('centered', row, 0);
  draft.style('text', row, 1);
  draft.style(style, row, 2, 1, 2);
  draft.style('centered', row, 4);
}

function expectedFormula({ code }: Check, calculation: CalculationCells): string | undefined {
  const formulas: Readonly<Record<string, string>> = {
    'floor-total': calculation.floorTotal,
    'second-dividend': calculation.secondDividend,
    'village-total': `ROUND(${calculation.floorTotal}+${calculation.secondDividend},2)`,
    'due-total': calculation.due,
    closing: `ROUND(${calculation.balance},2)`,
  };
  return formulas[code];
}

function actualFormula(
  { code }: Check,
  calculation: CalculationCells,
  distribution: DistributionCells,
): string | undefined {
  const formulas: Readonly<Record<string, string>> = {
    'floor-total': distribution.floor,
    'second-dividend': distribution.dividend,
    'village-total': distribution.total,
    'due-total': calculation.dueTotal,
    closing: calculation.closing,
    villages: `COUNT(${distribution.serials})`,
    generated: distribution.total,
  };
  return formulas[code];
}

function addTotals(draft: SheetDraft, { plan, texts }: ReportContext): void {
  const text = texts.checks;
  addHeader(draft, text.totals, text.totalsHeaders, [0, 1, 2, 3, 4]);
  if (plan.ledgers.totals.length === 0) addWide(draft, null, text.none);
  plan.ledgers.totals.forEach((total, index) => {
    const { sheet, cell, header, unit, stated, summed } = total;
    const row = draft.add([
      index + 1,
      `${sheet}!${cell} ${header}`,
      totalCell(total, stated, ({ row, column }) => absolute(row, column, sheet)),
      totalCell(
        total,
        summed,
        ({ runs, column }) => `SUM(${runs.map((run) => runCells(run, column, sheet)).join(',')})`,
      ),
      agrees(draft.rows.length, stated.eq(summed)),
    ]);
    styleFigures(draft, row, unit === 'yuan' ? 'money' : 'count');
  });
}

type TotalSource = NonNullable<LedgerTotal['source']>;

/** A figure of a ledger's total: over the ledger's own cells where they hold numbers. */
function totalCell(
  { source, unit }: LedgerTotal,
  figure: Decimal,
  formula: (source: TotalSource) => string,
): ModelCell {
  if (!source) return figure.toNumber();
  const factor = source.factor === 1 ? '' : `*${source.factor}`;
  return {
    formula: `ROUND(${formula(source)}${factor},${unit === 'yuan' ? 2 : 0})`,
    value: figure.toNumber(),
  };
}

function runCells({ first, last }: RowRun, column: number, sheet: string): string {
  const top = absolute(first, column, sheet);
  return first === last ? top : `${top}:${absolute(last, column)}`;
}

function addProblems(
  draft: SheetDraft,
  { texts, language }: ReportContext,
  problems: readonly Problem[],
): void {
  const text = texts.checks;
  addHeader(draft, text.problems, text.problemsHeaders, [0, 1, 2]);
  if (problems.length === 0) addWide(draft, null, text.none);
  for (const { severity, sheet, cell, message } of problems) {
    const place = sheet === null ? '—' : `${sheet}${cell === null ? '' : `!${cell}`}`;
    const lines = Math.max(
      1,
      Math.ceil(printedWidth(message[language]) / (LINE + 6)),
      Math.ceil(printedWidth(place) / LINE),
    );
    const row = draft.add([text.severity[severity], place, message[language]], { height: 15 * lines + 3 });
    draft.merge(row, 2, 3);
    draft.style('centered', row, 0);
    draft.style('text', row, 1, 1, 4);
  }
}

/** A row of a label in the first two columns and a text in the rest. */
function addWide(draft: SheetDraft, label: string | null, text: string): void {
  const lines = Math.max(1, Math.ceil(printedWidth(text) / (LINE + 6)));
  const row = draft.add([label, null, text], { height: 15 * lines + 3 });
  draft.merge(row, 0, 2);
  draft.merge(row, 2, 3);
  draft.style('text', row, 0, 1, COLUMNS);
}

function addOptions(draft: SheetDraft, { plan, texts }: ReportContext): void {
  const text = texts.checks;
  const { policy, ledgers } = plan;
  const floors = [...policy.floors].map(([year, floor]) => `${year}: ${formatYuan(floor)}`).join('；');
  const last = policy.rates.length - 1;
  const rates = policy.rates.map((rate, index) =>
    texts.calculation.ratePart(index + 1, percentText(rate), index === last),
  );
  draft.addText(text.options, 'section', 26);
  addWide(draft, text.policyFloors, floors);
  addWide(draft, text.policyRates, rates.join(texts.joiner));
  addWide(draft, text.policyBasis, policy.basis.join(texts.joiner));
  addWide(draft, text.optionFunding, text.funding[plan.fund.fundedBy]);
  addWide(
    draft,
    text.optionOpening,
    text.opening[plan.options.opening ? 'given' : plan.fund.openingFrom ? 'ledger' : 'rolled'],
  );
  addWide(draft, text.optionDividend, text.dividendBy[plan.dividendBy]);
  addWide(draft, text.optionTail, text.tail[plan.tail]);
  const { reading, because } = ledgers.subsidyReading;
  addWide(
    draft,
    text.optionReading,
    `${texts.calculation.reading[reading]}${texts.calculation.because[because]}`,
  );
  addWide(draft, text.optionInjections, texts.calculation.injections[policy.injections].trim());
}

function addFound(draft: SheetDraft, { plan, language, texts }: ReportContext): void {
  const text = texts.checks;
  draft.addText(text.found, 'section', 26);
  for (const { kind, sheet, area, rows, isRead } of plan.ledgers.found) {
    const name = LEDGER_NAMES[kind][language];
    addWide(draft, isRead ? name : text.notUsed(name), `${sheet}!${areaName(area)}\u3000${text.rows(rows)}`);
  }
}
