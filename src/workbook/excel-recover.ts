import type { SheetMark } from '../ledger/snapshot';
import { SWAP_NAME } from './excel-read';
import { type AsideMark, MARK_NAME, markText, parseAside, parseMark, sameMark } from './sheet-mark';

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: SheetMark | undefined;
  readonly aside: AsideMark | undefined;
}

/** A generated sheet in use: its identity and what it is. */
export interface StandingSheet {
  readonly id: string;
  readonly mark: SheetMark;
}

/**
 * Brings a workbook that a write left half-way to the old state or, where the swap had been decided, to the new one: no
 * temporary sheet or name is left, and Excel calculates as before. Does nothing to a workbook that is whole.
 *
 * @returns the generated sheets that stand in the end
 */
export async function recover(
  context: Excel.RequestContext,
  calculationMode: string,
): Promise<readonly StandingSheet[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name');
  const decided = workbook.names.getItemOrNullObject(SWAP_NAME);
  decided.load('formula');
  await context.sync();
  const marked = await readMarks(context);
  const standing = decided.isNullObject ? takeBack(marked) : finish(marked, idsOf(String(decided.formula)));
  if (!decided.isNullObject) decided.delete();
  workbook.application.calculationMode = calculationMode as Excel.CalculationMode;
  await context.sync();
  return standing;
}

/** The marks of all sheets of a loaded collection. */
export async function readMarks(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const names = context.workbook.worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(MARK_NAME);
    name.load('formula');
    return { sheet, name };
  });
  await context.sync();
  return names.map(({ sheet, name }) => {
    const text = name.isNullObject ? '' : String(name.formula);
    return { sheet, mark: parseMark(text), aside: parseAside(text) };
  });
}

function idsOf(formula: string): readonly string[] {
  return formula
    .replace(/^="?|"$/g, '')
    .split('|')
    .filter((id) => id !== '');
}

function setMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.names.getItem(MARK_NAME).formula = `=${markText(mark)}`;
}

/** The names are given already: the new sheets get their marks, and what an earlier run kept aside goes. */
function finish(marked: readonly MarkedSheet[], leftovers: readonly string[]): readonly StandingSheet[] {
  return marked.flatMap(({ sheet, mark, aside }) => {
    if (leftovers.includes(sheet.id)) sheet.delete();
    if (aside?.state === 'new') setMark(sheet, aside.mark);
    const standing = mark ?? (aside?.state === 'new' ? aside.mark : undefined);
    return standing ? [{ id: sheet.id, mark: standing }] : [];
  });
}

/** The half-built sheets go; what had stepped aside for them, and that alone, comes back. */
function takeBack(marked: readonly MarkedSheet[]): readonly StandingSheet[] {
  const standing = marked.flatMap(({ sheet, mark }) => (mark ? [{ id: sheet.id, mark }] : []));
  const news = marked.filter(({ aside }) => aside?.state === 'new');
  for (const { sheet } of news) sheet.delete();
  for (const { aside } of news) {
    if (!aside || standing.some(({ mark }) => sameMark(mark, aside.mark))) continue;
    const old = lastKept(marked, aside.mark);
    if (!old?.aside) continue;
    old.sheet.name = old.aside.name;
    old.sheet.visibility = 'Visible';
    setMark(old.sheet, aside.mark);
    standing.push({ id: old.sheet.id, mark: aside.mark });
  }
  return standing;
}

/** The sheet kept aside last for a mark: their names are numbered upwards. */
export function lastKept(marked: readonly MarkedSheet[], mark: SheetMark): MarkedSheet | undefined {
  const number = ({ sheet }: MarkedSheet): number => Number(/\d+$/.exec(sheet.name)?.[0] ?? 0);
  return marked
    .filter(({ aside }) => aside?.state === 'old' && sameMark(aside.mark, mark))
    .sort((a, b) => number(a) - number(b))
    .at(-1);
}
