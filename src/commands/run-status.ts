import type { Plan } from '../distribution/plan';
import type { GenerateResult, Inspection, Step } from '../generate';
import type { Bilingual, Language, Problem } from '../ledger/problem';
import { STEP_TEXTS } from '../step-texts';
import { COMMAND_TEXTS } from './texts';

/** What a button of the ribbon is doing or has done, ready to be shown. */
export interface RunStatus {
  readonly isRunning: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  /** Label of the button that closes the window. */
  readonly close: string;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;
/** Problems shown in the small window; the check sheet and the sheet of findings have all. */
const SHOWN = 6;

/** A step of a run. */
export function runningStatus(step: Step, language: Language): RunStatus {
  return statusOf(STEP_TEXTS[step], [], language, true);
}

/** The end of a run that makes a year's sheets. */
export function generatedStatus(result: GenerateResult, language: Language): RunStatus {
  const problems = problemLines(result.problems, language);
  if (!result.ok) {
    const errors = result.problems.filter(({ severity }) => severity === 'error').length;
    return statusOf(COMMAND_TEXTS.refused(errors), problems, language);
  }
  const { plan, written } = result;
  const lines = [...written.written, checkLine(plan)[language], ...problems];
  return statusOf(COMMAND_TEXTS.done(plan.year), lines, language);
}

/** The end of a check of the ledgers. */
export function checkedStatus({ ledgers }: Inspection, language: Language): RunStatus {
  const { found, problems } = ledgers;
  const title = COMMAND_TEXTS.checked(found.length, problems.length);
  return statusOf(title, problemLines(problems, language), language);
}

/** Excel refused. */
export function failedStatus(message: Bilingual, language: Language): RunStatus {
  return statusOf(message, [], language);
}

function statusOf(
  title: Bilingual,
  lines: readonly string[],
  language: Language,
  isRunning = false,
): RunStatus {
  return { isRunning, title: title[language], lines, close: COMMAND_TEXTS.close[language] };
}

function checkLine({ checks }: Plan): Bilingual {
  const failed = checks.filter(({ passes }) => !passes).length;
  return failed > 0 ? COMMAND_TEXTS.checksFailed(failed) : COMMAND_TEXTS.checksPassed(checks.length);
}

function problemLines(problems: readonly Problem[], language: Language): readonly string[] {
  const sorted = [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const lines = sorted.slice(0, SHOWN).map(({ severity, sheet, cell, message }) => {
    const place = [sheet, cell].filter((part) => part !== null).join('!');
    return [COMMAND_TEXTS.severity[severity][language], place, message[language]].filter(Boolean).join(' ');
  });
  const more = sorted.length - lines.length;
  return more > 0 ? [...lines, COMMAND_TEXTS.more(more)[language]] : lines;
}
