import fc from 'fast-check';
import { readLedgers } from '../../src/ledger/read-ledgers';
import {
  facts,
  layOut,
  looks,
  projectName,
  townshipName,
  villageName,
  type Facts,
  type Looks,
} from './lay-out';
import { workbookOf } from './sheet-of';

/** What the reader makes of the sheets, in the terms of the facts. */
function readBack(given: Facts, look: Looks) {
  const ledgers = readLedgers(workbookOf(...layOut(given, look)));
  return {
    errors: ledgers.problems.filter(({ severity }) => severity === 'error'),
    mismatches: ledgers.problems.filter(({ code }) => code === 'total-mismatch'),
    villages: ledgers.villages.map(({ township, village, level }) => [township, village, level]),
    injections: ledgers.projects.map(({ name, injections }) => [
      name,
      injections.map(({ year, amount }) => [year, amount.times(100).toFixed()]),
    ]),
    remittances: ledgers.remittances.map(({ project, year, amount }) => [
      project,
      year,
      amount.yuan.times(100).toFixed(),
    ]),
  };
}

/** What it must make of them. */
function expected({ townships, projects, remittances }: Facts, { projects: kept }: Looks) {
  return {
    errors: [],
    mismatches: [],
    villages: townships.flatMap((levels, township) =>
      levels.map((level, village) => [
        townshipName(township),
        villageName(township, village),
        level === '市级' ? 'municipal' : 'district',
      ]),
    ),
    injections: projects.map(({ first, amounts }, index) => [
      projectName(index),
      (kept === 'row-each' ? amounts.slice(0, 1) : amounts).map((amount, later) => [
        first + later,
        String(amount),
      ]),
    ]),
    remittances: remittances.map(([project, year, amount]) => [projectName(project), year, String(amount)]),
  };
}

describe('ledgers as offices lay them out', () => {
  it('read back to the same records, whatever they look like', () => {
    fc.assert(
      fc.property(facts, looks, (given, look) => {
        expect(readBack(given, look)).toEqual(expected(given, look));
      }),
      { numRuns: 1_500 },
    );
  });
});
