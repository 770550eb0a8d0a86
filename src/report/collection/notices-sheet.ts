import { dayOf, notices, type Notice } from '../../distribution/collection';
import { amountInWords } from '../../money/amount-in-words';
import { toCellNumber } from '../../money/yuan';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { addList, widthsOf, type List } from '../list';
import { addNotes } from '../list-sheet';
import { finishSheet, sheetDraft, type SheetDraft } from '../sheet-draft';
import type { SheetModel } from '../sheet-model';
import { arrearsColumns } from './arrears-columns';
import { COLLECTION_TEXTS } from './collection-texts';

/** 《上缴通知单》: a page for each operator that owes something, ready to print, stamp and hand over. */
export const noticesSheet: ExtraSheet = {
  key: 'notices',
  needs: [],
  title: { zh: '上缴通知单', en: 'Notices' },
  isPossible: (plan) => notices(plan).length > 0,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, asOf, texts } = context;
  const all = notices(plan, asOf);
  const columns = noticeColumns(context);
  const widths = widthsOf({ serial: '', columns, groups: [] });
  const draft = sheetDraft(widths.length);
  const first = all.map((notice, index) => addNotice(draft, context, notice, index + 1, widths));
  return finishSheet(draft, {
    mark: { key: 'notices', year: plan.year },
    name: context.name,
    columnWidths: widths,
    frozenRows: 0,
    footer: texts.footer,
    breaksBefore: first.slice(1),
  });
}

function noticeColumns(context: ExtraContext) {
  const { year, project, subsidy, rate, due, received, owed, dueOn } = arrearsColumns(context);
  return [year, project, subsidy, rate, due, received, owed, dueOn];
}

/** @returns the notice's first row */
function addNotice(
  draft: SheetDraft,
  context: ExtraContext,
  notice: Notice,
  number: number,
  widths: readonly number[],
): number {
  const { plan, asOf, texts } = context;
  const text = COLLECTION_TEXTS[context.language];
  const title = draft.addText(text.noticeTitle, 'title', 40);
  draft.addText(text.noticeNumber(plan.year, number), 'noteRight', 20);
  draft.addText(text.to(notice.operator), 'section', 28);
  addNotes(draft, [text.body(plan.policy.basis.join(texts.joiner))], widths);
  const items = [...notice.earlier, ...notice.current];
  const list: List<(typeof items)[number]> = {
    serial: text.headers.serial,
    total: text.total,
    groups: [{ items }],
    columns: noticeColumns(context),
  };
  const { total = 0 } = addList(draft, list);
  const words = `${text.owedInWords}${amountInWords(notice.owed, { currencyName: true })}`;
  const formula = `IF(ROUND(H${total + 1}-${toCellNumber(notice.owed)},2)=0,"${words}","${texts.distribution.stale}")`;
  const row = draft.addText({ formula, value: words }, 'totalText', 26);
  draft.style('section', row, 0, 1, draft.width);
  const isOverdue = items.some(({ daysOverdue = 0 }) => daysOverdue > 0);
  const dueOn = notice.current[0]?.dueOn ?? dayOf(plan.year, plan.policy.remittanceDueBy);
  addNotes(draft, [isOverdue && asOf !== undefined ? text.askOverdue(asOf) : text.ask(dueOn)], widths);
  for (const line of [text.account, text.seal, text.receipt]) draft.addText(line, 'signature', 34);
  return title;
}
