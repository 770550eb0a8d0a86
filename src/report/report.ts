import type { Plan } from '../distribution/plan';
import type { Language, Problem } from '../ledger/problem';
import type { WorkbookSnapshot } from '../ledger/snapshot';
import { calculationSheet } from './calculation-sheet';
import { checksSheet } from './checks-sheet';
import { distributionSheet } from './distribution-sheet';
import { SHEET_KEYS, type ReportContext, type SheetKey } from './report-context';
import type { SheetModel } from './sheet-model';
import { chooseNames } from './sheet-names';
import { SHEET_TEXTS } from './texts';

/** What a report depends on besides the plan. */
export interface ReportOptions {
  readonly language: Language;
  /** The workbook that the sheets go into: its sheet names are not taken. */
  readonly snapshot: WorkbookSnapshot;
  /** Date printed on the sheets, e.g. `2020-01-15`. */
  readonly madeAt?: string;
}

/**
 * The year's sheets: distribution, calculation and checks, complete and in this order. They compute with native
 * formulas that point at the calculation sheet and, through it, at the ledgers' own cells.
 *
 * @returns the models, and a problem for each sheet whose usual name the workbook's owner uses already
 */
export function report(
  plan: Plan,
  { language, snapshot, madeAt }: ReportOptions,
): { readonly models: readonly SheetModel[]; readonly problems: readonly Problem[] } {
  const texts = SHEET_TEXTS[language];
  const wanted = SHEET_KEYS.map((key) => ({ key, year: plan.year, name: texts[key].name(plan.year) }));
  const { names, problems } = chooseNames(wanted, snapshot.sheets);
  const nameOf = (key: SheetKey): string => names.get(key) ?? texts[key].name(plan.year);
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
  const distribution = distributionSheet(context, calculation.cells);
  const checks = checksSheet(context, calculation.cells, distribution.cells);
  return { models: [distribution.model, calculation.model, checks], problems };
}
