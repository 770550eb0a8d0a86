import type { Document, Element } from '@xmldom/xmldom';
import type { SheetMark } from '../ledger/snapshot';
import { MARK_NAME, parseAside, parseMark } from './sheet-mark';
import { type Parts, relationshipsOf, workbookPart } from './xlsx-package';
import { attributeOf, childOf, childrenOf, parseXml, rootOf } from './xlsx-xml';

/** One sheet as the workbook's main part lists it. */
export interface ListedSheet {
  readonly element: Element;
  readonly name: string;
  readonly visible: boolean;
  /** Name of the sheet's own part. */
  readonly part: string;
  /** False for chart sheets and other sheets without cells. */
  readonly hasCells: boolean;
  readonly mark?: SheetMark;
  /** Half-built in Excel, or kept aside there for undo: no sheet of the workbook for anyone. */
  readonly isAside: boolean;
}

/** The main part of a workbook, parsed, and the sheets it lists in the order of their tabs. */
export interface WorkbookPart {
  readonly part: string;
  readonly document: Document;
  readonly root: Element;
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** Reads the main part; throws a `SyntaxError` when the package holds no workbook of XML parts. */
export function parseWorkbook(parts: Parts): WorkbookPart {
  const part = workbookPart(parts);
  const bytes = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !bytes) throw new SyntaxError('the package has no workbook');
  const document = parseXml(bytes);
  const root = rootOf(document);
  const list = childOf(root, 'sheets');
  if (root.localName !== 'workbook' || !list) throw new SyntaxError('the main part is no workbook');
  const marks = marksByPosition(root);
  const targets = new Map(
    relationshipsOf(parts, part).map((relationship) => [relationship.id, relationship]),
  );
  const date1904 = childOf(root, 'workbookPr')?.getAttribute('date1904') ?? '0';
  const sheets = childrenOf(list, 'sheet').map((element, position): ListedSheet => {
    const target = targets.get(attributeOf(element, 'id') ?? '');
    const text = marks.get(position);
    const mark = text === undefined ? undefined : parseMark(text);
    return {
      element,
      name: element.getAttribute('name') ?? '',
      visible: !/hidden/i.test(element.getAttribute('state') ?? ''),
      part: target?.target ?? '',
      hasCells: target?.type === 'worksheet' && parts.has(target.target),
      ...(mark && { mark }),
      isAside: text !== undefined && parseAside(text) !== undefined,
    };
  });
  return { part, document, root, date1904: date1904 === '1' || date1904 === 'true', sheets };
}

/** What the hidden names of generated sheets hold, by the position of the sheet. */
function marksByPosition(root: Element): Map<number, string> {
  const marks = new Map<number, string>();
  const names = childOf(root, 'definedNames');
  for (const name of names ? childrenOf(names, 'definedName') : []) {
    const position = name.getAttribute('localSheetId');
    if (name.getAttribute('name') !== MARK_NAME || position === null) continue;
    marks.set(Number(position), name.textContent ?? '');
  }
  return marks;
}
