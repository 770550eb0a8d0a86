import type { Plan } from '../distribution/plan';
import { problemMaker, type Language, type Problem } from '../ledger/problem';
import type { WorkbookSnapshot } from '../ledger/snapshot';
import { calculationSheet } from './calculation-sheet';
import { checksSheet } from './checks-sheet';
import { dividendSheet } from './dividend-sheet';
import { DIVIDEND_TEXTS } from './dividend-texts';
import { distributionSheet } from './distribution-sheet';
import type { ExtraOptions } from './extra-sheet';
import { EXTRA_SHEETS } from './extra-sheets';
import { SHEET_KEYS, type ReportContext } from './report-context';
import type { SheetModel } from './sheet-model';
import { chooseNames } from './sheet-names';
import { SHEET_TEXTS } from './texts';

const extraProblem = problemMaker({
  'sheet-not-possible': {
    severity: 'warning',
    zh: ({ name }: { readonly name: string }) => `没有生成“${name}”：工作簿里没有它需要的台账或上年数据。`,
    en: ({ name }: { readonly name: string }) =>
      `“${name}” was not made: the workbook holds no ledger or no earlier year for it.`,
  },
});

/** What a report depends on besides the plan. */
export interface ReportOptions extends ExtraOptions {
  readonly language: Language;
  /** The workbook that the sheets go into: its sheet names are not taken. */
  readonly snapshot: WorkbookSnapshot;
  /** Date printed on the sheets, e.g. `2020-01-15`. */
  readonly madeAt?: string;
  /** Keys of the further sheets wanted (`EXTRA_SHEETS`). */
  readonly sheets?: readonly string[];
}

/**
 * The year's sheets: distribution, calculation and checks, complete and in this order, then the further ones asked for.
 * They compute with native formulas that point at the calculation sheet and, through it, at the ledgers' own cells.
 *
 * @returns the models, and a problem for each sheet whose usual name the workbook's owner uses already or whose ledger
 * the workbook does not have
 */
export function report(
  plan: Plan,
  { language, snapshot, madeAt, sheets = [], ...options }: ReportOptions,
): { readonly models: readonly SheetModel[]; readonly problems: readonly Problem[] } {
  const texts = SHEET_TEXTS[language];
  const asked = EXTRA_SHEETS.filter(({ key }) => sheets.includes(key));
  const extras = asked.filter((extra) => extra.isPossible(plan));
  const { dividendBy } = plan;
  const weighted = dividendBy !== 'equal' && !plan.fund.secondDividend.isZero() ? dividendBy : undefined;
  const wanted = [
    ...SHEET_KEYS.map((key) => ({ key, year: plan.year, name: texts[key].name(plan.year) })),
    ...(weighted
      ? [{ key: 'dividend', year: plan.year, name: DIVIDEND_TEXTS[language].name(plan.year) }]
      : []),
    ...extras.map(({ key, title }) => ({
      key,
      year: plan.year,
      name: texts.sheetName(plan.year, title[language]),
    })),
  ];
  const { names, problems } = chooseNames(wanted, snapshot.sheets);
  const nameOf = (key: string): string => names.get(key) ?? key;
  const context: ReportContext = {
    plan,
    language,
    texts,
    names: {
      distribution: nameOf('distribution'),
      calculation: nameOf('calculation'),
      checks: nameOf('checks'),
    },
    ...(madeAt !== undefined && { madeAt }),
  };
  const calculation = calculationSheet(context);
  const dividend = weighted && dividendSheet(context, calculation.cells, nameOf('dividend'), weighted);
  const distribution = distributionSheet(context, calculation.cells, dividend?.cells);
  const found = extras.flatMap((extra) => extra.problems?.(plan, options) ?? []);
  const checks = checksSheet(context, calculation.cells, distribution.cells, found);
  const cells = { calculation: calculation.cells, distribution: distribution.cells };
  const models = extras.map(({ key, build }) =>
    build({ ...context, ...options, ...cells, name: nameOf(key) }),
  );
  const impossible = asked
    .filter((extra) => !extras.includes(extra))
    .map((extra) => extraProblem('sheet-not-possible', {}, { name: extra.title[language] }));
  return {
    models: [distribution.model, calculation.model, ...(dividend ? [dividend.model] : []), checks, ...models],
    problems: [...problems, ...impossible, ...found],
  };
}
