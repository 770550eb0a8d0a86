import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { type Style, type StyleName, STYLES } from '../report/styles';
import { FIRST_CUSTOM } from './xlsx-number-formats';
import { addChild, childOf, childrenOf, ensureChild, parseXml, rootOf, xmlBytes } from './xlsx-xml';

/** Numbers of the cell styles that were added for one named style. */
export interface CellStyleIds {
  readonly plain: number;
  /** Of the same look, for texts that begin like a formula: Excel keeps them text when someone edits the cell. */
  readonly quoted: number;
}

export type StyleIds = ReadonlyMap<StyleName | undefined, CellStyleIds>;

/** Children of a styles part in the order of the schema. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Font size where a style names none, in points. */
const FONT_SIZE = 11;

const SERIALIZER = new XMLSerializer();

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** A styles part for a workbook that has none. */
export function emptyStyles(): Uint8Array {
  return new TextEncoder().encode(EMPTY_STYLES);
}

/** Appends the named styles to a styles part; what it holds already keeps its numbers. */
export function appendStyles(
  styles: Uint8Array,
  names: Iterable<StyleName | undefined>,
): { readonly styles: Uint8Array; readonly ids: StyleIds } {
  const document = parseXml(styles);
  const root = rootOf(document);
  const ids = new Map<StyleName | undefined, CellStyleIds>();
  for (const name of names) {
    const style: Style = name === undefined ? {} : STYLES[name];
    ids.set(name, { plain: addCellStyle(root, style, false), quoted: addCellStyle(root, style, true) });
  }
  for (const list of childrenOf(root)) {
    if (list.getAttribute('count') !== null || list.localName === 'numFmts') {
      list.setAttribute('count', String(childrenOf(list).length));
    }
  }
  return { styles: xmlBytes(document), ids };
}

function addCellStyle(root: Element, style: Style, quoted: boolean): number {
  const parts = {
    numFmtId: numberFormatId(root, style.numberFormat),
    fontId: indexIn(root, 'fonts', (list) => addFont(list, style)),
    fillId: style.fill === undefined ? 0 : indexIn(root, 'fills', (list) => addFill(list, style.fill ?? '')),
    borderId: style.border ? indexIn(root, 'borders', addBorder) : 0,
  };
  return indexIn(root, 'cellXfs', (list) => {
    const cell = addChild(list, 'xf', {
      ...parts,
      xfId: 0,
      ...(quoted && { quotePrefix: 1 }),
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    });
    addChild(cell, 'alignment', {
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical && { vertical: style.vertical }),
      ...(style.wrap && { wrapText: 1 }),
    });
  });
}

/** Appends to a list, or finds the equal entry that the list already holds. */
function indexIn(root: Element, listName: string, add: (list: Element) => void): number {
  const list = ensureChild(root, listName, ORDER);
  add(list);
  const texts = childrenOf(list).map((entry) => SERIALIZER.serializeToString(entry));
  const index = texts.indexOf(texts.at(-1) ?? '');
  if (list.lastChild && index < texts.length - 1) list.removeChild(list.lastChild);
  return index;
}

function numberFormatId(root: Element, code: string | undefined): number {
  if (code === undefined) return 0;
  const list = ensureChild(root, 'numFmts', ORDER);
  const formats = childrenOf(list);
  const same = formats.find((format) => format.getAttribute('formatCode') === code);
  if (same) return Number(same.getAttribute('numFmtId'));
  const highest = Math.max(
    FIRST_CUSTOM - 1,
    ...formats.map((format) => Number(format.getAttribute('numFmtId'))),
  );
  addChild(list, 'numFmt', { numFmtId: highest + 1, formatCode: code });
  return highest + 1;
}

/** The workbook's default font with the style's changes. */
function addFont(list: Element, style: Style): void {
  const standard = childOf(list, 'font');
  const font = addChild(list, 'font');
  if (style.bold) addChild(font, 'b');
  if (style.italic) addChild(font, 'i');
  addChild(font, 'sz', { val: style.size ?? FONT_SIZE });
  addChild(font, 'color', { rgb: `FF${style.color ?? '000000'}` });
  if (style.font !== undefined) {
    addChild(font, 'name', { val: style.font });
    return;
  }
  for (const localName of ['name', 'family', 'charset', 'scheme']) {
    const value = standard && childOf(standard, localName)?.getAttribute('val');
    if (value) addChild(font, localName, { val: value });
  }
}

function addFill(list: Element, color: string): void {
  const pattern = addChild(addChild(list, 'fill'), 'patternFill', { patternType: 'solid' });
  addChild(pattern, 'fgColor', { rgb: `FF${color}` });
  addChild(pattern, 'bgColor', { indexed: 64 });
}

function addBorder(list: Element): void {
  const border = addChild(list, 'border');
  for (const side of ['left', 'right', 'top', 'bottom']) {
    addChild(addChild(border, side, { style: 'thin' }), 'color', { auto: 1 });
  }
  addChild(border, 'diagonal');
}
