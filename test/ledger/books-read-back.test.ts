import fc from 'fast-check';
import { readLedgers } from '../../src/ledger/read-ledgers';
import type { LedgerAmount } from '../../src/ledger/records';
import { looks, townshipName, villageName, type Looks } from './lay-out';
import {
  APPROVED_ON,
  assetName,
  bookFacts,
  layOutBooks,
  taskName,
  unitName,
  wording,
  type BookFacts,
  type Wording,
} from './lay-out-books';
import { workbookOf } from './sheet-of';

const USES = {
  二次分红: 'secondDividend',
  产业发展: 'industryDevelopment',
  公共事业: 'publicAffairs',
} as const;

function fen(amount: LedgerAmount | undefined): string | undefined {
  return amount?.yuan.times(100).toFixed();
}

/** What the reader makes of the sheets, in the terms of the facts. */
function readBack(facts: BookFacts, look: Looks, words: Wording) {
  const ledgers = readLedgers(workbookOf(...layOutBooks(facts, look, words)));
  const missing = ['no-roster', 'no-projects'];
  return {
    errors: ledgers.problems.filter(({ severity, code }) => severity === 'error' && !missing.includes(code)),
    mismatches: ledgers.problems.filter(({ code }) => code === 'total-mismatch'),
    funds: ledgers.assistanceFunds.map(({ unit, level, amount, goods, villageApproval }) => [
      unit,
      level,
      fen(amount),
      fen(goods),
      villageApproval,
    ]),
    assets: ledgers.assets.map(({ name, year, originalValue, netValue, owner }) => [
      name,
      year,
      fen(originalValue),
      fen(netValue),
      owner,
    ]),
    uses: ledgers.returnsUses.map(({ township, village, year, category, amount }) => [
      township,
      village,
      year,
      category,
      fen(amount),
    ]),
    surplus: ledgers.surplusUses.map(({ year, use, amount }) => [year, use, fen(amount)]),
    tasks: ledgers.tasks.map(({ task, responsible, due, state }) => [task, responsible, due, state]),
  };
}

/** What it must make of them. */
function expected({ funds, assets, uses, surplus, tasks }: BookFacts, { approvals }: Wording) {
  const text = (amount: number | undefined): string | undefined => amount?.toFixed();
  const record = (approval: string | undefined): string => {
    if (approval === undefined) return '';
    return approvals === 'date-and-number' ? `${approval} ${APPROVED_ON}` : approval;
  };
  return {
    errors: [],
    mismatches: [],
    funds: funds.map(({ unit, level, amount, goods, approval }) => [
      unitName(unit),
      level === '市级' ? 'municipal' : 'district',
      text(amount),
      text(goods),
      record(approval),
    ]),
    assets: assets.map(({ value, net, year }, index) => [
      assetName(index),
      year,
      text(value),
      text(net),
      '全体困难村',
    ]),
    uses: uses.map(({ township, village, year, category, amount }) => [
      townshipName(township),
      villageName(township, village),
      year,
      category,
      text(amount),
    ]),
    surplus: surplus.map(({ year, use, amount }) => [year, USES[use], text(amount)]),
    tasks: tasks.map(({ due, state }, index) => [taskName(index), '示例科 某人', due, state]),
  };
}

describe('the further ledgers as offices lay them out', () => {
  it('read back to the same records, whatever they look like and however they name their columns', () => {
    fc.assert(
      fc.property(bookFacts, looks, wording, (facts, look, words) => {
        expect(readBack(facts, look, words)).toEqual(expected(facts, words));
      }),
      { numRuns: 300 },
    );
  });
});
