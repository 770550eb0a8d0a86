import type { Problem } from '../ledger/problem';
import type { Ledgers } from '../ledger/records';
import { floorOf } from '../policy/lookup';
import { planProblem } from './messages';
import type { PlanOptions } from './plan';

/** The years that the ledgers allow: from the first project's on, as far as there is a floor for every year between. */
export function plannableYears(ledgers: Ledgers): readonly number[] {
  const years: number[] = [];
  if (ledgers.projects.length === 0) return years;
  for (let year = firstYearOf(ledgers); floorOf(ledgers.policy, year) !== undefined; year++) years.push(year);
  return years;
}

/** The last year that the ledgers have anything to say about, among those that can be planned. */
export function latestYear(ledgers: Ledgers): number | undefined {
  const spoken = [
    ...ledgers.projects.flatMap((project) => project.injections.map((injection) => injection.year)),
    ...ledgers.remittances.map((remittance) => remittance.year),
  ];
  return plannableYears(ledgers).findLast((year) => spoken.includes(year));
}

/** The year in which the first project's first subsidy was put in. */
export function firstYearOf(ledgers: Ledgers): number {
  return Math.min(...ledgers.projects.map((project) => project.firstYear));
}

/** Both inclusive; none where the last comes before the first. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** What stands against planning the year: no project or no floor yet, a stock that fell where batches count. */
export function yearProblems(ledgers: Ledgers, { year, opening }: PlanOptions): readonly Problem[] {
  const { policy, projects } = ledgers;
  if (projects.length === 0) return [];
  const first = firstYearOf(ledgers);
  if (year < first) return isComplete(ledgers) ? [planProblem('before-projects', {}, { year, first })] : [];
  const known = [...policy.floors.keys()].sort((a, b) => a - b).join('、');
  const needed = opening ? [year] : yearsBetween(first, year);
  const problems = needed
    .filter((needs) => floorOf(policy, needs) === undefined)
    .map((missing) => planProblem('no-floor', {}, { year: missing, known }));
  return policy.injections === 'batches' ? [...problems, ...fallingStocks(ledgers, year)] : problems;
}

/** Every project could be read: else an earlier one may be missing, and the first year is not known. */
function isComplete({ found, problems }: Ledgers): boolean {
  const sheets = new Set(found.filter(({ kind }) => kind === 'projects').map(({ sheet }) => sheet));
  return !problems.some(({ severity, sheet }) => severity === 'error' && sheets.has(sheet ?? ''));
}

function fallingStocks(ledgers: Ledgers, year: number): readonly Problem[] {
  return ledgers.projects.flatMap((project) =>
    project.injections
      .filter((injection) => injection.year <= year && injection.amount.lt(0))
      .map((injection) =>
        planProblem(
          'stock-falls-with-batches',
          { sheet: project.source.sheet },
          { name: project.name, year: injection.year },
        ),
      ),
  );
}
