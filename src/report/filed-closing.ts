import type { Plan } from '../distribution/plan';
import { cellName } from '../ledger/address';
import { ownSheet } from '../ledger/own-sheet';
import { problemMaker, type Problem } from '../ledger/problem';
import type { SheetSnapshot, WorkbookSnapshot } from '../ledger/snapshot';
import { parseAmount } from '../money/parse-amount';
import { formatYuan, type Yuan } from '../money/yuan';
import { SHEET_TEXTS } from './texts';

const filedProblem = problemMaker({
  'opening-differs-from-filed': {
    severity: 'warning',
    zh: ({ year, opening, closing }: Found) =>
      `${year} 年期初结余为 ${opening} 元，上年测算表的期末结余是 ${closing} 元，二者不等。上年若动用了结余，请记入结余使用台账；若改动了上年台账，请先重新生成上年的表。`,
    en: ({ year, opening, closing }: Found) =>
      `${year} opens with ${opening} yuan, but last year's calculation sheet closes with ${closing}. Record what was used of last year's surplus in a surplus-use ledger; if last year's ledgers have changed, generate last year again.`,
  },
});

interface Found {
  readonly year: number;
  readonly opening: string;
  readonly closing: string;
}

/** What an auditor looks at first: the opening balance is the closing one of last year's own calculation sheet. */
export function filedClosingProblems({ fund, year }: Plan, { sheets }: WorkbookSnapshot): readonly Problem[] {
  const names = Object.values(SHEET_TEXTS).map((texts) => texts.calculation.name(year - 1));
  const filed = ownSheet(sheets, { key: 'calculation', year: year - 1 }, ...names);
  const found = filed && closingOf(filed);
  if (!filed || !found || found.closing.eq(fund.opening)) return [];
  const place = { sheet: filed.name, cell: found.cell };
  const differing = { year, opening: formatYuan(fund.opening), closing: formatYuan(found.closing) };
  return [filedProblem('opening-differs-from-filed', place, differing)];
}

/** The first closing balance of the sheet is its own year's; those of earlier years follow in the appendix. */
function closingOf(sheet: SheetSnapshot): { readonly closing: Yuan; readonly cell: string } | undefined {
  const labels = Object.values(SHEET_TEXTS).map((texts) => texts.calculation.closing);
  for (const [row, cells] of sheet.values.entries()) {
    const label = cells.findIndex((cell) => typeof cell === 'string' && labels.includes(cell));
    if (label < 0) continue;
    const column = cells.findIndex((cell, index) => index > label && typeof cell === 'number');
    const parsed = parseAmount(Number(cells[column]));
    if (!parsed.ok) return undefined;
    return { closing: parsed.yuan, cell: cellName(sheet.firstRow + row, sheet.firstColumn + column) };
  }
  return undefined;
}
