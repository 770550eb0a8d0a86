import { type Document, DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';

/** Parses one part; throws on anything that is not well-formed XML. */
export function parseXml(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  return new DOMParser({ onError: refuseErrors }).parseFromString(text, 'text/xml');
}

function refuseErrors(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new SyntaxError(message);
}

export function xmlBytes(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new SyntaxError('the part has no root element');
  return root;
}

/** Direct children with a local name, whatever their namespace prefix. */
export function childrenOf(parent: Element, localName?: string): Element[] {
  return [...parent.children].filter((child) => localName === undefined || child.localName === localName);
}

export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0];
}

/** Value of an attribute by its local name, e.g. `id` for `r:id`; attributes without prefix come first. */
export function attributeOf(element: Element, localName: string): string | undefined {
  const plain = element.getAttribute(localName);
  if (plain !== null) return plain;
  return [...element.attributes].find((attribute) => attribute.localName === localName)?.value;
}

/** Adds a child in its parent's namespace and prefix, before `next` when given. */
export function addChild(
  parent: Element,
  localName: string,
  attributes: Readonly<Record<string, string | number>> = {},
  next: Element | null = null,
): Element {
  const prefix = parent.prefix ? `${parent.prefix}:` : '';
  const document = parent.ownerDocument;
  if (!document) throw new SyntaxError('the element belongs to no document');
  const child = document.createElementNS(parent.namespaceURI, prefix + localName);
  for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, String(value));
  parent.insertBefore(child, next);
  return child;
}

/**
 * The child with a local name, made where the schema's order of siblings wants it when it is missing.
 *
 * @param order local names of the parent's children in schema order
 */
export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  const present = childOf(parent, localName);
  if (present) return present;
  const later = new Set(order.slice(order.indexOf(localName) + 1));
  const next = childrenOf(parent).find((child) => child.localName !== null && later.has(child.localName));
  return addChild(parent, localName, {}, next ?? null);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for use between tags or in quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Text of a cell: characters that XML cannot hold, and texts that look like such an escape, in Excel's notation
 * `_x000D_` (ECMA-376, part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, codeNotation);
  return escapeXml(safe);
}

function codeNotation(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
