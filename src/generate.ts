import type { Plan, PlanOptions } from './distribution/plan';
import { latestYear, plannableYears } from './distribution/plannable-years';
import { planYear, type PlanResult } from './distribution/plan-year';
import type { Language, Problem } from './ledger/problem';
import { readLedgers, type ReadingOptions } from './ledger/read-ledgers';
import type { Ledgers } from './ledger/records';
import type { WorkbookSnapshot } from './ledger/snapshot';
import { carryOver } from './report/carry-over';
import type { ExtraOptions } from './report/extra-sheet';
import { kindsFor } from './report/extra-sheets';
import { filedClosingProblems } from './report/filed-closing';
import { findingsSheet, hasFindings } from './report/findings-sheet';
import { report } from './report/report';
import type { Workbook, WriteResult } from './workbook/workbook';

/** What the use case is doing, in this order. */
export type Step = 'reading' | 'recognising' | 'planning' | 'building' | 'writing';

/** What every run may be given: how to read the ledgers, a way to cancel, a way to watch. */
export interface CoreOptions extends Omit<ReadingOptions, 'policy' | 'kinds'> {
  /** Keys of the further sheets wanted (`EXTRA_SHEETS`); the errors of ledgers that none of them needs stop nothing. */
  readonly sheets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
}

/** A workbook's ledgers and the years that they allow. */
export interface Inspection {
  readonly snapshot: WorkbookSnapshot;
  readonly ledgers: Ledgers;
  /** Years that can be planned, ascending. */
  readonly years: readonly number[];
  /** Years whose distribution sheet stands in the workbook. */
  readonly distributedYears: readonly number[];
  /** The first year without a distribution sheet; the last year where all have one. */
  readonly nextYear: number | undefined;
  /** The last year that the ledgers say anything about. */
  readonly latestYear: number | undefined;
  readonly hasErrors: boolean;
}

/** What a year's generation needs. */
export interface GenerateOptions extends CoreOptions, ExtraOptions, Omit<PlanOptions, 'year'> {
  /** The year; `latest`: the last one that the ledgers speak of; without it the next undistributed one. */
  readonly year?: number | 'latest';
  readonly language: Language;
  /** Date printed on the sheets, e.g. `2020-01-15`; the core has no clock. */
  readonly madeAt?: string;
}

/** What was written, or why nothing was. */
export type GenerateResult =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly written: WriteResult;
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a workbook and says what its ledgers allow; writes nothing. */
export async function inspect(workbook: Workbook, options: CoreOptions = {}): Promise<Inspection> {
  options.onStep?.('reading');
  const snapshot = await workbook.read(options.signal);
  options.signal?.throwIfAborted();
  options.onStep?.('recognising');
  return inspectSnapshot(snapshot, options);
}

/** What the ledgers of a snapshot allow. */
export function inspectSnapshot(snapshot: WorkbookSnapshot, options: CoreOptions = {}): Inspection {
  const ledgers = readLedgers(snapshot, { ...options, kinds: kindsFor(options.sheets ?? []) });
  const years = plannableYears(ledgers);
  const distributedYears = snapshot.sheets.flatMap(({ mark }) =>
    mark?.key === 'distribution' ? [mark.year] : [],
  );
  return {
    snapshot,
    ledgers,
    years,
    distributedYears,
    nextYear: years.find((year) => !distributedYears.includes(year)) ?? years.at(-1),
    latestYear: latestYear(ledgers),
    hasErrors: ledgers.problems.some((problem) => problem.severity === 'error'),
  };
}

/** The plan that a choice of options would give: for a live preview. Writes nothing. */
export function preview(inspection: Inspection, options: PlanOptions): PlanResult {
  return planYear(inspection.ledgers, options);
}

/**
 * The use case: turns a workbook's ledgers into the sheets of a year and writes them into it, whole or not at all.
 * With an error in the ledgers nothing is written.
 *
 * @throws what the workbook throws (a locked file, a protected sheet, …) and the signal's reason when cancelled
 */
export async function generate(workbook: Workbook, options: GenerateOptions): Promise<GenerateResult> {
  const inspection = await inspect(workbook, options);
  const { signal, onStep } = options;
  signal?.throwIfAborted();
  onStep?.('planning');
  const year = options.year === 'latest' ? inspection.latestYear : (options.year ?? inspection.nextYear);
  const { problems } = inspection.ledgers;
  if (year === undefined) return { ok: false, problems };
  const planned = preview(inspection, { ...options, year });
  if (!planned.ok) return planned;

  onStep?.('building');
  const filed = filedClosingProblems(planned.plan, inspection.snapshot);
  const plan = { ...planned.plan, problems: [...planned.plan.problems, ...filed] };
  const sheets = report(plan, { ...options, snapshot: inspection.snapshot });
  const carried = carryOver(inspection.snapshot, sheets.models);
  signal?.throwIfAborted();
  onStep?.('writing');
  const all = [...plan.problems, ...sheets.problems, ...carried.problems];
  const { snapshot, ledgers } = inspection;
  const findings = hasFindings(snapshot.sheets)
    ? [findingsSheet({ found: ledgers.found, problems: all }, options.language, snapshot.sheets)]
    : [];
  const written = await workbook.write([...carried.models, ...findings], signal);
  return { ok: true, plan, written, problems: all };
}

/**
 * Checks the ledgers and writes what it finds on a sheet of its own, for those who work without the pane.
 *
 * @param problems what a run that was refused has found, where there was one
 */
export async function writeFindings(
  workbook: Workbook,
  options: CoreOptions & { readonly language: Language },
  problems?: readonly Problem[],
): Promise<Inspection> {
  const inspection = await inspect(workbook, options);
  const { ledgers, snapshot } = inspection;
  const findings = { found: ledgers.found, problems: problems ?? ledgers.problems };
  options.onStep?.('writing');
  await workbook.write([findingsSheet(findings, options.language, snapshot.sheets)], options.signal);
  return inspection;
}
