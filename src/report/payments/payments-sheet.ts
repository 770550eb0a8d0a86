import { paymentProblems, payments, type Payment } from '../../distribution/payments';
import { amountInWords } from '../../money/amount-in-words';
import { sumYuan, toCellNumber } from '../../money/yuan';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula } from '../formula';
import type { List } from '../list';
import { listSheet } from '../list-sheet';
import type { SheetModel } from '../sheet-model';
import { PAYMENT_TEXTS } from './payments-texts';

/** 《发放清单》: one transfer a village, for the bank; account numbers are text, all of their digits kept. */
export const paymentsSheet: ExtraSheet = {
  key: 'payments',
  needs: [],
  title: { zh: '发放清单', en: 'Payments' },
  isPossible: ({ ledgers }) => ledgers.villages.some(({ accountNumber }) => accountNumber !== undefined),
  problems: paymentProblems,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, distribution, texts } = context;
  const text = PAYMENT_TEXTS[context.language];
  const { headers } = text;
  const items = payments(plan);
  const places = new Map(items.map((payment, index) => [payment, index]));
  const list: List<Payment> = {
    serial: headers.serial,
    total: text.total,
    groups: [{ items }],
    columns: [
      { header: headers.township, width: 14, style: 'text', cell: ({ village }) => village.township },
      { header: headers.village, width: 14, style: 'text', cell: ({ village }) => village.village },
      { header: headers.accountName, width: 32, style: 'text', cell: ({ village }) => village.accountName ?? null },
      { header: headers.accountNumber, width: 24, style: 'centered', cell: ({ village }) => village.accountNumber ?? null },
      { header: headers.bank, width: 24, style: 'text', cell: ({ village }) => village.bank ?? null },
      {
        header: headers.amount,
        width: 16,
        style: 'money',
        cell: (payment) => moneyFormula(distribution.village(places.get(payment) ?? 0), payment.amount),
        sum: ({ amount }) => amount,
      },
      { header: headers.purpose, width: 27, style: 'text', cell: () => text.purpose(plan.year) },
      {
        header: headers.doubts,
        width: 14,
        style: 'text',
        cell: ({ doubts }) => doubts.map((doubt) => text.doubts[doubt]).join(text.joiner) || null,
        isAlarming: ({ doubts }) => doubts.length > 0,
      },
      { header: headers.received, width: 13, style: 'text', cell: () => null },
    ],
  }; // prettier-ignore
  const total = sumYuan(items.map(({ amount }) => amount));
  const words = `${texts.distribution.inWords}${amountInWords(total, { currencyName: true })}`;
  const { model, rows } = listSheet(context, {
    key: 'payments',
    name: context.name,
    title: text.title(plan.year),
    list,
    addMore(draft, { total: row = 0 }) {
      const formula = `IF(ROUND(G${row + 1}-${toCellNumber(total)},2)=0,"${words}","${texts.distribution.stale}")`;
      const at = draft.addText({ formula, value: words }, 'totalText', 24);
      draft.style('section', at, 0, 1, draft.width);
    },
    notes: [text.note(items.filter(({ doubts }) => doubts.length > 0).length)],
  });
  return {
    ...model,
    userColumns: {
      headerRow: rows.header,
      firstRow: rows.first,
      lastRow: rows.last,
      keys: [1, 2],
      columns: [9],
    },
  };
}
