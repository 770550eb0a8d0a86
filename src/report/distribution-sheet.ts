import type { VillageShare } from '../distribution/plan';
import { amountInWords } from '../money/amount-in-words';
import { formatYuan, sumYuan, toCellNumber, yuan, ZERO, type Yuan } from '../money/yuan';
import { columnName } from '../ledger/address';
import { townshipKey } from '../ledger/text';
import type { CalculationCells } from './calculation-sheet';
import type { DividendCells } from './dividend-sheet';
import { absolute, moneyFormula } from './formula';
import type { ReportContext } from './report-context';
import { finishSheet, ROW_HEIGHT, sheetDraft, type SheetDraft } from './sheet-draft';
import type { ModelCell, SheetModel } from './sheet-model';

const [SERIAL, TOWNSHIP, VILLAGE, LEVEL, FLOOR, DIVIDEND, TOTAL, PAID] = [0, 1, 2, 3, 4, 5, 6, 7];
const WIDTHS = [6, 15, 18, 10, 15, 14, 16, 13, 12, 16];
const COLUMNS = WIDTHS.length;

/** Where other sheets find the figures of the distribution sheet. */
export interface DistributionCells {
  readonly floor: string;
  readonly dividend: string;
  readonly total: string;
  /** The 序号 of every village: as many numbers as villages; rows of subtotals have none. */
  readonly serials: string;
  /** The columns beside the 序号, from the first village to the last subtotal. */
  readonly townships: string;
  readonly levels: string;
  readonly floors: string;
  readonly dividends: string;
  readonly totals: string;
  /** The total of a village, by its place on the roster, from 0. */
  readonly village: (index: number) => string;
}

/** 《困难村帮扶效益返还分配表》: one row a village, by township with subtotals, ready to print, sign and stamp. */
export function distributionSheet(
  context: ReportContext,
  calculation: CalculationCells,
  weighted?: DividendCells,
): { readonly model: SheetModel; readonly cells: DistributionCells } {
  const { plan, texts } = context;
  const text = texts.distribution;
  const draft = sheetDraft(COLUMNS);
  draft.addText(text.title(plan.year), 'title', 30);
  addUnitLine(draft, context, COLUMNS);
  const headerRow = draft.add(text.headers, { height: 24 });
  draft.style('header', headerRow, 0, 1, COLUMNS);

  const firstRow = headerRow + 1;
  const groups = byTownship(plan.villages);
  const subtotals: number[] = [];
  const villageRows: number[] = [];
  for (const group of groups) {
    for (const numbered of group) {
      const dividend =
        weighted?.share(numbered.serial) ?? equalShare(draft.rows.length, context, calculation);
      villageRows[numbered.serial - 1] = draft.add(
        villageRow(draft.rows.length, numbered, context, calculation.floor, dividend),
        { height: ROW_HEIGHT },
      );
    }
    subtotals.push(draft.add(subtotalRow(draft.rows.length, group, text), { height: ROW_HEIGHT }));
  }
  const lastRow = draft.rows.length - 1;
  const total = draft.add(totalRow(firstRow, lastRow, context), { height: 22 });
  styleRows(draft, firstRow, lastRow, subtotals, total);
  addFooter(draft, context, total);

  const { name } = { name: context.names.distribution };
  const model = finishSheet(draft, {
    mark: { key: 'distribution', year: plan.year },
    name,
    columnWidths: WIDTHS,
    frozenRows: firstRow,
    titleRows: { first: 0, last: headerRow },
    footer: texts.footer,
    userColumns: {
      headerRow,
      firstRow,
      lastRow,
      keys: [TOWNSHIP, VILLAGE],
      columns: [PAID, PAID + 1, PAID + 2],
    },
  });
  const cell = (column: number): string => absolute(total, column, name);
  const column = (index: number): string => `${absolute(firstRow, index, name)}:${absolute(lastRow, index)}`;
  return {
    model,
    cells: {
      floor: cell(FLOOR),
      dividend: cell(DIVIDEND),
      total: cell(TOTAL),
      serials: column(SERIAL),
      townships: column(TOWNSHIP),
      levels: column(LEVEL),
      floors: column(FLOOR),
      dividends: column(DIVIDEND),
      totals: column(TOTAL),
      village: (index) => absolute(villageRows[index] ?? firstRow, TOTAL, name),
    },
  };
}

/** 编制单位 on the left, 单位：元 on the right, unless the sheet has no amounts. */
export function addUnitLine(
  draft: SheetDraft,
  { texts, madeAt }: ReportContext,
  columns: number,
  unit: string | null = texts.unitYuan,
): void {
  const cells: ModelCell[] = Array.from({ length: columns }, () => null);
  cells[0] = `${texts.preparedBy}${madeAt === undefined ? '' : `\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000${texts.madeAt}${madeAt}`}`;
  cells[columns - 1] = unit;
  const row = draft.add(cells, { height: 18 });
  draft.style('note', row, 0, 1, columns - 1);
  draft.style('noteRight', row, columns - 1);
  draft.merge(row, 0, columns - 1);
}

interface Numbered {
  readonly share: VillageShare;
  /** Position on the roster, from 1: who gets the odd fen follows it. */
  readonly serial: number;
}

