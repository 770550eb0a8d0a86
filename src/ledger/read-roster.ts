import { cellName } from './address';
import type { CellReader } from './cell-reader';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { Level, Village } from './records';
import { readRows } from './read-rows';
import { villageSchema } from './schemas';
import type { TableRow } from './table-rows';
import { fullVillageKey, squeeze } from './text';
import { LEVELS } from './words';

/** Reads a 村名册 into villages, in the order of its rows. */
export function readRoster(
  reader: CellReader,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): readonly Village[] {
  const levelOfAll = reader.has('level') ? undefined : levelOfTitle(reader, report);
  return readRows({ reader, rows }, villageSchema, (row) => rawVillage(reader, row, levelOfAll), report);
}

/** 「市级帮扶困难村名册」: one list for each level, without a column for it. */
function levelOfTitle({ table }: CellReader, report: (problem: Problem) => void): Level | undefined {
  const { name } = table.grid.sheet;
  const title = squeeze(`${table.title} ${name}`);
  const named = LEVELS.filter(({ title: words }) => title.includes(words));
  const [only] = named;
  if (!only || named.length > 1) return undefined;
  const place = { sheet: name, cell: cellName(table.headerRow, table.firstColumn) };
  report(ledgerProblem('level-of-title', place, { name, level: only.title }));
  return only.level;
}

function rawVillage(reader: CellReader, row: number, levelOfAll: Level | undefined) {
  return {
    township: reader.text(row, 'township'),
    village: reader.text(row, 'village'),
    level: levelOfAll ?? reader.level(row, 'level'),
    assistingUnit: reader.text(row, 'assistingUnit'),
    workGroup: reader.text(row, 'workGroup'),
    households: reader.count(row, 'households'),
    people: reader.count(row, 'people'),
    bank: reader.text(row, 'bank'),
    accountName: reader.text(row, 'accountName'),
    accountNumber: reader.account(row, 'accountNumber'),
    remarks: reader.text(row, 'remarks'),
  };
}

/** The same village twice in one township: refused, each at its second row, even if the rows agree. */
export function reportTwice(
  villages: readonly Village[],
  columnOf: (village: Village) => number,
  report: (problem: Problem) => void,
): void {
  const first = new Map<string, Village>();
  for (const village of villages) {
    const key = fullVillageKey(village);
    const before = first.get(key);
    if (!before) {
      first.set(key, village);
      continue;
    }
    const place = { sheet: village.source.sheet, cell: cellName(village.source.row, columnOf(village)) };
    const found = {
      township: village.township,
      village: village.village,
      first: `${before.source.sheet}!${cellName(before.source.row, columnOf(before))}`,
    };
    report(ledgerProblem('village-twice', place, found));
  }
}
