import { unzipSync, zipSync } from 'fflate';
import { addChild, attributeOf, childrenOf, parseXml, rootOf, xmlBytes } from './xlsx-xml';

/** The parts of an .xlsx file by their name in the container, in the container's order. */
export type Parts = Map<string, Uint8Array>;

/** One relationship of a part; `target` is the name of a part, or an address when `external`. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, e.g. `worksheet`: the same in both dialects of the format. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const LARGEST = 2 ** 31 - 1;
/** ZIP's first possible date: the same parts always make the same file. */
const NO_DATE = new Date(1980, 0, 1);

/** The unpacked parts would not fit into memory. */
export class TooLargeError extends Error {}

/** Unpacks an .xlsx file; throws `TooLargeError`, or an error of the container. */
export function unpack(bytes: Uint8Array): Parts {
  let size = 0;
  const entries = unzipSync(bytes, {
    filter: (entry) => {
      size += entry.originalSize;
      if (size > LARGEST) throw new TooLargeError();
      return true;
    },
  });
  return new Map(Object.entries(entries));
}

/** Packs parts into a container; the same parts give the same bytes. */
export function pack(parts: Parts, level: 0 | 3 = 3): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level, mtime: NO_DATE });
}

/** The main part (`xl/workbook.xml` as a rule); undefined when this is no package of Office. */
export function workbookPart(parts: Parts): string | undefined {
  const main = relationshipsOf(parts, '').find((relationship) => relationship.type === 'officeDocument');
  return main && parts.has(main.target) ? main.target : undefined;
}

/** Name of the part that holds a part's relationships; the package's own for an empty name. */
export function relsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(relsPart(part));
  if (!bytes) return [];
  return childrenOf(rootOf(parseXml(bytes)), 'Relationship').map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const external = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decodeURI(target).split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

/** Adds a relationship to a part and returns its new id. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const name = relsPart(part);
  const document = parseXml(parts.get(name) ?? EMPTY_RELATIONSHIPS);
  const root = rootOf(document);
  const taken = new Set(childrenOf(root).map((element) => element.getAttribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  addChild(root, 'Relationship', { Id: `rId${number}`, Type: type, Target: `/${target}` });
  parts.set(name, xmlBytes(document));
  return `rId${number}`;
}

const EMPTY_RELATIONSHIPS = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
);

/** Content type of a part, or undefined where only its extension's default counts. */
export function contentType(parts: Parts, part: string): string | undefined {
  const types = parts.get(CONTENT_TYPES);
  return types
    ? (childrenOf(rootOf(parseXml(types)), 'Override')
        .find((element) => element.getAttribute('PartName') === `/${part}`)
        ?.getAttribute('ContentType') ?? undefined)
    : undefined;
}

/** Says which content types the new parts have, and drops the entries of parts that are gone. */
export function updateContentTypes(parts: Parts, added: ReadonlyMap<string, string>): void {
  const bytes = parts.get(CONTENT_TYPES);
  if (!bytes) throw new SyntaxError('the package has no content types');
  const document = parseXml(bytes);
  const root = rootOf(document);
  for (const element of childrenOf(root, 'Override')) {
    const part = attributeOf(element, 'PartName')?.slice(1) ?? '';
    if (!parts.has(part) || added.has(part)) root.removeChild(element);
  }
  for (const [part, type] of added) addChild(root, 'Override', { PartName: `/${part}`, ContentType: type });
  parts.set(CONTENT_TYPES, xmlBytes(document));
}

/** Removes a part's relationships and every part that nothing else reaches any more; the part itself stays. */
export function dropBelongings(parts: Parts, part: string): void {
  const before = reachable(parts, part);
  parts.delete(relsPart(part));
  const still = reachable(parts, '');
  for (const name of before) {
    if (name === part || still.has(name)) continue;
    parts.delete(name);
    parts.delete(relsPart(name));
  }
}

/** Removes the relationships of a type from a part, with their targets. */
export function dropRelated(parts: Parts, part: string, type: string): void {
  const related = relationshipsOf(parts, part).filter((relationship) => relationship.type === type);
  const name = relsPart(part);
  const bytes = parts.get(name);
  if (related.length === 0 || !bytes) return;
  const document = parseXml(bytes);
  for (const { id, target } of related) {
    const element = childrenOf(rootOf(document)).find((candidate) => candidate.getAttribute('Id') === id);
    if (element) rootOf(document).removeChild(element);
    parts.delete(target);
  }
  parts.set(name, xmlBytes(document));
}

function reachable(parts: Parts, from: string): Set<string> {
  const seen = new Set([from]);
  for (const part of seen) {
    for (const { target, external } of relationshipsOf(parts, part)) {
      if (!external && parts.has(target)) seen.add(target);
    }
  }
  return seen;
}

/** A part name that is still free: `free(parts, 'xl/worksheets/sheet', '.xml')` is e.g. `xl/worksheets/sheet7.xml`. */
export function freePart(parts: Parts, stem: string, extension: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}
