import type { FundStatement, Plan, RecordedUses } from '../distribution/plan';
import { firstYearOf } from '../distribution/plannable-years';
import { sumYuan, toCellNumber, yuan, ZERO } from '../money/yuan';
import { rateOf, floorOf } from '../policy/lookup';
import { moneyFormula, sumOfLedgerCells } from './formula';
import { percentText } from './percent';
import type { ProjectCells } from './project-table';
import type { SheetDraft } from './sheet-draft';
import type { ModelCell } from './sheet-model';
import type { StyleName } from './styles';
import type { SheetTexts } from './texts';

/** Label in A:F, amount in G, note in H:K. */
const AMOUNT = 6;
const NOTE = 7;
const NOTE_COLUMNS = 4;
const WIDTH = NOTE + NOTE_COLUMNS;

/** Rows of a fund statement, counted from 0. */
export interface FundRows {
  readonly opening: number;
  readonly due: number;
  readonly received: number;
  readonly funding: number;
  readonly floor: number;
  readonly villages: number;
  readonly floorTotal: number;
  readonly closing: number;
}

/** Rows of an equal second dividend. */
export interface EqualShareRows {
  readonly perVillage: number;
  readonly oddFen: number;
}

/** Rows that only the plan's own year has. */
export interface UseRows {
  readonly secondDividend: number;
  /** Where the second dividend is split equally. */
  readonly share?: EqualShareRows;
  readonly industryDevelopment: number;
  readonly publicAffairs: number;
}

/** The amount cell of a row, absolute. */
export function amountCell(row: number): string {
  return `$G$${row + 1}`;
}

interface Line {
  readonly label: string;
  readonly amount: ModelCell;
  readonly note?: string;
  readonly style?: StyleName;
}

function addLine(draft: SheetDraft, { label, amount, note, style = 'money' }: Line): number {
  const cells: ModelCell[] = [label, null, null, null, null, null, amount, note ?? null, null, null, null];
  const row = draft.add(cells, { height: 18 });
  draft.merge(row, 0, AMOUNT);
  draft.merge(row, NOTE, NOTE_COLUMNS);
  draft.style(style === 'moneyRed' ? 'textRed' : 'text', row, 0, 1, WIDTH);
  draft.style(style, row, AMOUNT);
  return row;
}

/** Opening balance, due, received, funding, floor returns: the lines that every year has, past or planned. */
export function addMoneyIn(
  draft: SheetDraft,
  plan: Plan,
  fund: FundStatement,
  totals: ProjectCells,
  opening: { readonly amount: ModelCell; readonly note: string },
  texts: SheetTexts,
): Omit<FundRows, 'closing'> {
  const text = texts.calculation;
  const header = draft.add([text.fundHeaders[0] ?? '', null, null, null, null, null, text.fundHeaders[1] ?? '', text.fundHeaders[2] ?? '', null, null, null]); // prettier-ignore
  draft.merge(header, 0, AMOUNT);
  draft.merge(header, NOTE, NOTE_COLUMNS);
  draft.style('header', header, 0, 1, WIDTH);
  const openingRow = addLine(draft, { label: text.opening, ...opening });
  const due = addLine(draft, { label: text.due, amount: moneyFormula(totals.due, fund.due) });
  const received = addLine(draft, {
    label: text.received,
    amount: fund.received ? moneyFormula(totals.received, fund.received) : text.noLedger,
  });
  const source = fund.fundedBy === 'due' ? due : received;
  const funding = addLine(draft, {
    label: text.funding[fund.fundedBy],
    amount:
      fund.fundedBy === 'received' && !fund.received ? 0 : moneyFormula(amountCell(source), fund.funding),
  });
  const floorAmount = floorOf(plan.policy, fund.year) ?? yuan('0');
  const floor = addLine(draft, { label: text.floor, amount: toCellNumber(floorAmount) });
  const villages = addLine(draft, { label: text.villages, amount: plan.villages.length, style: 'count' });
  const floorTotal = addLine(draft, {
    label: text.floorTotal,
    amount: moneyFormula(`ROUND(${amountCell(floor)}*${amountCell(villages)},2)`, fund.floorTotal),
  });
  return { opening: openingRow, due, received, funding, floor, villages, floorTotal };
}

/** What is left of a past year and carried forward. */
export function addClosing(
  draft: SheetDraft,
  rows: Omit<FundRows, 'closing'>,
  fund: FundStatement,
  texts: SheetTexts,
): number {
  const text = texts.calculation;
  const used = USES.filter((use) => !fund[use].isZero())
    .map((use) => addLine(draft, { label: text[use], amount: useCell(fund, use), note: text.recorded }))
    .map((row) => `-${amountCell(row)}`);
  const formula = `ROUND(${balance(rows)}${used.join('')},2)`;
  return addLine(draft, { label: text.closing, amount: moneyFormula(formula, fund.closing) });
}

