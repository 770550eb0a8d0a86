import { basename, extname, join } from 'node:path';
import { planJson } from '../distribution/plan-json';
import { generate, type Step } from '../generate';
import type { Language } from '../ledger/problem';
import { formatYuan } from '../money/yuan';
import { EXTRA_SHEETS } from '../report/extra-sheets';
import { CsvError, paymentsCsv, type PaymentsCsv } from '../report/payments/payments-csv';
import { FileError, openFile } from '../workbook/file';
import { saveFile } from '../workbook/save-file';
import { STEP_TEXTS } from '../step-texts';
import { readArguments, UsageError, type Arguments } from './arguments';
import { checkOutputs } from './output-files';
import { fundLines, problemLines } from './summary';
import { TEXTS } from './texts';

/** 0: written. 1: the ledgers have errors, nothing was written. 2: wrong usage, or a file cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** What a run needs of the world around it. */
export interface Terminal {
  /** Prints a line of the result. */
  print(line: string): void;
  /** Prints a line of what went wrong. */
  warn(line: string): void;
  /** Shows what is being done, in place of what was shown before; an empty text clears it. */
  progress(text: string): void;
  /** Today, for the sheets, e.g. `2020-01-15`. */
  readonly today: string;
  /** The workbook that a call without arguments takes. */
  readonly sample: string;
}

/**
 * `npm run distribute`: a workbook of ledgers in, a workbook with the year's sheets out (the contract of the command
 * line in the README).
 *
 * @param words the words after the command's name
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let language: Language = /--lang[= ]en\b/.test(words.join(' ')) ? 'en' : 'zh';
  try {
    const asked = readArguments(words);
    language = asked.language;
    if (asked.help) {
      terminal.print(helpText(language));
      return 0;
    }
    return await distribute(asked, terminal);
  } catch (error) {
    terminal.progress('');
    const isKnown = error instanceof UsageError || error instanceof FileError || error instanceof CsvError;
    terminal.warn((isKnown ? error.bilingual : TEXTS.internal(String(error)))[language]);
    if (error instanceof UsageError) terminal.warn(TEXTS.seeHelp[language]);
    return 2;
  }
}

async function distribute(asked: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { language, ledgers, out, json, paymentsCsv: csv, csvEncoding, year, ...choices } = asked;
  if (ledgers === undefined) terminal.print(`${TEXTS.sample[language]}${terminal.sample}`);
  const input = ledgers ?? terminal.sample;
  const output = out ?? resultPath(input, language);
  await checkOutputs(input, [output, json, csv]);
  const result = await generate(openFile(input, output), {
    ...choices,
    ...(csv !== undefined && { sheets: withPayments(choices.sheets) }),
    language,
    year: year ?? 'latest',
    madeAt: terminal.today,
    asOf: choices.asOf ?? terminal.today,
    onStep: (step: Step) => terminal.progress(STEP_TEXTS[step][language]),
  });
  terminal.progress('');
  if (!result.ok) {
    problemLines(result.problems, language).forEach((line) => terminal.warn(line));
    const hasErrors = result.problems.some(({ severity }) => severity === 'error');
    terminal.warn((hasErrors ? TEXTS.refused : TEXTS.noYear)[language]);
    return 1;
  }
  const { plan, problems } = result;
  problemLines(problems, language).forEach((line) => terminal.warn(line));
  fundLines(plan, language).forEach((line) => terminal.print(line));
  if (json !== undefined) {
    await saveFile(json, `${JSON.stringify(planJson(plan, problems, language), null, 2)}\n`);
  }
  if (csv !== undefined)
    await writeCsv(csv, paymentsCsv(plan, csvEncoding ?? 'gbk', language), asked, terminal);
  for (const path of [output, json, csv]) {
    if (path !== undefined) terminal.print(`${TEXTS.written[language]}${path}`);
  }
  return 0;
}

/** The payments for the bank come with their list, which says what stands against them. */
function withPayments(sheets: readonly string[] = []): readonly string[] {
  return sheets.includes('payments') ? sheets : [...sheets, 'payments'];
}

/** Villages named when the CSV leaves some out. */
const NAMED = 5;

async function writeCsv(
  path: string,
  { bytes, count, sum, without }: PaymentsCsv,
  { language }: Arguments,
  terminal: Terminal,
): Promise<void> {
  await saveFile(path, bytes);
  terminal.print(TEXTS.payments(count, formatYuan(sum))[language]);
  if (without.length === 0) return;
  const names = without.slice(0, NAMED).join(language === 'zh' ? '、' : ', ');
  terminal.warn(TEXTS.unpaid(without.length, without.length > NAMED ? `${names} …` : names)[language]);
}

/** Where the result goes when nobody says: into `out/`, never over the input. */
function resultPath(input: string, language: Language): string {
  const extension = extname(input);
  return join('out', `${basename(input, extension)}${TEXTS.result[language]}${extension}`);
}

function helpText(language: Language): string {
  const sheets = EXTRA_SHEETS.map(({ key, title }) => `${key} ${title[language]}`);
  return TEXTS.help[language].replace('%SHEETS%', sheets.join(language === 'zh' ? '、' : ', '));
}
