import { fundingOf, type PlannedYear } from '../../distribution/plan-forecast';
import type { ProjectYear } from '../../distribution/plan';
import type { ExtraContext } from '../extra-sheet';
import { dueFormula, moneyFormula } from '../formula';
import { ROW_HEIGHT, type SheetDraft } from '../sheet-draft';
import { headerHeight } from '../row-height';
import type { ModelCell } from '../sheet-model';
import { FORECAST_TEXTS } from './forecast-texts';

/** The project's name takes two columns of the summary above. */
const [NAME, SUBSIDY, AMOUNT] = [2, 6, 8];

/** Where the summary finds the appendix: a row for each year and project. */
export interface DetailArea {
  readonly years: string;
  readonly cohorts: string;
  readonly amounts: string;
}

/** The appendix' columns, once its first row is known. */
export function detailRows(years: readonly PlannedYear[], firstRow: number): DetailArea {
  const count = years.reduce((sum, { projects }) => sum + projects.length, 0);
  const area = (column: string): string => `$${column}$${firstRow + 1}:$${column}$${firstRow + count}`;
  return { years: area('B'), cohorts: area('E'), amounts: area('I') };
}

/**
 * What every project brings in every year. Past years and the plan's point at the calculation sheet; later years compute
 * from the subsidy there and the rate of the operating year.
 *
 * @returns the row of the appendix' title; the row of its header follows
 */
export function addDetails(
  draft: SheetDraft,
  context: ExtraContext,
  years: readonly PlannedYear[],
  widths: readonly number[],
): number {
  const text = FORECAST_TEXTS[context.language];
  const title = draft.addText(text.details, 'section', 26);
  const [serialHeader = '', yearHeader = '', nameHeader = '', ...others] = text.detailHeaders;
  const headers = [serialHeader, yearHeader, nameHeader, null, ...others];
  const [number = 0, year = 0, left = 0, right = 0, ...rest] = widths;
  const header = draft.add(headers, {
    height: headerHeight(headers, [number, year, left + right, 1, ...rest]),
  });
  let serial = 0;
  for (const year of years) {
    for (const project of year.projects) {
      const cells = detailRow(draft.rows.length + 1, ++serial, year, project, context);
      draft.add(cells, { height: ROW_HEIGHT });
    }
  }
  const [first, rows] = [header + 1, serial];
  for (let row = header; row < first + rows; row += 1) draft.merge(row, NAME, 2);
  draft.style('header', header, 0, 1, AMOUNT + 1);
  draft.style('centered', first, 0, rows, 2);
  draft.style('text', first, NAME, rows, 2);
  draft.style('centered', first, NAME + 2, rows, 2);
  draft.style('money', first, SUBSIDY, rows);
  draft.style('rate', first, SUBSIDY + 1, rows);
  draft.style('money', first, AMOUNT, rows);
  return title;
}

function detailRow(
  at: number,
  serial: number,
  year: PlannedYear,
  project: ProjectYear,
  { plan, calculation }: ExtraContext,
): readonly ModelCell[] {
  const { name, firstYear } = project.project;
  const own = calculation.years.get(year.year)?.projects.get(name);
  const latest = calculation.years.get(plan.year)?.projects.get(name);
  const same =
    latest && plan.projects.find((one) => one.project === project.project)?.subsidy.eq(project.subsidy);
  const subsidy = own?.subsidy ?? (same ? latest.subsidy : undefined);
  const amount = fundingOf(project, year.fundedBy);
  return [
    serial,
    year.year,
    name,
    null,
    firstYear,
    project.operatingYear,
    subsidy === undefined ? project.subsidy.toNumber() : moneyFormula(subsidy, project.subsidy),
    project.rate.toNumber(),
    own
      ? moneyFormula(own[year.fundedBy], amount)
      : project.bases.length === 1
        ? dueFormula([{ subsidy: `G${at}`, rate: `H${at}` }], amount)
        : amount.toNumber(),
  ];
}
