import type { Arrears } from '../../distribution/collection';
import { serialOf } from '../../distribution/days';
import { toCellNumber } from '../../money/yuan';
import type { ExtraContext } from '../extra-sheet';
import { moneyFormula } from '../formula';
import type { ListColumn } from '../list';
import type { ModelCell } from '../sheet-model';
import { COLLECTION_TEXTS } from './collection-texts';

/** Columns of a list of arrears; every figure points at the calculation sheet. */
export function arrearsColumns({ calculation, language }: ExtraContext) {
  const { headers, noLedger } = COLLECTION_TEXTS[language];
  const own = ({ year, project }: Arrears) => calculation.years.get(year)?.projects.get(project.project.name);
  const figure = (item: Arrears, key: 'subsidy' | 'due' | 'received'): ModelCell => {
    const amount = item.project[key];
    if (!amount) return noLedger;
    const cell = own(item)?.[key];
    return cell === undefined ? toCellNumber(amount) : moneyFormula(cell, amount);
  };
  const column = (
    key: 'year' | 'project' | 'township' | 'operator' | 'rate',
    width: number,
    style: ListColumn<Arrears>['style'],
    cell: ListColumn<Arrears>['cell'],
  ): ListColumn<Arrears> => ({ header: headers[key], width, style, cell });
  return {
    year: column('year', 10, 'centered', ({ year }) => year),
    project: column('project', 30, 'text', ({ project }) => project.project.name),
    township: column('township', 13, 'text', ({ project }) => project.project.township ?? null),
    operator: column('operator', 20, 'text', ({ project }) => project.project.operator ?? null),
    subsidy: {
      header: headers.subsidy,
      width: 17,
      style: 'money',
      cell: (item) => figure(item, 'subsidy'),
    },
    rate: column('rate', 9, 'rate', ({ project }) => project.rate.toNumber()),
    due: {
      header: headers.due,
      width: 16,
      style: 'money',
      cell: (item) => figure(item, 'due'),
      sum: ({ project }) => project.due,
    },
    received: {
      header: headers.received,
      width: 16,
      style: 'money',
      cell: (item) => figure(item, 'received'),
      sum: ({ project }) => project.received ?? 0,
    },
    owed: {
      header: headers.owed,
      width: 16,
      style: 'money',
      cell: (item) => {
        const cell = own(item)?.[item.project.arrears ? 'arrears' : 'due'];
        return cell === undefined ? toCellNumber(item.owed) : moneyFormula(cell, item.owed);
      },
      sum: ({ owed }) => owed,
    },
    dueOn: {
      header: headers.dueOn,
      width: 13,
      style: 'date',
      cell: ({ dueOn }) => serialOf(dueOn),
    },
    days: {
      header: headers.days,
      width: 10,
      style: 'count',
      cell: ({ daysOverdue }) => daysOverdue ?? null,
      isAlarming: ({ daysOverdue = 0 }) => daysOverdue > 0,
    },
  } satisfies Record<string, ListColumn<Arrears>>;
}
