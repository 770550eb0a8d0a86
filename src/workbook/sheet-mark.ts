import type { SheetMark } from '../ledger/snapshot';

/** The hidden name, local to its sheet, that every generated sheet carries. */
export const MARK_NAME = '_JZ_SHEET';

/** What the hidden name holds, a constant text: `"distribution:2019"` with its quotes; year 0 is no year's. */
export function markText(mark: SheetMark): string {
  return `"${mark.key}:${mark.year}"`;
}

/** The mark in a hidden name's content, with or without a leading `=`; undefined for anything else. */
export function parseMark(text: string): SheetMark | undefined {
  const match = /^=?"([^":]+):(\d{1,4})"$/.exec(text.trim());
  return match?.[1] === undefined ? undefined : { key: match[1], year: Number(match[2]) };
}

/**
 * What is to become of a generated sheet that is not in use: `new` is being built, `old` is kept so that a run can be
 * undone; while a request that decides for all of them is under way, `displaced` is to return unless it is decided,
 * `gone` is to be deleted, `undone` to be taken back, and `back` to return in its place.
 */
const STATES = ['new', 'old', 'displaced', 'gone', 'undone', 'back'] as const;
export type AsideState = (typeof STATES)[number];

/** A generated sheet that is not (or no longer) in use. */
export interface AsideMark {
  readonly state: AsideState;
  readonly mark: SheetMark;
  /** The name that the sheet will have, or had. */
  readonly name: string;
}

/** What the hidden name of such a sheet holds: `"old:distribution:2019:2019年分配表"`. */
export function asideText({ state, mark, name }: AsideMark): string {
  return `"${state}:${mark.key}:${mark.year}:${name.replaceAll('"', '""')}"`;
}

/** Reads it back; undefined for anything else. */
export function parseAside(text: string): AsideMark | undefined {
  const match = /^=?"([a-z]+):([^":]+):(\d{1,4}):(.+)"$/s.exec(text.trim());
  const [, word, key, year, name] = match ?? [];
  const state = STATES.find((one) => one === word);
  if (state === undefined || key === undefined || name === undefined) return undefined;
  return { state, mark: { key, year: Number(year) }, name: name.replaceAll('""', '"') };
}
