import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { Ledgers } from '../ledger/records';
import { planProblem } from './messages';

/** Projects and remittances of years after the policy's last one: most often a year mistyped, which no plan shows. */
export function laterYearProblems({ policy, projects, remittances, found }: Ledgers): readonly Problem[] {
  const last = Math.max(...policy.floors.keys());
  return [
    ...projects
      .filter(({ firstYear }) => firstYear > last)
      .map(({ source, name, firstYear: year }) =>
        planProblem('year-after-policy', fieldPlace(found, 'projects', source, 'year'), { name, year, last }),
      ),
    ...remittances
      .filter(({ year }) => year > last)
      .map(({ source, project: name, year }) =>
        planProblem('year-after-policy', fieldPlace(found, 'remittances', source, 'year'), {
          name,
          year,
          last,
        }),
      ),
  ];
}
