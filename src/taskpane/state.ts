import type { DividendBy, Funding, PlanOptions, Tail } from '../distribution/plan';
import { parseSurplusUse } from '../distribution/surplus-use';
import type { CoreOptions, GenerateResult, Inspection, Step } from '../generate';
import type { Bilingual } from '../ledger/problem';
import { parseAmount } from '../money/parse-amount';
import type { Injections, SubsidyByYear } from '../policy/policy';
import type { ExtraOptions } from '../report/extra-sheet';

/** The three uses of a surplus, as the fields of the pane hold them. */
export const USES = ['secondDividend', 'industryDevelopment', 'publicAffairs'] as const;
export type Use = (typeof USES)[number];

/** What the user has chosen; the texts of the uses as typed. */
export interface Choices {
  /** The next undistributed year where none is chosen. */
  readonly year?: number;
  readonly funding: Funding | 'auto';
  readonly tail: Tail;
  readonly dividendBy: DividendBy;
  /** How amounts by year are read; as headers and policy table say where it is `auto`. */
  readonly subsidyByYear: SubsidyByYear | 'auto';
  readonly injections: Injections | 'auto';
  /** Opening balance as typed; from the ledgers where it is empty. */
  readonly opening: string;
  readonly uses: Readonly<Record<Use, string>>;
  /** Keys of further sheets. */
  readonly sheets: readonly string[];
  /** Day that decides what is overdue, ISO; today where it is empty. */
  readonly asOf: string;
  /** Last year of the forecast, as typed; the last year with a floor where it is empty. */
  readonly until: string;
}

/** What the pane is doing: a step of a run, or something that cannot be cancelled. */
export type PaneStep = Step | 'undoing' | 'inserting';

/** A run that wrote the sheets. */
export type Outcome = Extract<GenerateResult, { readonly ok: true }>;

export interface PaneState {
  readonly choices: Choices;
  /** What the workbook held when it was last read. */
  readonly inspection: Inspection | undefined;
  /** Set while something runs. */
  readonly step: PaneStep | undefined;
  /** Excel does not answer because a cell is being edited. */
  readonly waiting: boolean;
  /** What the last run wrote, as long as it can be undone. */
  readonly outcome: Outcome | undefined;
  /** What the user should know of the last run besides its outcome. */
  readonly message: { readonly kind: 'error' | 'success'; readonly text: Bilingual } | undefined;
}

export type Action =
  | { readonly type: 'chosen'; readonly choices: Partial<Choices> }
  | { readonly type: 'step'; readonly step: PaneStep }
  | { readonly type: 'waiting' }
  | { readonly type: 'inspected'; readonly inspection: Inspection }
  | { readonly type: 'generated'; readonly outcome: Outcome }
  | { readonly type: 'undone'; readonly text: Bilingual }
  | { readonly type: 'saved'; readonly text: Bilingual }
  | { readonly type: 'failed'; readonly text: Bilingual };

export const INITIAL: PaneState = {
  choices: {
    funding: 'auto',
    tail: 'spread',
    dividendBy: 'equal',
    subsidyByYear: 'auto',
    injections: 'auto',
    opening: '',
    uses: { secondDividend: '', industryDevelopment: '', publicAffairs: '' },
    sheets: [],
    asOf: '',
    until: '',
  },
  waiting: false,
  inspection: undefined,
  step: undefined,
  outcome: undefined,
  message: undefined,
};

/** What the pane shows after something happened; nothing else changes it. */
export function reduce(state: PaneState, action: Action): PaneState {
  const still = { ...state, step: undefined, waiting: false };
  switch (action.type) {
    case 'chosen':
      return { ...state, choices: { ...state.choices, ...action.choices } };
    case 'step':
      return { ...state, step: action.step, waiting: false, message: undefined };
    case 'waiting':
      return { ...state, waiting: true };
    case 'inspected':
      return { ...still, inspection: action.inspection };
    case 'generated':
      return { ...still, outcome: action.outcome };
    case 'undone':
      return { ...still, outcome: undefined, message: { kind: 'success', text: action.text } };
    case 'saved':
      return { ...still, message: { kind: 'success', text: action.text } };
    case 'failed':
      return { ...still, message: { kind: 'error', text: action.text } };
  }
}

/** Whether what the pane is doing can be stopped without leaving anything. */
export function isCancellable(step: PaneStep): boolean {
  return step !== 'undoing' && step !== 'inserting';
}

/** The year that the pane speaks of: the chosen one, else the next undistributed one. */
export function yearOf({ choices, inspection }: PaneState): number | undefined {
  const { year } = choices;
  return year !== undefined && inspection?.years.includes(year) ? year : inspection?.nextYear;
}

/** The text in a field of a use cannot be read. */
export function isBadUse(text: string): boolean {
  return text.trim() !== '' && parseSurplusUse(text) === undefined;
}

/** The text in the field of the opening balance cannot be read. */
export function isBadOpening(text: string): boolean {
  return text.trim() !== '' && !parseAmount(text).ok;
}

/** Nothing is typed that cannot be read, so that a run may begin. */
export function isReadable({ uses, opening, until }: Choices): boolean {
  return !Object.values(uses).some(isBadUse) && !isBadOpening(opening) && !isBadYear(until);
}

/** How the ledgers are to be read, and which of them. */
export function coreOptions({ sheets, subsidyByYear, injections }: Choices): CoreOptions {
  return {
    sheets,
    ...(subsidyByYear !== 'auto' && { subsidyByYear }),
    ...(injections !== 'auto' && { injections }),
  };
}

/** What the further sheets depend on; what cannot be read counts as empty. */
export function extraOptions({ asOf, until }: Choices, today: string): ExtraOptions {
  const last = isBadYear(until) ? '' : until.trim();
  return { asOf: asOf === '' ? today : asOf, ...(last !== '' && { until: Number(last) }) };
}

/** The text in the field of the forecast's last year is no year. */
export function isBadYear(text: string): boolean {
  return !/^((19|20|21)\d\d)?$/.test(text.trim());
}

/** The choices as the plan takes them; a field that cannot be read counts as empty. */
export function planOptions(
  { funding, tail, dividendBy, uses, opening }: Choices,
  year: number,
): PlanOptions {
  const balance = parseAmount(opening);
  const parsed = USES.flatMap((use) => {
    const value = uses[use].trim() === '' ? undefined : parseSurplusUse(uses[use]);
    return value ? [[use, value] as const] : [];
  });
  return {
    ...{ year, tail, dividendBy },
    ...(funding !== 'auto' && { funding }),
    ...(balance.ok && { opening: balance.yuan }),
    ...Object.fromEntries(parsed),
  };
}
