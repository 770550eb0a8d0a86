import type { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';

/** How amounts given year by year are to be understood: money standing in the project, or money added in the year. */
export type SubsidyByYear = 'stock' | 'flow';

/** Whether later injections run on the project's clock or each on its own (rules.md, 1). */
export type Injections = 'cumulative' | 'batches';

/** 对照数: what the document counts; a check compares the workbook with each that is given. */
export interface ControlTotals {
  readonly villages?: number;
  readonly municipalVillages?: number;
  readonly districtVillages?: number;
  readonly municipalUnits?: number;
  readonly municipalWorkGroups?: number;
  readonly districtUnits?: number;
  readonly districtWorkGroups?: number;
  /** 帮扶资金, yuan. */
  readonly assistanceFunds?: Yuan;
  readonly municipalAssistanceFunds?: Yuan;
  readonly districtAssistanceFunds?: Yuan;
  /** Projects whose first subsidy was put in in 2018, their area in 亩 and total investment in yuan. */
  readonly projects2018?: number;
  readonly projectArea2018?: Decimal;
  readonly projectInvestment2018?: Yuan;
}

/** The rules of a scheme as data. */
export interface Policy {
  /** 上缴比例 by operating year, from year 1; the last one holds for every later year. */
  readonly rates: readonly Decimal[];
  /** 保底收益 of one village by calendar year, yuan. */
  readonly floors: ReadonlyMap<number, Yuan>;
  readonly controlTotals: ControlTotals;
  /** Document numbers that the distribution follows, printed on the sheet. */
  readonly basis: readonly string[];
  /** Reading of amounts by year, where the user has chosen one. */
  readonly subsidyByYear?: SubsidyByYear;
  readonly injections: Injections;
  /** Month and day by which a year's remittance is due, `MM-DD`; the documents name none: the end of the year. */
  readonly remittanceDueBy: string;
}
