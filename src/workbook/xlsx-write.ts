import type { Element } from '@xmldom/xmldom';
import { ownSheet } from '../ledger/own-sheet';
import type { SheetModel } from '../report/sheet-model';
import type { StyleName } from '../report/styles';
import { FILE_MESSAGES, FileError } from './file-messages';
import { setDefinedNames } from './xlsx-defined-names';
import { type Dialect, dialectOf } from './xlsx-dialect';
import {
  addRelationship,
  dropBelongings,
  dropRelated,
  freePart,
  type Parts,
  relationshipsOf,
  updateContentTypes,
} from './xlsx-package';
import { unselectSheet } from './xlsx-selection';
import { worksheetXml } from './xlsx-sheet';
import { appendStyles, emptyStyles, type StyleIds } from './xlsx-styles';
import { type ListedSheet, parseWorkbook, type WorkbookPart } from './xlsx-workbook';
import { addChild, childOf, childrenOf, ensureChild, xmlBytes } from './xlsx-xml';
import { addCharts } from './xlsx-chart';
import type { WriteResult } from './workbook';

const TYPE_STEM = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Children of a workbook's main part in the order of the schema, as far as they are set here. */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches'
).split(' ');

/** A model and its place in the workbook. */
interface Placed {
  readonly model: SheetModel;
  /** From 0, among all tabs. */
  readonly position: number;
  readonly part: string;
}

/**
 * Puts generated sheets into an unpacked workbook, in place. Our sheet of a model's mark gives way to it; all other
 * parts stay byte for byte, except the lists of sheets, styles and parts, and the flag of the sheet that was selected.
 */
export function writeModels(parts: Parts, models: readonly SheetModel[]): WriteResult {
  const workbook = parseWorkbook(parts);
  const dialect = dialectOf(workbook.root);
  refuseTakenNames(workbook.sheets, models);
  const types = new Map<string, string>();
  const ids = addStyles(parts, workbook, models, dialect, types);
  const replaced: string[] = [];
  let count = workbook.sheets.length;
  const placed = models.map((model): Placed => {
    const sheet = ownSheet(workbook.sheets, model.mark, model.name);
    if (sheet) replaced.push(sheet.name);
    const position = sheet ? workbook.sheets.indexOf(sheet) : count++;
    const part = sheet ? reusePart(parts, sheet, model) : listSheet(parts, workbook, model, dialect, types);
    parts.set(part, worksheetXml(model, ids, dialect, { active: model === models[0] }));
    addCharts(parts, { part, name: model.name }, model.charts ?? [], dialect, types);
    return { model, position, part };
  });
  setDefinedNames(ensureChild(workbook.root, 'definedNames', ORDER), placed);
  activate(parts, workbook, placed);
  ensureChild(workbook.root, 'calcPr', ORDER).setAttribute('fullCalcOnLoad', '1');
  dropRelated(parts, workbook.part, 'calcChain');
  parts.set(workbook.part, xmlBytes(workbook.document));
  updateContentTypes(parts, types);
  return { written: models.map((model) => model.name), replaced };
}

function refuseTakenNames(sheets: readonly ListedSheet[], models: readonly SheetModel[]): void {
  const replaced = new Set(models.map(({ mark, name }) => ownSheet(sheets, mark, name)));
  const kept = sheets.filter((sheet) => !replaced.has(sheet));
  const taken = new Set(kept.map((sheet) => sheet.name.toLowerCase()));
  for (const { name } of models) {
    if (taken.has(name.toLowerCase())) throw new FileError(FILE_MESSAGES.nameTaken(name));
  }
}

function addStyles(
  parts: Parts,
  workbook: WorkbookPart,
  models: readonly SheetModel[],
  dialect: Dialect,
  types: Map<string, string>,
): StyleIds {
  const used = new Set<StyleName>(models.flatMap((model) => model.styles.map((run) => run.style)));
  let part = relationshipsOf(parts, workbook.part).find(({ type }) => type === 'styles')?.target;
  if (part === undefined) {
    part = freePart(parts, 'xl/styles', '.xml');
    addRelationship(parts, workbook.part, `${dialect.relationships}/styles`, part);
    types.set(part, `${TYPE_STEM}styles+xml`);
  }
  const { styles, ids } = appendStyles(parts.get(part) ?? emptyStyles(), [undefined, ...used]);
  parts.set(part, styles);
  return ids;
}

/** The old generated sheet's part takes the new content; its charts and comments go. */
function reusePart(parts: Parts, sheet: ListedSheet, model: SheetModel): string {
  dropBelongings(parts, sheet.part);
  sheet.element.setAttribute('name', model.name);
  sheet.element.removeAttribute('state');
  return sheet.part;
}

function listSheet(
  parts: Parts,
  workbook: WorkbookPart,
  model: SheetModel,
  dialect: Dialect,
  types: Map<string, string>,
): string {
  const part = freePart(parts, 'xl/worksheets/sheet', '.xml');
  const relationship = addRelationship(parts, workbook.part, `${dialect.relationships}/worksheet`, part);
  const list = ensureChild(workbook.root, 'sheets', ORDER);
  const numbers = childrenOf(list).map((sheet) => Number(sheet.getAttribute('sheetId')));
  const element = addChild(list, 'sheet', { name: model.name, sheetId: Math.max(0, ...numbers) + 1 });
  element.setAttributeNS(dialect.relationships, relationshipPrefix(workbook.root, dialect), relationship);
  types.set(part, `${TYPE_STEM}worksheet+xml`);
  return part;
}

/** `r:id`, or with the prefix that the workbook gave to the namespace of relationships. */
function relationshipPrefix(root: Element, dialect: Dialect): string {
  const prefix = root.lookupPrefix(dialect.relationships);
  return `${prefix ?? 'r'}:id`;
}

/** Shows the first generated sheet when the file is opened; two selected tabs would be edited together. */
function activate(parts: Parts, workbook: WorkbookPart, placed: readonly Placed[]): void {
  const first = placed[0];
  if (!first) return;
  const views = ensureChild(workbook.root, 'bookViews', ORDER);
  const view = childOf(views, 'workbookView') ?? addChild(views, 'workbookView');
  view.setAttribute('activeTab', String(first.position));
  const own = new Set(placed.map(({ part }) => part));
  for (const { part } of workbook.sheets) {
    const bytes = parts.get(part);
    if (bytes && !own.has(part)) parts.set(part, unselectSheet(bytes));
  }
}
