import type { DividendBy } from '../distribution/plan';
import { columnName } from '../ledger/address';
import { fieldCell } from '../ledger/field-cell';
import type { Village } from '../ledger/records';
import { sumYuan } from '../money/yuan';
import type { CalculationCells } from './calculation-sheet';
import { addUnitLine } from './distribution-sheet';
import { DIVIDEND_TEXTS } from './dividend-texts';
import { absolute, moneyFormula } from './formula';
import type { ReportContext } from './report-context';
import { finishSheet, sheetDraft } from './sheet-draft';
import type { Formula, ModelCell, SheetModel } from './sheet-model';

const [WEIGHT, QUOTA, SHARE] = [3, 4, 6];
const WIDTHS = [6, 16, 18, 12, 18, 22, 18];

/** Where the distribution sheet finds the second dividend of a village. */
export interface DividendCells {
  /** By its place on the roster, from 1. */
  readonly share: (serial: number) => string;
}

/**
 * 《二次分红计算表》: the second dividend split by households or people, by the largest remainder. All figures are whole
 * numbers below 2⁵³ (fen × weight), so that every spreadsheet program computes them exactly: a quotient is rounded down
 * and, where the division in floating point came out too high, taken back by one.
 */
export function dividendSheet(
  context: ReportContext,
  calculation: CalculationCells,
  name: string,
  by: Exclude<DividendBy, 'equal'>,
): { readonly model: SheetModel; readonly cells: DividendCells } {
  const { plan, language, texts } = context;
  const text = DIVIDEND_TEXTS[language];
  const draft = sheetDraft(WIDTHS.length);
  draft.addText(text.title(plan.year), 'title', 30);
  addUnitLine(draft, context, WIDTHS.length);
  const headerRow = draft.add(text.headers(by), { height: 32 });
  draft.style('header', headerRow, 0, 1, WIDTHS.length);
  const first = headerRow + 1;
  const last = headerRow + plan.villages.length;
  const total = last + 1;
  const rule = { total, first, last, fen: `ROUND(${calculation.secondDividend}*100,0)` };
  const fen = plan.fund.secondDividend.times(100).toNumber();
  const weights = plan.villages.map(({ village }) => village[by] ?? 0);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  plan.villages.forEach(({ village, secondDividend }, index) => {
    const exact = BigInt(fen) * BigInt(weights[index] ?? 0);
    const quota = Number(exact / BigInt(sum));
    const remainder = Number(exact % BigInt(sum));
    const at = first + index + 1;
    draft.add([
      index + 1,
      village.township,
      village.village,
      weightCell(context, village, by),
      { formula: quotaFormula(at, rule), value: quota },
      { formula: `${rule.fen}*D${at}-E${at}*$D$${total + 1}`, value: remainder },
      moneyFormula(shareFormula(at, rule), secondDividend),
    ]);
  });
  const whole = (column: number, value: number): Formula => ({
    formula: `SUM(${columnName(column)}${first + 1}:${columnName(column)}${last + 1})`,
    value,
  });
  const quotas = weights.reduce(
    (all, weight) => all + Number((BigInt(fen) * BigInt(weight)) / BigInt(sum)),
    0,
  );
  const paid = sumYuan(plan.villages.map((share) => share.secondDividend));
  draft.add([
    null,
    texts.distribution.total,
    texts.distribution.villages(plan.villages.length),
    whole(WEIGHT, sum),
    whole(QUOTA, quotas),
    null,
    moneyFormula(`ROUND(SUM(G${first + 1}:G${last + 1}),2)`, paid),
  ]);
  const rows = plan.villages.length;
  draft.style('centered', first, 0, rows);
  draft.style('text', first, 1, rows, 2);
  draft.style('count', first, WEIGHT, rows, 3);
  draft.style('money', first, SHARE, rows);
  draft.style('totalText', total, 0, 1, WIDTHS.length);
  draft.style('totalCount', total, WEIGHT, 1, 3);
  draft.style('totalMoney', total, SHARE);
  draft.addText(text.spread, 'note', 36);
  draft.addText(texts.signature, 'signature', 32);
  const model = finishSheet(draft, {
    mark: { key: 'dividend', year: plan.year },
    name,
    columnWidths: WIDTHS,
    frozenRows: first,
    titleRows: { first: 0, last: headerRow },
    footer: texts.footer,
    orientation: 'portrait',
  });
  return { model, cells: { share: (serial) => absolute(headerRow + serial, SHARE, name) } };
}

interface Rule {
  readonly total: number;
  readonly first: number;
  readonly last: number;
  readonly fen: string;
}

/** ⌊fen × weight ÷ sum of weights⌋ */
function quotaFormula(at: number, { total, fen }: Rule): string {
  const sum = `$D$${total + 1}`;
  const product = `${fen}*D${at}`;
  return `INT(${product}/${sum})-IF(INT(${product}/${sum})*${sum}>${product},1,0)`;
}

/** The quota, and a fen more for the largest remainders until the total is reached; ties in roster order. */
function shareFormula(at: number, { total, first, last, fen }: Rule): string {
  const remainders = `$F$${first + 1}:$F$${last + 1}`;
  const rank = `COUNTIF(${remainders},">"&F${at})+COUNTIF($F$${first + 1}:F${at},F${at})`;
  return `(E${at}+IF(${rank}<=${fen}-$E$${total + 1},1,0))/100`;
}

/** The roster's own cell; where it holds a text (「356户」) the number read from it. */
function weightCell({ plan }: ReportContext, village: Village, by: 'households' | 'people'): ModelCell {
  const weight = village[by] ?? 0;
  const cell = fieldCell(plan.ledgers.found, 'roster', village.source, by);
  if (!cell) return weight;
  const reference = absolute(cell.row, cell.column, cell.sheet);
  return { formula: `IF(ISNUMBER(${reference}),${reference},${weight})`, value: weight };
}
