import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/*
 * The .xlsx library neither reads nor writes whether a defined name is hidden. The add-in marks its own sheets by hidden
 * names, so the preview looks into the workbook's part itself.
 */

const WORKBOOK = 'xl/workbook.xml';
const NAME = /<(?:\w+:)?definedName\b[^>]*>/g;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Names of a file that people do not see in the name manager. */
export function hiddenNamesOf(file: Uint8Array): ReadonlySet<string> {
  const part = unzipSync(file, { filter: ({ name }) => name === WORKBOOK })[WORKBOOK];
  const tags = part ? (strFromU8(part).match(NAME) ?? []) : [];
  const hidden = tags.filter((tag) => /^(1|true)$/.test(attribute(tag, 'hidden') ?? ''));
  return new Set(hidden.map((tag) => unescape(attribute(tag, 'name') ?? '')));
}

/** The same file with these names hidden. */
export function hideNames(file: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  if (names.size === 0) return file;
  const parts = unzipSync(file);
  const part = parts[WORKBOOK];
  if (!part) return file;
  const xml = strFromU8(part).replace(NAME, (tag) =>
    names.has(unescape(attribute(tag, 'name') ?? '')) ? tag.replace(/\/?>$/, ' hidden="1"$&') : tag,
  );
  return zipSync({ ...parts, [WORKBOOK]: strToU8(xml) });
}
