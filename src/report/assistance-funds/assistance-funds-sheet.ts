import { missingApprovals } from '../../distribution/approvals';
import {
  assistanceFundProblems,
  fundsBy,
  fundsByLevel,
  leveledFunds,
  type FundsOf,
  type LevelFunds,
} from '../../distribution/assistance-funds';
import type { AssistanceFund } from '../../ledger/records';
import { sumYuan, toCellNumber } from '../../money/yuan';
import { addUnitLine } from '../distribution-sheet';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula, sumOfLedgerCells } from '../formula';
import { addList, type List } from '../list';
import { addNotes } from '../list-sheet';
import { finishSheet, sheetDraft } from '../sheet-draft';
import type { SheetModel } from '../sheet-model';
import { FUND_TEXTS } from './assistance-funds-texts';

const WIDTHS = [6, 26, 17, 17, 18, 17, 18, 50];

/** 《帮扶资金汇总表》: by level, unit and township, beside the document's control totals; every entry in the appendix. */
export const assistanceFundsSheet: ExtraSheet = {
  key: 'assistanceFunds',
  needs: ['assistanceFunds'],
  title: { zh: '帮扶资金汇总表', en: 'Assistance funds' },
  isPossible: ({ ledgers }) => ledgers.assistanceFunds.length > 0,
  problems: assistanceFundProblems,
  build,
};

type Text = (typeof FUND_TEXTS)['zh'];

/** The appendix' columns as formulas write them. */
interface Details {
  readonly units: string;
  readonly levels: string;
  readonly townships: string;
  readonly amounts: string;
}

function build(context: ExtraContext): SheetModel {
  const { plan, texts } = context;
  const text = FUND_TEXTS[context.language];
  const funds = leveledFunds(plan);
  const levels = fundsByLevel(plan);
  const units = fundsBy(funds, ({ unit, level }) => `${unit}\n${level ?? ''}`);
  const townships = fundsBy(funds, (fund) => townshipOf(fund, text));
  // Title and unit line; three tables of title, header, rows and total; the notes; the appendix' title and header.
  const first = 2 + (levels.length + 3) + (units.length + 3) + (townships.length + 3) + 1 + 2;
  const column = (name: string): string => `$${name}$${first + 1}:$${name}$${first + funds.length}`;
  const details: Details = {
    units: column('B'),
    levels: column('C'),
    townships: column('D'),
    amounts: column('E'),
  };

  const draft = sheetDraft(WIDTHS.length);
  draft.addText(text.title, 'title', 30);
  addUnitLine(draft, context, WIDTHS.length);
  draft.addText(text.byLevel, 'section', 26);
  addList(draft, levelList(levels, details, text), WIDTHS);
  draft.addText(text.byUnit, 'section', 26);
  addList(draft, unitList(units, details, text), WIDTHS);
  draft.addText(text.byTownship, 'section', 26);
  addList(draft, townshipList(townships, details, text), WIDTHS);
  addNotes(draft, [text.note], WIDTHS);
  const appendix = draft.addText(text.details, 'section', 26);
  addList(draft, detailList(funds, text), WIDTHS);
  draft.addText(texts.signature, 'signature', 32);
  return finishSheet(draft, {
    mark: { key: 'assistanceFunds', year: plan.year },
    name: context.name,
    columnWidths: WIDTHS,
    frozenRows: 2,
    titleRows: { first: 0, last: 1 },
    footer: texts.footer,
    breaksBefore: [appendix],
  });
}

function levelList(
  levels: readonly LevelFunds[],
  { levels: column, amounts }: Details,
  text: Text,
): List<LevelFunds> {
  const { levelHeaders: headers } = text;
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: levels }],
    columns: [
      { header: headers.level, width: 0, style: 'text', cell: ({ level }) => text.levels[level] },
      { header: headers.units, width: 0, style: 'count', cell: ({ units }) => units, sum: ({ units }) => units },
      { header: headers.workGroups, width: 0, style: 'count', cell: ({ workGroups }) => workGroups, sum: ({ workGroups }) => workGroups },
      {
        header: headers.sum, width: 0, style: 'money', sum: ({ sum }) => sum,
        cell: ({ sum }, at) => moneyFormula(`ROUND(SUMIF(${column},B${at},${amounts}),2)`, sum),
      },
      {
        header: headers.control, width: 0, style: 'money', sum: ({ control }) => control ?? 0,
        cell: ({ control }) => (control ? toCellNumber(control) : text.noControl),
      },
      {
        header: headers.result, width: 0, style: 'centered',
        cell: ({ sum, control }, at) => control ? { formula: `IF(ROUND(E${at}-F${at},2)=0,"✓","✗")`, value: sum.eq(control) ? '✓' : '✗' } : null,
        isAlarming: ({ sum, control }) => control !== undefined && !sum.eq(control),
      },
    ],
  }; // prettier-ignore
}

