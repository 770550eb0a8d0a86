import { parseArgs } from 'node:util';
import { parseDate } from '../ledger/dates';
import type { Bilingual, Language } from '../ledger/problem';
import type { DividendBy, Funding, SurplusUse, Tail } from '../distribution/plan';
import { isValidUse } from '../distribution/fund';
import { parseSurplusUse } from '../distribution/surplus-use';
import { parseAmount } from '../money/parse-amount';
import type { Yuan } from '../money/yuan';
import type { CsvEncoding } from '../report/payments/payments-csv';
import { EXTRA_SHEETS } from '../report/extra-sheets';
import { errorCode } from '../workbook/error-code';
import type { Injections, SubsidyByYear } from '../policy/policy';

/** What the command line was asked to do. */
export interface Arguments {
  readonly help: boolean;
  readonly language: Language;
  /** The ledgers; the sample workbook when omitted. */
  readonly ledgers?: string;
  readonly year?: number;
  readonly out?: string;
  readonly json?: string;
  /** File for the bank's batch payment. */
  readonly paymentsCsv?: string;
  /** GBK when omitted. */
  readonly csvEncoding?: CsvEncoding;
  readonly funding?: Funding;
  readonly opening?: Yuan;
  readonly secondDividend?: SurplusUse;
  readonly industryDevelopment?: SurplusUse;
  readonly publicAffairs?: SurplusUse;
  readonly tail?: Tail;
  readonly dividendBy?: DividendBy;
  readonly subsidyByYear?: SubsidyByYear;
  readonly injections?: Injections;
  /** Keys of the further sheets wanted. */
  readonly sheets?: readonly string[];
  /** Day that decides what is overdue, ISO; today when omitted. */
  readonly asOf?: string;
  /** Last year of the forecast. */
  readonly until?: number;
}

