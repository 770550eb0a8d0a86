import type { Plan } from '../distribution/plan';
import type { Language, Problem } from '../ledger/problem';
import { formatYuan } from '../money/yuan';
import { TEXTS } from './texts';

const WIDTH = 24;
const AMOUNT_WIDTH = 20;
const MOST_OF_A_KIND = 10;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The fund statement as lines for a terminal. */
export function fundLines(plan: Plan, language: Language): readonly string[] {
  const { fund } = plan;
  const text = TEXTS.fund;
  const line = (label: { zh: string; en: string }, value: string): string =>
    `  ${padded(label[language])}${value.padStart(AMOUNT_WIDTH)}`;
  return [
    `${plan.year}${text.title[language]}`,
    line(text.villages, String(plan.villages.length)),
    line(text.opening, formatYuan(fund.opening)),
    line(text.due, formatYuan(fund.due)),
    line(text.received, fund.received ? formatYuan(fund.received) : text.unknown[language]),
    line(fund.fundedBy === 'due' ? text.fundedByDue : text.fundedByReceived, formatYuan(fund.funding)),
    line(text.floorTotal, formatYuan(fund.floorTotal)),
    fund.shortfall.gt(0)
      ? line(text.shortfall, formatYuan(fund.shortfall))
      : line(text.surplus, formatYuan(fund.surplus)),
    line(text.secondDividend, formatYuan(fund.secondDividend)),
    line(text.industryDevelopment, formatYuan(fund.industryDevelopment)),
    line(text.publicAffairs, formatYuan(fund.publicAffairs)),
    line(text.closing, formatYuan(fund.closing)),
    line(text.coverage, `${plan.coverage.times(100).toFixed(2)}%`),
  ];
}

/** The problems as lines for a terminal, errors first; of many alike only the first ones. */
export function problemLines(problems: readonly Problem[], language: Language): readonly string[] {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const sorted = [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  for (const problem of sorted) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= MOST_OF_A_KIND) lines.push(problemLine(problem, language));
  }
  for (const [code, count] of counts) {
    if (count > MOST_OF_A_KIND) lines.push(`${TEXTS.more[language]} ${count - MOST_OF_A_KIND} (${code})`);
  }
  return lines;
}

function problemLine({ severity, code, sheet, cell, message }: Problem, language: Language): string {
  const place = sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`} `;
  return `[${TEXTS.severity[severity][language]}] ${place}${message[language]} (${code})`;
}

/** Pads to a width in which a Chinese character counts as two. */
function padded(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, WIDTH - width));
}
