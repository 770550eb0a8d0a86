import { cellName } from './address';
import type { CellReader } from './cell-reader';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { Village } from './records';
import { readRows } from './read-rows';
import { villageSchema } from './schemas';
import type { TableRow } from './table-rows';
import { townshipKey, villageKey } from './text';

/** Reads a 村名册 into villages, in the order of its rows. */
export function readRoster(
  reader: CellReader,
  rows: readonly TableRow[],
  report: (problem: Problem) => void,
): readonly Village[] {
  return readRows({ reader, rows }, villageSchema, (row) => rawVillage(reader, row), report);
}

function rawVillage(reader: CellReader, row: number) {
  return {
    township: reader.text(row, 'township'),
    village: reader.text(row, 'village'),
    level: reader.level(row, 'level'),
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
    const key = `${townshipKey(village.township)}\n${villageKey(village.village)}`;
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