/** The call's words are off: exit 2. */
export class UsageError extends Error {
  constructor(readonly bilingual: Bilingual) {
    super(bilingual.en);
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  year: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
  'payments-csv': { type: 'string' },
  'csv-encoding': { type: 'string' },
  funding: { type: 'string' },
  opening: { type: 'string' },
  'second-dividend': { type: 'string' },
  industry: { type: 'string' },
  'public-affairs': { type: 'string' },
  tail: { type: 'string' },
  'dividend-by': { type: 'string' },
  'subsidy-by-year': { type: 'string' },
  injections: { type: 'string' },
  sheets: { type: 'string' },
  'as-of': { type: 'string' },
  until: { type: 'string' },
  lang: { type: 'string' },
} as const;

const NEGATIVE = /^-[\d.]/;

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string | boolean>>>;

/**
 * Reads the words after `npm run distribute --`.
 *
 * @throws UsageError on an unknown option or a value that it cannot have
 * @example readArguments(['台账.xlsx', '--year', '2019', '--second-dividend', '50%'])
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) {
    const extra = positionals.slice(1).join(' ');
    throw new UsageError({ zh: `多余的参数：${extra}。`, en: `Too many arguments: ${extra}.` });
  }
  const [ledgers] = positionals;
  return present({
    help: values.help === true,
    language: choice(values, 'lang', ['zh', 'en'] as const) ?? 'zh',
    ledgers,
    year: year(values, 'year'),
    out: text(values, 'out'),
    json: text(values, 'json'),
    paymentsCsv: text(values, 'payments-csv'),
    csvEncoding: choice(values, 'csv-encoding', ['gbk', 'utf8'] as const),
    funding: choice(values, 'funding', ['received', 'due'] as const),
    opening: amount(values, 'opening'),
    secondDividend: use(values, 'second-dividend'),
    industryDevelopment: use(values, 'industry'),
    publicAffairs: use(values, 'public-affairs'),
    tail: choice(values, 'tail', ['spread', 'carry'] as const),
    dividendBy: choice(values, 'dividend-by', ['equal', 'households', 'people'] as const),
    subsidyByYear: choice(values, 'subsidy-by-year', ['stock', 'flow'] as const),
    injections: choice(values, 'injections', ['cumulative', 'batches'] as const),
    sheets: sheets(values),
    asOf: day(values, 'as-of'),
    until: year(values, 'until'),
  });
}

function parse(words: readonly string[]) {
  try {
    // A negative amount after an option would be taken for an option itself.
    const joined = words.flatMap((word, index) => {
      const next = words[index + 1] ?? '';
      if (word.startsWith('--') && NEGATIVE.test(next)) return [`${word}=${next}`];
      return NEGATIVE.test(word) && words[index - 1]?.startsWith('--') ? [] : [word];
    });
    return parseArgs({ args: joined, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(wrongWord(error));
  }
}

function wrongWord(error: unknown): Bilingual {
  const reason = String(error);
  const option = /'(--?[^\s'=<]+)/.exec(reason)?.[1] ?? '';
  const code = errorCode(error);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return { zh: `没有 ${option} 这个选项。`, en: `There is no option ${option}.` };
  }
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? { zh: `选项 ${option} 的值缺少或多余。`, en: `The option ${option} lacks a value, or takes none.` }
    : { zh: `参数有误：${reason}`, en: `Wrong usage: ${reason}` };
}

function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function text(values: Values, name: keyof typeof OPTIONS): string | undefined {
  const value = values[name];
  if (value === '') throw badValue(name, '', '不能为空', 'must not be empty');
  return typeof value === 'string' ? value : undefined;
}

function choice<T extends string>(
  values: Values,
  name: keyof typeof OPTIONS,
  allowed: readonly T[],
): T | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw badValue(name, value, `应为 ${allowed.join(' 或 ')}`, `must be ${allowed.join(' or ')}`);
}

/** Keys of the further sheets, which may go by their names too: payments or 发放清单. */
function sheets(values: Values): readonly string[] | undefined {
  const value = text(values, 'sheets');
  if (value === undefined) return undefined;
  if (value === 'all') return EXTRA_SHEETS.map(({ key }) => key);
  const names = value.split(/[,，、]/).map((name) => name.trim());
  return names.map((name) => {
    const sheet = EXTRA_SHEETS.find(({ key, title }) =>
      [key, title.zh, title.en].some((known) => bareName(known) === bareName(name)),
    );
    if (sheet) return sheet.key;
    const list = EXTRA_SHEETS.map(({ key }) => key).join(', ');
    throw badValue('sheets', name, `应为 all 或其中几个：${list}`, `must be all or some of ${list}`);
  });
}

/** A name whatever its capitals, hyphens and spaces: returnsUse is returns-use. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function day(values: Values, name: keyof typeof OPTIONS): string | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const parsed = parseDate(value, false);
  if (parsed !== undefined && !parsed.endOfMonth) return parsed.iso;
  throw badValue(name, value, '应为日期，例如 2020-01-31', 'must be a date such as 2020-01-31');
}

function year(values: Values, name: keyof typeof OPTIONS): number | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  if (/^(19|20|21)\d\d$/.test(value)) return Number(value);
  throw badValue(name, value, '应为四位年份，例如 2019', 'must be a year such as 2019');
}

function amount(values: Values, name: keyof typeof OPTIONS): Yuan | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const parsed = parseAmount(value);
  if (parsed.ok) return parsed.yuan;
  throw badValue(
    name,
    value,
    '应为金额，例如 1234.50 或 350万',
    'must be an amount such as 1234.50 or 350万',
  );
}

function use(values: Values, name: keyof typeof OPTIONS): SurplusUse | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const parsed = parseSurplusUse(value);
  if (parsed && isValidUse(parsed)) return parsed;
  throw badValue(
    name,
    value,
    '应为不小于零的金额或 0% 到 100% 的比例，例如 3万 或 50%',
    'must be an amount of zero or more, or a share from 0% to 100%, such as 3万 or 50%',
  );
}

function badValue(name: string, value: string, zh: string, en: string): UsageError {
  return new UsageError({ zh: `--${name} 的“${value}”不能用：${zh}。`, en: `--${name} “${value}” ${en}.` });
}
