import type { FoundLedger } from '../ledger/records';
import type { Language, Problem } from '../ledger/problem';
import type { SheetSnapshot } from '../ledger/snapshot';
import { areaName } from '../ledger/address';
import { LEDGER_NAMES } from '../ledger/ledger-names';
import { FINDINGS_TEXTS } from './findings-texts';
import { quoteSheet } from './formula';
import { finishSheet, sheetDraft, type SheetDraft } from './sheet-draft';
import type { Formula, SheetModel } from './sheet-model';
import { chooseNames } from './sheet-names';
import { SHEET_TEXTS } from './texts';

const KEY = 'findings';
const WIDTHS = [10, 26, 90];
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** What was found in a workbook's ledgers. */
export interface Findings {
  readonly found: readonly FoundLedger[];
  readonly problems: readonly Problem[];
}

/** The workbook has a sheet of findings, which would be out of date after a run. */
export function hasFindings(sheets: readonly SheetSnapshot[]): boolean {
  return sheets.some(({ mark }) => mark?.key === KEY);
}

/** 《台账检查结果》: the ledgers found and every problem with a link to its cell, for runs without a pane. */
export function findingsSheet(
  { found, problems }: Findings,
  language: Language,
  sheets: readonly SheetSnapshot[],
): SheetModel {
  const text = FINDINGS_TEXTS[language];
  const { names } = chooseNames([{ key: KEY, year: 0, name: text.name }], sheets);
  const draft = sheetDraft(WIDTHS.length);
  draft.addText(text.name, 'title', 30);
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  draft.addText(text.summary(count('error'), count('warning'), count('info')), 'note', 20);
  addProblems(draft, problems, language);
  draft.addText(text.ledgers, 'section', 26);
  const header = draft.add(text.ledgerHeaders, { height: 22 });
  draft.style('header', header, 0, 1, WIDTHS.length);
  for (const { kind, sheet, area, rows } of found) {
    const row = draft.add([LEDGER_NAMES[kind][language], link(sheet, areaName(area)), text.rows(rows)]);
    draft.style('text', row, 0, 1, WIDTHS.length);
  }
  return finishSheet(draft, {
    mark: { key: KEY, year: 0 },
    name: names.get(KEY) ?? text.name,
    columnWidths: WIDTHS,
    frozenRows: 0,
    footer: SHEET_TEXTS[language].footer,
  });
}

function addProblems(draft: SheetDraft, problems: readonly Problem[], language: Language): void {
  const text = FINDINGS_TEXTS[language];
  const header = draft.add(text.headers, { height: 22 });
  draft.style('header', header, 0, 1, WIDTHS.length);
  if (problems.length === 0) draft.style('text', draft.add([null, null, text.none]), 0, 1, WIDTHS.length);
  const sorted = [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  for (const { severity, sheet, cell, message } of sorted) {
    const row = draft.add(
      [
        SHEET_TEXTS[language].checks.severity[severity],
        sheet === null ? null : link(sheet, cell),
        message[language],
      ],
      { height: message[language].length > 60 ? 32 : 18 },
    );
    draft.style(severity === 'error' ? 'textRed' : 'text', row, 0);
    draft.style('text', row, 1, 1, 2);
  }
}

/** A click goes to the cell. */
function link(sheet: string, cell: string | null): Formula {
  const shown = cell === null ? sheet : `${sheet}!${cell}`;
  const inFormula = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const target = `#${quoteSheet(sheet)}!${cell ?? 'A1'}`;
  return { formula: `HYPERLINK(${inFormula(target)},${inFormula(shown)})`, value: shown };
}
