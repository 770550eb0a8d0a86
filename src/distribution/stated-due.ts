import { cellName } from '../ledger/address';
import type { Problem } from '../ledger/problem';
import { formatYuan, sumYuan } from '../money/yuan';
import { planProblem } from './messages';
import type { ProjectYear } from './plan';

/**
 * Where the remittance ledger's own 应缴 is not base × rate. A project that pays in parts may have its due on each row
 * or split among them.
 */
export function statedDueProblems(projects: readonly ProjectYear[], year: number): readonly Problem[] {
  return projects.flatMap(({ project, due, remittances }) => {
    const stated = remittances.flatMap((remittance) => remittance.due ?? []);
    const [first] = stated;
    const sum = sumYuan(stated.map((amount) => amount.yuan));
    if (!first || sum.eq(due) || stated.every((amount) => amount.yuan.eq(due))) return [];
    const shown = stated.every((amount) => amount.yuan.eq(first.yuan)) ? first.yuan : sum;
    const { cell } = first;
    const place = cell ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) } : {};
    const found = { name: project.name, year, stated: formatYuan(shown), due: formatYuan(due) };
    return [planProblem('due-differs', place, found)];
  });
}
