import { amountPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import { formatYuan, sumYuan } from '../money/yuan';
import { planProblem } from './messages';
import type { Plan } from './plan';

/**
 * Where the remittance ledger's own 应缴 is not base × rate. A project that pays in parts may have its due on each row
 * or split among them.
 */
export function statedDueProblems({
  projects,
  year,
  ledgers,
}: Pick<Plan, 'projects' | 'year' | 'ledgers'>): readonly Problem[] {
  return projects.flatMap(({ project, due, remittances }) => {
    const stated = remittances.flatMap(({ source, due: amount }) => (amount ? [{ source, amount }] : []));
    const [first] = stated;
    const sum = sumYuan(stated.map(({ amount }) => amount.yuan));
    if (!first || sum.eq(due) || stated.every(({ amount }) => amount.yuan.eq(due))) return [];
    const isRepeated = stated.every(({ amount }) => amount.yuan.eq(first.amount.yuan));
    const shown = isRepeated ? first.amount.yuan : sum;
    const place = amountPlace(first.amount, ledgers.found, 'remittances', first.source, 'due');
    const found = { name: project.name, year, stated: formatYuan(shown), due: formatYuan(due) };
    return [planProblem('due-differs', place, found)];
  });
}
