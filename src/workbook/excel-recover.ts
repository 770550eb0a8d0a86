import type { SheetMark } from '../ledger/snapshot';
import { type MarkedSheet, readMarks, setAside, setMark } from './excel-marks';
import { DECISION_NAME, type Decision, WRITE_NAME } from './excel-read';
import { type AsideState, sameMark } from './sheet-mark';

/** Names of sheets that are about to be deleted; a number follows. */
const LEAVING_PREFIX = '_JZ_GONE_';

/** A generated sheet in use: its identity and what it is. */
export interface StandingSheet {
  readonly id: string;
  readonly mark: SheetMark;
}

/**
 * Brings a workbook that a write or an undo left half-way to the old state or, where the change had been decided, to the
 * new one: no temporary sheet or name is left, and Excel calculates as before. Does nothing to a workbook that is whole.
 * May itself stop at any action: done again, it goes on.
 *
 * @returns the generated sheets that stand in the end
 */
export async function recover(context: Excel.RequestContext): Promise<readonly StandingSheet[]> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load('items/id,items/name');
  const decided = names.getItemOrNullObject(DECISION_NAME);
  const writing = names.getItemOrNullObject(WRITE_NAME);
  decided.load('formula');
  writing.load('formula');
  await context.sync();
  const marked = await readMarks(context);
  const decision = decided.isNullObject ? undefined : (constantOf(decided) as Decision);
  const standing = decision === 'swap' ? finish(marked) : takeBack(marked, decision === 'undo');
  if (!writing.isNullObject) {
    workbook.application.calculationMode = constantOf(writing) as Excel.CalculationMode;
    writing.delete();
  }
  if (decision) decided.delete();
  await context.sync();
  return standing;
}

function constantOf({ formula }: Excel.NamedItem): string {
  return String(formula).replace(/^="?|"$/g, '');
}

function having(marked: readonly MarkedSheet[], state: AsideState): readonly MarkedSheet[] {
  return marked.filter(({ aside }) => aside?.state === state);
}

/** The names are given already: the new sheets get their marks, and what an earlier run kept aside goes. */
function finish(marked: readonly MarkedSheet[]): readonly StandingSheet[] {
  const standing = marked.flatMap(({ sheet, mark, aside }) => {
    if (aside?.state === 'new') setMark(sheet, aside.mark);
    const is = mark ?? (aside?.state === 'new' ? aside.mark : undefined);
    return is ? [{ id: sheet.id, mark: is }] : [];
  });
  for (const { sheet } of having(marked, 'gone')) sheet.delete();
  return standing;
}

/** The half-built or undone sheets go; what had stepped aside for them, and that alone, comes back first. */
function takeBack(marked: readonly MarkedSheet[], isUndo: boolean): readonly StandingSheet[] {
  const leaving = having(marked, isUndo ? 'undone' : 'new');
  const standing = marked.flatMap(({ sheet, mark }) => (mark ? [{ id: sheet.id, mark }] : []));
  if (!isUndo) standing.push(...asBefore(marked));
  const returning = isUndo
    ? having(marked, 'back')
    : leaving.flatMap(({ aside }) => lastKept(marked, aside?.mark) ?? []);
  const staying = marked.filter((one) => !leaving.includes(one) && !returning.includes(one));
  const taken = new Set(staying.map(({ sheet }) => sheet.name.toLowerCase()));
  const before = new Set(marked.map(({ sheet }) => sheet.name));
  let number = 0;
  for (const { sheet } of leaving) {
    while (before.has(`${LEAVING_PREFIX}${++number}`));
    sheet.name = `${LEAVING_PREFIX}${number}`;
  }
  for (const { sheet, aside } of returning) {
    if (!aside || standing.some(({ mark }) => sameMark(mark, aside.mark))) continue;
    sheet.name = freeName(aside.name, taken);
    sheet.visibility = 'Visible';
    setMark(sheet, aside.mark);
    standing.push({ id: sheet.id, mark: aside.mark });
  }
  // Last, so that what a failure leaves can still be told from a workbook that is whole.
  for (const { sheet } of leaving) sheet.delete();
  return standing;
}

/** Takes back what a change that was never decided says of sheets. */
function asBefore(marked: readonly MarkedSheet[]): readonly StandingSheet[] {
  for (const { sheet, aside } of [...having(marked, 'gone'), ...having(marked, 'back')]) {
    if (aside) setAside(sheet, { ...aside, state: 'old' });
  }
  return having(marked, 'undone').flatMap(({ sheet, aside }) => {
    if (!aside) return [];
    setMark(sheet, aside.mark);
    return [{ id: sheet.id, mark: aside.mark }];
  });
}

/** A sheet of the user may have taken the name meanwhile. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}

/** The sheet kept aside last for a mark: their names are numbered upwards. */
function lastKept(marked: readonly MarkedSheet[], mark: SheetMark | undefined): MarkedSheet | undefined {
  const number = ({ sheet }: MarkedSheet): number => Number(/\d+$/.exec(sheet.name)?.[0] ?? 0);
  return having(marked, 'old')
    .filter(({ aside }) => sameMark(aside?.mark, mark))
    .sort((a, b) => number(a) - number(b))
    .at(-1);
}
