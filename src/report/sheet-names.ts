import { ownSheet } from '../ledger/own-sheet';
import { problemMaker, type Problem } from '../ledger/problem';
import type { SheetSnapshot } from '../ledger/snapshot';

const nameProblem = problemMaker({
  'name-taken': {
    severity: 'info',
    zh: ({ wanted, chosen }: { readonly wanted: string; readonly chosen: string }) =>
      `工作簿里已有您自己的“${wanted}”，未改动；生成的表另名为“${chosen}”。`,
    en: ({ wanted, chosen }: { readonly wanted: string; readonly chosen: string }) =>
      `The workbook has a sheet “${wanted}” of your own, which was left alone; the generated sheet is named “${chosen}”.`,
  },
});

/** A sheet about to be generated: its key and the name it should have. */
export interface WantedSheet {
  readonly key: string;
  readonly year: number;
  readonly name: string;
}

/**
 * Names for the generated sheets. Our sheet of the same key and year keeps its name, whatever the user called it; a name
 * that another sheet bears is never taken: 「2019年分配表（2）」 is, and a problem says so.
 */
export function chooseNames(
  wanted: readonly WantedSheet[],
  sheets: readonly SheetSnapshot[],
): { readonly names: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { key, year, name } of wanted) {
    const own = ownSheet(sheets, { key, year }, name);
    if (own) names.set(key, own.name);
  }
  // Spreadsheet programs compare sheet names without case.
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (const { key, name } of wanted) {
    if (names.has(key)) continue;
    let chosen = name;
    for (let number = 2; taken.has(chosen.toLowerCase()); number++) chosen = `${name}（${number}）`;
    taken.add(chosen.toLowerCase());
    names.set(key, chosen);
    if (chosen !== name) problems.push(nameProblem('name-taken', { sheet: name }, { wanted: name, chosen }));
  }
  return { names, problems };
}