/** Townships in the order in which the roster first names them, villages in roster order. */
function byTownship(shares: readonly VillageShare[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Numbered[]>();
  shares.forEach((share, index) => {
    const key = townshipKey(share.village.township);
    const group = groups.get(key);
    const numbered = { share, serial: index + 1 };
    if (group) group.push(numbered);
    else groups.set(key, [numbered]);
  });
  return [...groups.values()];
}

/** Every village the same, the odd fen to the first ones of the roster. */
function equalShare(row: number, { plan }: ReportContext, { share }: CalculationCells): string {
  if (!share) return '0';
  const odd = plan.tail === 'carry' ? '' : `+IF(A${row + 1}<=${share.oddFen},0.01,0)`;
  return `ROUND(${share.perVillage}${odd},2)`;
}

function villageRow(
  row: number,
  { share: { village, floorReturn, secondDividend, total }, serial }: Numbered,
  { texts }: ReportContext,
  floor: string,
  dividend: string,
): readonly ModelCell[] {
  const at = row + 1;
  return [
    serial,
    village.township,
    village.village,
    village.level ? texts.level[village.level] : null,
    moneyFormula(floor, floorReturn),
    moneyFormula(dividend, secondDividend),
    moneyFormula(`ROUND(E${at}+F${at},2)`, total),
  ];
}

function subtotalRow(
  row: number,
  group: readonly Numbered[],
  text: ReportContext['texts']['distribution'],
): readonly ModelCell[] {
  const [first, last] = [row - group.length + 1, row];
  const township = group[0]?.share.village.township ?? '';
  const sum = (column: number, amount: Yuan): ModelCell =>
    moneyFormula(`ROUND(SUM(${columnName(column)}${first}:${columnName(column)}${last}),2)`, amount);
  return [
    null,
    `${township}${text.subtotal}`,
    text.villages(group.length),
    null,
    sum(FLOOR, sumYuan(group.map(({ share }) => share.floorReturn))),
    sum(DIVIDEND, sumYuan(group.map(({ share }) => share.secondDividend))),
    sum(TOTAL, sumYuan(group.map(({ share }) => share.total))),
  ];
}

/** Adds up the rows that have a number, so that the subtotals between them do not count twice. */
function totalRow(firstRow: number, lastRow: number, { plan, texts }: ReportContext): readonly ModelCell[] {
  const [first, last] = [firstRow + 1, lastRow + 1];
  const sum = (column: number, amount: Yuan): ModelCell => {
    const name = columnName(column);
    return moneyFormula(
      `ROUND(SUMIF($A$${first}:$A$${last},">0",${name}$${first}:${name}$${last}),2)`,
      amount,
    );
  };
  const { fund, villages } = plan;
  return [
    null,
    texts.distribution.total,
    texts.distribution.villages(villages.length),
    null,
    sum(FLOOR, fund.floorTotal),
    sum(DIVIDEND, fund.secondDividend),
    sum(TOTAL, yuan(fund.floorTotal.plus(fund.secondDividend))),
  ];
}

function styleRows(
  draft: SheetDraft,
  firstRow: number,
  lastRow: number,
  subtotals: readonly number[],
  total: number,
): void {
  const rows = lastRow - firstRow + 1;
  draft.style('centered', firstRow, SERIAL, rows);
  draft.style('text', firstRow, TOWNSHIP, rows, 2);
  draft.style('centered', firstRow, LEVEL, rows);
  draft.style('money', firstRow, FLOOR, rows, 3);
  draft.style('date', firstRow, PAID, rows);
  draft.style('text', firstRow, PAID + 1, rows, 2);
  for (const row of subtotals) {
    draft.style('subtotalText', row, SERIAL, 1, COLUMNS);
    draft.style('subtotalMoney', row, FLOOR, 1, 3);
  }
  draft.style('totalText', total, SERIAL, 1, COLUMNS);
  draft.style('totalMoney', total, FLOOR, 1, 3);
}

/** The total in words, which says so itself once the total has changed; the basis; where the odd fen went; signatures. */
function addFooter(draft: SheetDraft, { plan, texts }: ReportContext, total: number): void {
  const text = texts.distribution;
  const amount = yuan(plan.fund.floorTotal.plus(plan.fund.secondDividend));
  const words = `${text.inWords}${amountInWords(amount, { currencyName: true })}`;
  const formula = `IF(ROUND(G${total + 1}-${toCellNumber(amount)},2)=0,"${words}","${text.stale}")`;
  const row = draft.addText({ formula, value: words }, 'totalText', 24);
  draft.style('section', row, 0, 1, COLUMNS);
  draft.addText(text.basis(plan.policy.basis.join(texts.joiner)), 'note', 20);
  const note =
    plan.dividendBy === 'equal' ? tailNote(plan.villages, plan.tail, text) : text.weighted[plan.dividendBy];
  if (note !== undefined) draft.addText(note, 'note', 20);
  draft.addText(texts.signature, 'signature', 32);
}

function tailNote(
  villages: readonly VillageShare[],
  tail: 'spread' | 'carry',
  text: ReportContext['texts']['distribution'],
): string | undefined {
  const least = villages.at(-1)?.secondDividend ?? ZERO;
  if (tail === 'carry') return least.isZero() ? undefined : text.carried(formatYuan(least));
  const odd = villages.filter((share) => share.secondDividend.gt(least)).length;
  return odd === 0 ? undefined : text.oddFen(odd, formatYuan(least));
}
