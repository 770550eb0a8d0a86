import type { SheetMark } from '../ledger/snapshot';

/** The hidden name, local to its sheet, that every generated sheet carries. */
export const MARK_NAME = '_JZ_SHEET';

/** What the hidden name holds, a constant text: `"distribution:2019"` with its quotes. */
export function markText(mark: SheetMark): string {
  return `"${mark.key}:${mark.year}"`;
}

/** The mark in a hidden name's content, with or without a leading `=`; undefined for anything else. */
export function parseMark(text: string): SheetMark | undefined {
  const match = /^=?"([^":]+):(\d{4})"$/.exec(text.trim());
  return match?.[1] === undefined ? undefined : { key: match[1], year: Number(match[2]) };
}

/** Whether two marks name the same generated sheet, so that one replaces the other. */
export function sameMark(a: SheetMark | undefined, b: SheetMark): boolean {
  return a?.key === b.key && a.year === b.year;
}
