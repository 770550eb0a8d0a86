import { arrears } from '../../distribution/collection';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { listSheet } from '../list-sheet';
import type { SheetModel } from '../sheet-model';
import { arrearsColumns } from './arrears-columns';
import { COLLECTION_TEXTS } from './collection-texts';

/** 《欠缴清单》: what every project still owes, the oldest first, with the days that it is overdue. */
export const arrearsSheet: ExtraSheet = {
  key: 'arrears',
  needs: [],
  title: { zh: '欠缴清单', en: 'Arrears' },
  isPossible: () => true,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, asOf } = context;
  const text = COLLECTION_TEXTS[context.language];
  const { year, project, township, operator, due, received, owed, dueOn, days } = arrearsColumns(context);
  return listSheet(context, {
    key: 'arrears',
    name: context.name,
    title: text.arrearsTitle(plan.year),
    list: {
      serial: text.headers.serial,
      total: text.total,
      groups: [{ items: arrears(plan, asOf) }],
      columns: [year, project, township, operator, due, received, owed, dueOn, days],
    },
    notes: [text.arrearsNote(asOf, plan.policy.remittanceDueBy)],
  }).model;
}
