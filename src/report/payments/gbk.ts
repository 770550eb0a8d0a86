const [FIRST_LEAD, LAST_LEAD, FIRST_TRAIL, LAST_TRAIL] = [0x81, 0xfe, 0x40, 0xfe];

let codes: ReadonlyMap<string, number> | undefined;

/** Codes of all characters of two bytes: every platform can decode GBK and none encodes it, so its table is turned round. */
function gbkCodes(): ReadonlyMap<string, number> {
  if (codes) return codes;
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number>();
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\uFFFD';
      if (isOne && !isPrivate(character) && !found.has(character)) found.set(character, lead * 0x100 + trail);
    }
  }
  codes = found;
  return found;
}

/** A character that each system draws as it likes: no bank could read it. */
function isPrivate(character: string): boolean {
  return character >= '\uE000' && character <= '\uF8FF';
}

/** A text in GBK, or with `missing` the first of its characters that GBK does not have. */
export function encodeGbk(text: string): { readonly bytes: Uint8Array; readonly missing?: string } {
  const table = gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    if (character <= '\u007F') {
      bytes.push(character.charCodeAt(0));
      continue;
    }
    const code = table.get(character);
    if (code === undefined) return { bytes: new Uint8Array(), missing: character };
    bytes.push(code >> 8, code & 0xff);
  }
  return { bytes: Uint8Array.from(bytes) };
}
