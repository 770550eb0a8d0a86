/** The part of a sheet before its cells; the views of the sheet stand in it. */
const HEAD = 65_536;
const decoder = new TextDecoder('latin1');

/**
 * Takes the flag of the selected tab out of a sheet's part; every other byte stays. Excel would edit all selected
 * sheets at once.
 */
export function unselectSheet(sheet: Uint8Array): Uint8Array {
  const head = decoder.decode(sheet.subarray(0, HEAD));
  const flag = /<(?:\w+:)?sheetView\b[^>]*?(\s+tabSelected\s*=\s*(["'])(?:1|true)\2)/.exec(head);
  if (!flag?.[1]) return sheet;
  const start = flag.index + flag[0].length - flag[1].length;
  const rest = new Uint8Array(sheet.length - flag[1].length);
  rest.set(sheet.subarray(0, start));
  rest.set(sheet.subarray(start + flag[1].length), start);
  return rest;
}
