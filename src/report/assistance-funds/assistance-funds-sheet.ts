import {
  assistanceFundProblems,
  fundsBy,
  fundsByLevel,
  type FundsOf,
} from '../../distribution/assistance-funds';
import { completeFunds } from '../../distribution/complete-funds';
import type { AssistanceFund } from '../../ledger/records';
import { sumYuan } from '../../money/yuan';
import { addUnitLine } from '../distribution-sheet';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula } from '../formula';
import { addList, rowsWithHeaders, type List } from '../list';
import { addNotes } from '../list-sheet';
import { finishSheet, sheetDraft } from '../sheet-draft';
import type { SheetModel } from '../sheet-model';
import { FUND_TEXTS, type FundText } from './assistance-funds-texts';
import { detailList, type DetailColumns } from './fund-details-list';
import { levelList } from './fund-levels-list';

const WIDTHS = [6, 24, 14, 18, 18, 18, 18, 18, 36];
/** Rows of a long list on a page of this width. */
const ROWS_A_PAGE = 35;

/** 《帮扶资金汇总表》: by level, township and unit, beside the document's control totals; every entry in the appendix. */
export const assistanceFundsSheet: ExtraSheet = {
  key: 'assistanceFunds',
  needs: ['assistanceFunds'],
  title: { zh: '帮扶资金汇总表', en: 'Assistance funds' },
  isPossible: ({ ledgers }) => ledgers.assistanceFunds.length > 0,
  problems: assistanceFundProblems,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, texts } = context;
  const text = FUND_TEXTS[context.language];
  const funds = completeFunds(plan);
  const levels = fundsByLevel(plan);
  const townships = fundsBy(funds, (fund) => fund.township ?? text.noTownship);
  const units = fundsBy(funds, ({ unit, level }) => `${unit}\n${level ?? ''}`);
  // Title and unit line; three tables of title, header, rows and total; the notes; the appendix' title and header.
  const isOnePage = levels.length + townships.length + units.length < ROWS_A_PAGE / 2;
  const unitRows = rowsWithHeaders(units.length, ROWS_A_PAGE);
  const first = 2 + (levels.length + 3) + (townships.length + 3) + (unitRows + 3) + 1 + 2;
  const last = first + rowsWithHeaders(funds.length, ROWS_A_PAGE);
  const column = (name: string): string => `$${name}$${first + 1}:$${name}$${last}`;
  const details: DetailColumns = {
    units: column('B'),
    levels: column('C'),
    townships: column('D'),
    amounts: column('E'),
  };

  const draft = sheetDraft(WIDTHS.length);
  draft.addText(text.title, 'title', 30);
  addUnitLine(draft, context, WIDTHS.length);
  draft.addText(text.byLevel, 'section', 26);
  addList(draft, levelList(levels, details, context), WIDTHS);
  draft.addText(text.byTownship, 'section', 26);
  addList(draft, townshipList(townships, details, text), WIDTHS);
  const unitTitle = draft.addText(text.byUnit, 'section', 26);
  const unitPages = addList(draft, unitList(units, details, text), WIDTHS).repeated;
  addNotes(draft, [text.note], WIDTHS);
  const appendix = draft.addText(text.details, 'section', 26);
  const pages = addList(draft, { ...detailList(funds, text), headerEvery: ROWS_A_PAGE }, WIDTHS).repeated;
  draft.addText(texts.signature, 'signature', 32);
  return finishSheet(draft, {
    mark: { key: 'assistanceFunds', year: plan.year },
    name: context.name,
    columnWidths: WIDTHS,
    frozenRows: 2,
    titleRows: { first: 0, last: 1 },
    footer: texts.footer,
    breaksBefore: [...(isOnePage ? [] : [unitTitle]), ...unitPages, appendix, ...pages],
  });
}

function unitList(
  units: readonly FundsOf[],
  { units: names, levels, amounts }: DetailColumns,
  text: FundText,
): List<FundsOf> {
  const { unitHeaders: headers } = text;
  const match = (at: number): string => `${names},B${at},${levels},C${at}`;
  return {
    serial: headers.serial,
    total: text.total,
    headerEvery: ROWS_A_PAGE,
    groups: [{ items: units }],
    columns: [
      { header: headers.unit, width: 0, style: 'text', cell: ({ funds }) => funds[0]?.unit ?? null },
      { header: headers.level, width: 0, style: 'centered', cell: ({ level }) => (text.levels[level ?? 'unknown']) },
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

function townshipList(townships: readonly FundsOf[], details: DetailColumns, text: FundText): List<FundsOf> {
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

function sumOf(funds: readonly AssistanceFund[]) {
  return sumYuan(funds.map(({ amount }) => amount.yuan));
}