const USES = ['secondDividend', 'industryDevelopment', 'publicAffairs'] as const;

/** A use of the surplus: the ledger's own cells added up where it comes from there. */
function useCell(fund: FundStatement, use: keyof RecordedUses): ModelCell {
  const parts = fund.recorded[use];
  const fromLedger = parts.length > 0 && sumYuan(parts.map((part) => part.yuan)).eq(fund[use]);
  return fromLedger ? sumOfLedgerCells(parts, fund[use]) : toCellNumber(fund[use]);
}

function balance({ opening, funding, floorTotal }: Omit<FundRows, 'closing'>): string {
  return `${amountCell(opening)}+${amountCell(funding)}-${amountCell(floorTotal)}`;
}

/** Surplus or shortfall of the planned year, the uses, what is carried forward, the floor cover. */
export function addSurplus(
  draft: SheetDraft,
  plan: Plan,
  rows: Omit<FundRows, 'closing'>,
  texts: SheetTexts,
): UseRows & { readonly closing: number } {
  const text = texts.calculation;
  const { fund } = plan;
  const left = balance(rows);
  const short = fund.shortfall.gt(0);
  addLine(draft, {
    label: text.surplus,
    amount: moneyFormula(`ROUND(MAX(${left},0),2)`, fund.surplus),
    note: text.surplusNote,
  });
  addLine(draft, {
    label: text.shortfall,
    amount: moneyFormula(`ROUND(MAX(-(${left}),0),2)`, fund.shortfall),
    note: short ? text.shortfallNote : text.noShortfallNote,
    ...(short && { style: 'moneyRed' }),
  });
  const use = (key: keyof RecordedUses): number =>
    addLine(draft, { label: text[key], amount: useCell(fund, key), ...useNote(plan, key, text) });
  const secondDividend = use('secondDividend');
  const share =
    plan.dividendBy === 'equal' ? addEqualShare(draft, plan, rows, secondDividend, text) : undefined;
  const industryDevelopment = use('industryDevelopment');
  const publicAffairs = use('publicAffairs');
  const used = [secondDividend, industryDevelopment, publicAffairs]
    .map((row) => `-${amountCell(row)}`)
    .join('');
  const closing = addLine(draft, {
    label: text.closing,
    amount: moneyFormula(`ROUND(${left}${used},2)`, fund.closing),
  });
  addLine(draft, {
    label: text.coverage,
    amount: {
      formula: `IF(${amountCell(rows.floorTotal)}=0,1,(${amountCell(rows.opening)}+${amountCell(rows.funding)})/${amountCell(rows.floorTotal)})`,
      value: plan.coverage.toNumber(),
    },
    note: text.coverageNote,
    style: 'percent',
  });
  addCover(draft, plan, text);
  return { secondDividend, ...(share && { share }), industryDevelopment, publicAffairs, closing };
}

function useNote(
  { fund, options }: Plan,
  key: keyof RecordedUses,
  text: SheetTexts['calculation'],
): { readonly note?: string } {
  if (fund.recorded[key].length > 0) return { note: text.recorded };
  const option = options[key];
  return option?.kind === 'share' ? { note: text.ofSurplus(percentText(option.share)) } : {};
}

/** An equal second dividend: the share of every village, and how many get a fen more. */
function addEqualShare(
  draft: SheetDraft,
  { villages, tail }: Plan,
  rows: Omit<FundRows, 'closing'>,
  secondDividend: number,
  text: SheetTexts['calculation'],
): EqualShareRows {
  const fen = `ROUND(${amountCell(secondDividend)}*100,0)`;
  const count = amountCell(rows.villages);
  const least = villages.at(-1)?.secondDividend ?? ZERO;
  const odd = villages.filter((share) => share.secondDividend.gt(least)).length;
  const perVillage = addLine(draft, {
    label: text.sharePerVillage,
    amount: moneyFormula(`INT(${fen}/${count})/100`, least),
  });
  const oddFen = addLine(draft, {
    label: text.oddFen,
    amount: { formula: `MOD(${fen},${count})`, value: tail === 'carry' ? 0 : odd },
    style: 'count',
  });
  return { perVillage, oddFen };
}

function addCover(
  draft: SheetDraft,
  { shortfallCover, policy, year, ledgers }: Plan,
  text: SheetTexts['calculation'],
): void {
  if (!shortfallCover) return;
  const firstYear = firstYearOf(ledgers);
  const first = percentText(rateOf(policy, 1));
  const now = percentText(rateOf(policy, year - firstYear + 1));
  addLine(draft, {
    label: text.newSubsidy,
    amount: toCellNumber(shortfallCover.newSubsidy),
    note: text.newSubsidyNote(first),
  });
  addLine(draft, {
    label: text.firstCohort,
    amount: toCellNumber(shortfallCover.firstCohortSubsidy),
    note: text.firstCohortNote(now),
  });
}
