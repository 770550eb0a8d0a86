import type { Bilingual, Problem } from '../ledger/problem';
import type { LedgerAmount, Ledgers, Project, Remittance, SurplusUseEntry, Village } from '../ledger/records';
import type { Decimal } from '../money/decimal';
import type { Yuan } from '../money/yuan';
import type { Policy } from '../policy/policy';

/** Whether the year is paid from what came in or from what is due. */
export type Funding = 'received' | 'due';

/** What happens to the fen that an equal split leaves: spread one by one in roster order, or carried forward. */
export type Tail = 'spread' | 'carry';

/** What a second dividend is split by: equally, or in proportion to the households or people of the roster. */
export type DividendBy = 'equal' | 'households' | 'people';

/** A use of the surplus: an amount in yuan or a share of it (0.5 is 50 %). */
export type SurplusUse =
  { readonly kind: 'amount'; readonly amount: Yuan } | { readonly kind: 'share'; readonly share: Decimal };

/** What the user decides for the year; everything omitted follows rules.md. */
export interface PlanOptions {
  readonly year: number;
  readonly funding?: Funding;
  /** Balance brought forward; rolled forward from the first project's year when omitted. */
  readonly opening?: Yuan;
  readonly secondDividend?: SurplusUse;
  readonly industryDevelopment?: SurplusUse;
  readonly publicAffairs?: SurplusUse;
  readonly tail?: Tail;
  readonly dividendBy?: DividendBy;
}

/** The amounts of the surplus-use ledger (结余使用台账) for a year, by use. */
export type RecordedUses = Readonly<Record<SurplusUseEntry['use'], readonly LedgerAmount[]>>;

/** One base and its rate: a project has one, or with `injections: batches` one for each injection still standing. */
export interface RemittanceBase {
  readonly operatingYear: number;
  readonly rate: Decimal;
  readonly subsidy: Yuan;
  /** The ledger's amounts that add up to `subsidy`. */
  readonly parts: readonly LedgerAmount[];
}

/** 应缴实缴: a project's year. */
export interface ProjectYear {
  readonly project: Project;
  readonly operatingYear: number;
  readonly bases: readonly RemittanceBase[];
  /** Standing in the year, yuan. */
  readonly subsidy: Yuan;
  /** The rate of the year; with several bases the weighted one, due ÷ subsidy. */
  readonly rate: Decimal;
  /** Σ base × rate, rounded once to the fen. */
  readonly due: Yuan;
  /** null where the year has no remittance ledger. */
  readonly received: Yuan | null;
  readonly remittances: readonly Remittance[];
  /** due − received, negative where more came in than was due; null with `received`. */
  readonly arrears: Yuan | null;
}

/** 返还: a village's year. */
export interface VillageShare {
  readonly village: Village;
  readonly floorReturn: Yuan;
  readonly secondDividend: Yuan;
  readonly total: Yuan;
}

/** 资金表: where a year's money comes from and goes to, yuan. */
export interface FundStatement {
  readonly year: number;
  readonly opening: Yuan;
  /** The fund ledger's amount, where the opening balance comes from there. */
  readonly openingFrom?: LedgerAmount;
  readonly due: Yuan;
  readonly received: Yuan | null;
  /** Which of the two paid for the year, and how much that was. */
  readonly fundedBy: Funding;
  readonly funding: Yuan;
  readonly floorTotal: Yuan;
  /** opening + funding − floorTotal, split by sign: one of the two is 0. */
  readonly surplus: Yuan;
  readonly shortfall: Yuan;
  /** What the villages get of the surplus, all together. */
  readonly secondDividend: Yuan;
  readonly industryDevelopment: Yuan;
  readonly publicAffairs: Yuan;
  /** Where the uses come from the surplus-use ledger, its amounts. */
  readonly recorded: RecordedUses;
  readonly closing: Yuan;
}

/** The three uses of a surplus, yuan. */
export type SurplusUses = Pick<FundStatement, 'secondDividend' | 'industryDevelopment' | 'publicAffairs'>;

/** A year before the plan's, rolled forward. */
export interface PastYear {
  readonly fund: FundStatement;
  readonly projects: readonly ProjectYear[];
}

/** What would close a shortfall. */
export interface ShortfallCover {
  /** Subsidy put in this year (operating year 1) whose remittance covers the shortfall, to the fen, rounded up. */
  readonly newSubsidy: Yuan;
  /** Subsidy more in the first cohort, at its rate of this year. */
  readonly firstCohortSubsidy: Yuan;
}

/** A check of the plan against itself, the ledgers or the document: two figures that must agree. */
export interface Check {
  readonly code: string;
  readonly title: Bilingual;
  readonly expected: Decimal;
  readonly actual: Decimal;
  readonly passes: boolean;
  readonly unit: 'yuan' | 'count' | 'mu';
}

/** 分配方案: everything that the year's sheets say. Exists only where the ledgers have no errors. */
export interface Plan {
  readonly year: number;
  readonly policy: Policy;
  readonly options: PlanOptions;
  readonly ledgers: Ledgers;
  /** The floor return of one village. */
  readonly floor: Yuan;
  /** Projects in operation in the year, in ledger order. */
  readonly projects: readonly ProjectYear[];
  /** In roster order. */
  readonly villages: readonly VillageShare[];
  readonly tail: Tail;
  readonly dividendBy: DividendBy;
  readonly fund: FundStatement;
  /** The years before, from the first project's; empty where the opening balance was given. */
  readonly history: readonly PastYear[];
  /** (opening + funding) ÷ floorTotal. */
  readonly coverage: Decimal;
  readonly shortfallCover: ShortfallCover | null;
  readonly checks: readonly Check[];
  /** The ledgers' problems and the plan's own (arrears, shortfall). */
  readonly problems: readonly Problem[];
}
