import type { Plan } from '../distribution/plan';
import type { Bilingual, Problem } from '../ledger/problem';
import type { LedgerKind } from '../ledger/records';
import type { CalculationCells } from './calculation-sheet';
import type { DistributionCells } from './distribution-sheet';
import type { ReportContext } from './report-context';
import type { SheetModel } from './sheet-model';

/** What a further sheet may depend on besides the plan. */
export interface ExtraOptions {
  /** The day that decides what is overdue, ISO. */
  readonly asOf?: string;
  /** Last year of a forecast. */
  readonly until?: number;
}

/** What the builder of a further sheet is given. */
export interface ExtraContext extends ReportContext, ExtraOptions {
  /** Name of the sheet itself. */
  readonly name: string;
  readonly calculation: CalculationCells;
  readonly distribution: DistributionCells;
}

/** A sheet that is made on demand, beside the three that every year has. */
export interface ExtraSheet {
  /** Key of its mark, and its name on the command line. */
  readonly key: string;
  /** Ledgers that it reads besides those of the distribution: their errors stop the run only when it is asked for. */
  readonly needs: readonly LedgerKind[];
  /** What the sheet is, e.g. 收益预测表; with the year before it the sheet's name. */
  readonly title: Bilingual;
  /** The workbook holds what the sheet needs. */
  readonly isPossible: (plan: Plan) => boolean;
  /** What its ledgers and the plan say against it, with cells. */
  readonly problems?: (plan: Plan, options: ExtraOptions) => readonly Problem[];
  /** The sheet; its mark is `{ key, year: plan.year }` and its name `context.name`. */
  readonly build: (context: ExtraContext) => SheetModel;
}
