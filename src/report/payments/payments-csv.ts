import { digitsOf, payments } from '../../distribution/payments';
import type { Plan } from '../../distribution/plan';
import type { Bilingual, Language } from '../../ledger/problem';
import { sumYuan, type Yuan } from '../../money/yuan';
import { encodeGbk } from './gbk';
import { PAYMENT_TEXTS } from './payments-texts';

/** GBK, which most banks' batch payment wants, or UTF-8 with a byte order mark. */
export type CsvEncoding = 'gbk' | 'utf8';

/** The file for a bank's batch payment, and what is in it. */
export interface PaymentsCsv {
  readonly bytes: Uint8Array;
  /** Transfers in the file, and their sum in yuan. */
  readonly count: number;
  readonly sum: Yuan;
  /** Villages with money but without an account: not in the file. */
  readonly without: readonly string[];
}

/** A character that the encoding does not have. */
export class CsvError extends Error {
  constructor(readonly bilingual: Bilingual) {
    super(bilingual.en);
  }
}

/** A text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * The year's transfers as comma separated values: account number, account name, bank, amount in yuan with two decimals,
 * purpose; one line each in roster order under a line of headers, lines ended by CR LF (RFC 4180). Texts that a
 * spreadsheet would take for a formula get an apostrophe in front.
 *
 * @throws CsvError where a text has a character that is not in GBK
 * @example const { bytes, count } = paymentsCsv(plan, 'gbk', 'zh');
 */
export function paymentsCsv(plan: Plan, encoding: CsvEncoding, language: Language): PaymentsCsv {
  const { headers, purpose } = PAYMENT_TEXTS[language];
  const due = payments(plan).filter(({ amount }) => amount.gt(0));
  const [paid, without] = [true, false].map((has) =>
    due.filter(({ village }) => (digitsOf(village) !== '') === has),
  ) as [typeof due, typeof due];
  const lines = [
    [headers.accountNumber, headers.accountName, headers.bank, headers.amount, headers.purpose],
    ...paid.map(({ village, amount }) => [
      digitsOf(village),
      village.accountName ?? '',
      village.bank ?? '',
      amount.toFixed(2),
      purpose(plan.year),
    ]),
  ];
  const text = lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
  return {
    bytes: encoding === 'utf8' ? new TextEncoder().encode(`\uFEFF${text}`) : gbkBytes(text),
    count: paid.length,
    sum: sumYuan(paid.map(({ amount }) => amount)),
    without: without.map(({ village }) => `${village.township}${village.village}`),
  };
}

function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function gbkBytes(text: string): Uint8Array {
  const { bytes, missing } = encodeGbk(text);
  if (missing === undefined) return bytes;
  throw new CsvError({
    zh: `“${missing}”不在 GBK 编码里，未写发放清单 CSV。请改用 UTF-8，或在村名册里改写这个字。`,
    en: `“${missing}” is not in GBK; the CSV was not written. Choose UTF-8, or spell it otherwise in the roster.`,
  });
}
