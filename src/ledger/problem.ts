/** A text for people, in both languages of the add-in. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** Errors stop the writing; warnings and infos do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Something in the workbook that its owner should know: where it is, what is wrong and what to do. */
export interface Problem {
  readonly severity: Severity;
  /** Stable kebab-case name, e.g. `village-twice`. */
  readonly code: string;
  /** Sheet name, or null where the problem is the whole workbook's. */
  readonly sheet: string | null;
  /** Cell or area in A1 notation without the sheet, or null. */
  readonly cell: string | null;
  readonly message: Bilingual;
}

/** Where a problem is: a cell or area of a sheet, a sheet, or the whole workbook. */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
}

/** One kind of problem: its severity and its text, made from what was found. */
export interface Message<Found> {
  readonly severity: Severity;
  readonly zh: (found: Found) => string;
  readonly en: (found: Found) => string;
}

/** One entry of a catalogue of messages. */
export function message<Found>(
  severity: Severity,
  zh: (found: Found) => string,
  en: (found: Found) => string,
): Message<Found> {
  return { severity, zh, en };
}

// `never` stands for any Found here: a function of a wider argument fits.
type Catalogue = Readonly<Record<string, Message<never>>>;
type FoundOf<M> = M extends Message<infer Found> ? Found : never;

/** Makes the problem-maker of a catalogue of messages: `problem('village-twice', { sheet, cell }, { … })`. */
export function problemMaker<C extends Catalogue>(catalogue: C) {
  return <Code extends keyof C & string>(code: Code, place: Place, found: FoundOf<C[Code]>): Problem => {
    const message = catalogue[code] as unknown as Message<FoundOf<C[Code]>>;
    return {
      severity: message.severity,
      code,
      sheet: place.sheet ?? null,
      cell: place.cell ?? null,
      message: { zh: message.zh(found), en: message.en(found) },
    };
  };
}

/** Gathers problems; one that is met again, as a cell is read for another purpose, is told once. */
export function reportTo(problems: Problem[]): (problem: Problem) => void {
  const told = new Set<string>();
  return (problem) => {
    const { code, sheet, cell, message } = problem;
    const key = [code, sheet, cell, message.zh].join('\n');
    if (told.has(key)) return;
    told.add(key);
    problems.push(problem);
  };
}
