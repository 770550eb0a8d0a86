import { ownSheet } from '../ledger/own-sheet';
import type { SheetMark } from '../ledger/snapshot';
import { type MarkedSheet, readMarks, setAside, setMark } from './excel-marks';
import { DECISION_NAME, type Decision, WRITE_NAME } from './excel-read';
import { pointAtHeirs } from './excel-references';
import type { AsideState } from './sheet-mark';

/** Names of sheets that are about to be deleted; a number follows. Formulas put quotes around them. */
const LEAVING_PREFIX = '_JZ_GONE-';

/** A generated sheet in use: its identity and what it is. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
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
  names.load('items/name,items/formula');
  await context.sync();
  const marked = await readMarks(context);
  const decision = decided.isNullObject ? undefined : (constantOf(decided) as Decision);
  const standing = decision === 'swap' ? finish(marked) : takeBack(marked, names, decision === 'undo');
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
  const standing = marked.flatMap(({ sheet, name, mark, aside }) => {
    if (aside?.state === 'new') setMark(sheet, aside.mark);
    const is = mark ?? (aside?.state === 'new' ? aside.mark : undefined);
    return is ? [{ id: sheet.id, name, mark: is }] : [];
  });
  keepForUndo(having(marked, 'displaced'));
  for (const { sheet } of having(marked, 'gone')) sheet.delete();
  return standing;
}

/**
 * The half-built or undone sheets go; what had stepped aside for them, and that alone, comes back first, and what refers
 * to a sheet that goes refers to the one in its place.
 */
function takeBack(
  marked: readonly MarkedSheet[],
  names: Excel.NamedItemCollection,
  isUndo: boolean,
): readonly StandingSheet[] {
  const leaving = having(marked, isUndo ? 'undone' : 'new');
  const standing = marked.flatMap(({ sheet, name, mark }) => (mark ? [{ id: sheet.id, name, mark }] : []));
  if (!isUndo) standing.push(...asBefore(marked));
  const returning = having(marked, isUndo ? 'back' : 'displaced');
  const staying = marked.filter((one) => !leaving.includes(one) && !returning.includes(one));
  const before = new Set(marked.map(({ name }) => name));
  let number = 0;
  for (const { sheet } of leaving) {
    while (before.has(`${LEAVING_PREFIX}${++number}`));
    sheet.name = `${LEAVING_PREFIX}${number}`;
  }
  const taken = new Set(staying.map(({ name }) => name.toLowerCase()));
  for (const { sheet, aside } of returning) {
    if (!aside) continue;
    const name = freeName(aside.name, taken);
    sheet.name = name;
    sheet.visibility = 'Visible';
    setMark(sheet, aside.mark);
    standing.push({ id: sheet.id, name, mark: aside.mark });
  }
  const successions = leaving.flatMap(({ sheet, name, aside }) => {
    const heir = aside && ownSheet(standing, aside.mark, aside.name)?.name;
    return heir === undefined ? [] : [{ before: name, aside: sheet.name, heir }];
  });
  pointAtHeirs(staying, names, successions);
  // Last, so that what a failure leaves can still be told from a workbook that is whole.
  for (const { sheet } of leaving) sheet.delete();
  return standing;
}

/** Takes back what a change that was never decided says of sheets. */
function asBefore(marked: readonly MarkedSheet[]): readonly StandingSheet[] {
  keepForUndo([...having(marked, 'gone'), ...having(marked, 'back')]);
  return having(marked, 'undone').flatMap(({ sheet, name, aside }) => {
    if (!aside) return [];
    setMark(sheet, aside.mark);
    return [{ id: sheet.id, name, mark: aside.mark }];
  });
}

function keepForUndo(marked: readonly MarkedSheet[]): void {
  for (const { sheet, aside } of marked) {
    if (aside) setAside(sheet, { ...aside, state: 'old' });
  }
}

/** A sheet of the user may have taken the name meanwhile. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}
