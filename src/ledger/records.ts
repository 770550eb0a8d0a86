import type { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';
import type { Policy } from '../policy/policy';
import type { Problem } from './problem';
import type { CellArea } from './snapshot';

/** The kinds of ledgers (台账) that the program knows. */
export type LedgerKind =
  | 'roster'
  | 'projects'
  | 'remittances'
  | 'policy'
  | 'fund'
  | 'assistanceFunds'
  | 'assets'
  | 'returnsUse'
  | 'surplusUse'
  | 'work';

/** 帮扶级别: who assists the village. */
export type Level = 'municipal' | 'district';

/** Where a record stands: its ledger's sheet and row, counted from 0. */
export interface RowSource {
  readonly sheet: string;
  readonly row: number;
}

/** A ledger's own cell that holds a number, so that a formula can point at it. */
export interface CellSource {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Yuan per unit of the cell's number: 1 or 10 000 (万元) or 100 000 000 (亿元). */
  readonly factor: number;
}

/** An amount of a ledger. `cell` is missing where the cell holds text (「350万」) that no formula can use. */
export interface LedgerAmount {
  readonly yuan: Yuan;
  readonly cell?: CellSource;
}

/** 村名册, a row. */
export interface Village {
  readonly source: RowSource;
  readonly township: string;
  /** As written, with or without 村. */
  readonly village: string;
  readonly level?: Level;
  readonly assistingUnit?: string;
  readonly workGroup?: string;
  readonly households?: number;
  readonly people?: number;
  readonly bank?: string;
  readonly accountName?: string;
  readonly accountNumber?: string;
  readonly remarks?: string;
}

/** Subsidy that stands in a project from `year` on, until the next entry. */
export interface StandingSubsidy {
  readonly year: number;
  /** Total standing in that year, yuan. */
  readonly standing: Yuan;
  /** The ledger's amounts that add up to `standing`. */
  readonly parts: readonly LedgerAmount[];
}

/** Money put into a project in one year. */
export interface Injection {
  readonly year: number;
  readonly amount: Yuan;
  readonly part: LedgerAmount;
}

/** 产业项目 of the project ledger, its rows and columns by year already brought together. */
export interface Project {
  readonly source: RowSource;
  readonly name: string;
  readonly township?: string;
  /** 片区: 东部, 西部 … */
  readonly area?: string;
  /** 实施主体 */
  readonly operator?: string;
  /** 面积, 亩 */
  readonly mu?: Decimal;
  readonly totalInvestment?: LedgerAmount;
  /** 「六步三要」 of the village, 「三重一大」 of the township; missing where the ledger has no such column. */
  readonly villageApproval?: string;
  readonly townshipApproval?: string;
  /** Year of the first subsidy: operating year 1. */
  readonly firstYear: number;
  /** Ascending by year, the first one in `firstYear`. */
  readonly standing: readonly StandingSubsidy[];
  /** Ascending by year; negative where a stock fell. */
  readonly injections: readonly Injection[];
}

/** How amounts by year were understood, and why; `single` where every project has one amount. */
export interface SubsidyReading {
  readonly reading: 'single' | 'stock' | 'flow';
  readonly because: 'single' | 'header' | 'same-every-year' | 'option';
}

/** 上缴台账, a row. */
export interface Remittance {
  readonly source: RowSource;
  readonly year: number;
  /** Name of the project as the project ledger writes it. */
  readonly project: string;
  readonly amount: LedgerAmount;
  /** 应缴 as the ledger has it. */
  readonly due?: LedgerAmount;
  readonly voucher?: string;
  /** ISO date, where the ledger gives one. */
  readonly date?: string;
}

/** 帮扶资金台账, a row: money or goods that an assisting unit put into a village or township. */
export interface AssistanceFund {
  readonly source: RowSource;
  readonly unit: string;
  readonly level?: Level;
  readonly workGroup?: string;
  readonly township?: string;
  readonly village?: string;
  readonly amount: LedgerAmount;
  /** 物资折款 */
  readonly goods?: LedgerAmount;
  readonly purpose?: string;
  readonly date?: string;
  /** Records of 「六步三要」 and 「三重一大」; missing where the ledger has no such column. */
  readonly villageApproval?: string;
  readonly townshipApproval?: string;
}

/** 资产台账, a row. */
export interface Asset {
  readonly source: RowSource;
  readonly name: string;
  readonly category?: string;
  readonly project?: string;
  readonly township?: string;
  /** 购建年度 */
  readonly year?: number;
  readonly originalValue: LedgerAmount;
  readonly netValue?: LedgerAmount;
  readonly owner?: string;
  readonly keeper?: string;
}

/** 返还资金使用台账, a row: what a village spent of its returns. */
export interface ReturnsUse {
  readonly source: RowSource;
  /** Missing where the row gives none and the roster has the village in no township or in several. */
  readonly township?: string;
  readonly village: string;
  /** 支出事项, as written. */
  readonly category: string;
  readonly amount: LedgerAmount;
  readonly year?: number;
  readonly date?: string;
  readonly payee?: string;
  readonly voucher?: string;
}

/** 资金结余台账, a row: how the fund stood at the beginning of a year, and at its end where that is known. */
export interface FundBalance {
  readonly source: RowSource;
  readonly year: number;
  /** 期初结余; negative: an advance to be repaid. */
  readonly opening: LedgerAmount;
  /** 期末结余 */
  readonly closing?: LedgerAmount;
}

/** 结余使用台账, a row. */
export interface SurplusUseEntry {
  readonly source: RowSource;
  readonly year: number;
  readonly use: 'secondDividend' | 'industryDevelopment' | 'publicAffairs';
  readonly amount: LedgerAmount;
  readonly document?: string;
  readonly date?: string;
}

/** 工作台账, a row. */
export interface Task {
  readonly source: RowSource;
  readonly task: string;
  /** Unit and person, as far as the ledger names them. */
  readonly responsible?: string;
  /** ISO date; missing where the ledger gives none. */
  readonly due?: string;
  /** What the ledger says instead of a date: 长期坚持. */
  readonly dueAsWritten?: string;
  readonly state?: string;
  readonly remarks?: string;
}

/** A ledger found in the workbook: what it is and where. */
export interface FoundLedger {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** From the first header row to the last row of data. */
  readonly area: CellArea;
  /** Rows of data. */
  readonly rows: number;
  /** The run needs it; others are found and passed over. */
  readonly isRead: boolean;
  /** First data row, counted from 0. */
  readonly firstRow: number;
  /** Where each field stands, its first column where there are several. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A 合计 or 小计 of a ledger beside the sum of its rows. */
export interface LedgerTotal {
  readonly sheet: string;
  readonly cell: string;
  /** The column's header as written. */
  readonly header: string;
  readonly unit: 'yuan' | 'count';
  readonly stated: Decimal;
  readonly summed: Decimal;
  /** The cells of the total and of its rows, where formulas can use them all. */
  readonly source?: Omit<CellSource, 'sheet'> & { readonly runs: readonly RowRun[] };
}

/** Rows one below the other, both inclusive, counted from 0. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** All the workbook's ledgers, read and matched with each other. */
export interface Ledgers {
  readonly found: readonly FoundLedger[];
  readonly policy: Policy;
  readonly villages: readonly Village[];
  readonly projects: readonly Project[];
  readonly subsidyReading: SubsidyReading;
  readonly remittances: readonly Remittance[];
  readonly fundBalances: readonly FundBalance[];
  readonly assistanceFunds: readonly AssistanceFund[];
  readonly assets: readonly Asset[];
  readonly returnsUses: readonly ReturnsUse[];
  readonly surplusUses: readonly SurplusUseEntry[];
  readonly tasks: readonly Task[];
  readonly totals: readonly LedgerTotal[];
  readonly problems: readonly Problem[];
}