function unitList(
  units: readonly FundsOf[],
  { units: names, levels, amounts }: Details,
  text: Text,
): List<FundsOf> {
  const { unitHeaders: headers } = text;
  const match = (at: number): string => `${names},B${at},${levels},C${at}`;
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: units }],
    columns: [
      { header: headers.unit, width: 0, style: 'text', cell: ({ funds }) => funds[0]?.unit ?? null },
      { header: headers.level, width: 0, style: 'centered', cell: ({ level }) => (level ? text.levels[level] : text.noLevel) },
      {
        header: headers.times, width: 0, style: 'count', sum: ({ funds }) => funds.length,
        cell: ({ funds }, at) => ({ formula: `COUNTIFS(${match(at)})`, value: funds.length }),
      },
      {
        header: headers.sum, width: 0, style: 'money', sum: ({ sum }) => sum,
        cell: ({ sum }, at) => moneyFormula(`ROUND(SUMIFS(${amounts},${match(at)}),2)`, sum),
      },
    ],
  }; // prettier-ignore
}

function townshipList(townships: readonly FundsOf[], details: Details, text: Text): List<FundsOf> {
  const { townshipHeaders: headers } = text;
  const ofLevel = (level: 'municipal' | 'district') => ({
    header: headers[level],
    width: 0,
    style: 'money' as const,
    sum: ({ funds }: FundsOf) => sumOf(funds.filter((fund) => fund.level === level)),
    cell: ({ funds }: FundsOf, at: number) =>
      moneyFormula(
        `ROUND(SUMIFS(${details.amounts},${details.townships},B${at},${details.levels},"${text.levels[level]}"),2)`,
        sumOf(funds.filter((fund) => fund.level === level)),
      ),
  });
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: townships }],
    columns: [
      { header: headers.township, width: 0, style: 'text', cell: ({ name }) => name },
      { ...ofLevel('municipal') },
      { ...ofLevel('district') },
      {
        header: headers.sum,
        width: 0,
        style: 'money',
        sum: ({ sum }) => sum,
        cell: ({ sum }, at) =>
          moneyFormula(`ROUND(SUMIF(${details.townships},B${at},${details.amounts}),2)`, sum),
      },
    ],
  };
}

function detailList(funds: readonly AssistanceFund[], text: Text): List<AssistanceFund> {
  const { detailHeaders: headers } = text;
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: funds }],
    columns: [
      { header: headers.unit, width: 0, style: 'text', cell: ({ unit }) => unit },
      { header: headers.level, width: 0, style: 'centered', cell: ({ level }) => (level ? text.levels[level] : text.noLevel) },
      { header: headers.township, width: 0, style: 'text', cell: (fund) => townshipOf(fund, text) },
      {
        header: headers.amount, width: 0, style: 'money', sum: ({ amount }) => amount.yuan,
        cell: ({ amount }) => sumOfLedgerCells([amount], amount.yuan),
      },
      { header: headers.village, width: 0, style: 'text', cell: ({ village }) => village ?? null },
      { header: headers.purpose, width: 0, style: 'text', cell: ({ purpose }) => purpose ?? null },
      {
        header: headers.approvals, width: 0, style: 'text',
        cell: (fund) => missingApprovals(fund).map((approval) => text.approvals[approval]).join(text.joiner) || recordsOf(fund, text),
        isAlarming: (fund) => missingApprovals(fund).length > 0,
      },
    ],
  }; // prettier-ignore
}

function recordsOf({ villageApproval, townshipApproval }: AssistanceFund, text: Text): string | null {
  const records = [villageApproval, townshipApproval].filter(
    (record) => record !== undefined && record !== '',
  );
  return records.length === 0 ? null : records.join(text.joiner);
}

function townshipOf({ township }: AssistanceFund, text: Text): string {
  return township ?? text.noTownship;
}

function sumOf(funds: readonly AssistanceFund[]) {
  return sumYuan(funds.map(({ amount }) => amount.yuan));
}
