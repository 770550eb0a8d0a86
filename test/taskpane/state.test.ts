import type { Inspection } from '../../src/generate';
import {
  coreOptions,
  INITIAL,
  isBadOpening,
  isBadUse,
  isReadable,
  planOptions,
  reduce,
  yearOf,
  extraOptions,
  isBadYear,
} from '../../src/taskpane/state';

const text = { zh: '说明', en: 'text' };
const inspection = { years: [2018, 2019], nextYear: 2019, distributedYears: [2018] } as unknown as Inspection;

describe('the pane’s state', () => {
  it('shows a step while something runs and forgets the message before', () => {
    const failed = reduce(INITIAL, { type: 'failed', text });
    const running = reduce(failed, { type: 'step', step: 'reading' });
    expect(running).toMatchObject({ step: 'reading', message: undefined });
    expect(reduce(running, { type: 'inspected', inspection }).step).toBeUndefined();
  });

  it('keeps what the user chose when the workbook is read again', () => {
    const chosen = reduce(INITIAL, { type: 'chosen', choices: { funding: 'due', year: 2018 } });
    const read = reduce(chosen, { type: 'inspected', inspection });
    expect(read.choices).toMatchObject({ funding: 'due', year: 2018 });
    expect(yearOf(read)).toBe(2018);
  });

  it('speaks of the next undistributed year until another is chosen, and when the chosen one is gone', () => {
    const read = reduce(INITIAL, { type: 'inspected', inspection });
    expect(yearOf(read)).toBe(2019);
    expect(yearOf(reduce(read, { type: 'chosen', choices: { year: 2030 } }))).toBe(2019);
  });

  it('says that Excel waits only until it goes on', () => {
    const waiting = reduce(INITIAL, { type: 'waiting' });
    expect(waiting.waiting).toBe(true);
    expect(reduce(waiting, { type: 'failed', text }).waiting).toBe(false);
  });

  it('offers no undo once it is undone', () => {
    expect(reduce(INITIAL, { type: 'undone', text })).toMatchObject({
      outcome: undefined,
      message: { kind: 'success' },
    });
  });
});

describe('the uses of a surplus as typed', () => {
  it.each([
    ['50%', false],
    ['3万', false],
    ['', false],
    ['约3万', true],
    ['abc', true],
  ])('%j is refused: %s', (typed, refused) => {
    expect(isBadUse(typed)).toBe(refused);
  });

  it('become options of the plan, empty ones none', () => {
    const uses = { secondDividend: '50%', industryDevelopment: ' ', publicAffairs: '1,000' };
    const options = planOptions({ ...INITIAL.choices, uses }, 2019);
    const keys = ['dividendBy', 'publicAffairs', 'secondDividend', 'tail', 'year'];
    expect(Object.keys(options).sort()).toEqual(keys);
    expect(options.secondDividend).toMatchObject({ kind: 'share' });
  });
});

describe('how the ledgers are read', () => {
  it('is left to headers and policy until the user chooses', () => {
    expect(coreOptions(INITIAL.choices)).toEqual({ sheets: [] });
    const choices = { ...INITIAL.choices, subsidyByYear: 'stock', injections: 'batches' } as const;
    expect(coreOptions(choices)).toEqual({ sheets: [], subsidyByYear: 'stock', injections: 'batches' });
  });

  it.each([
    ['', undefined],
    ['-3万', '-30000'],
    ['１，２３４．５０', '1234.5'],
  ])('opens the year with %j', (opening, yuan) => {
    expect(planOptions({ ...INITIAL.choices, opening }, 2019).opening?.toString()).toBe(yuan);
  });

  it('waits for an opening balance, a use or a year that can be read', () => {
    expect(isReadable(INITIAL.choices)).toBe(true);
    for (const opening of ['约3万', 'x', '1,23']) {
      expect(isBadOpening(opening)).toBe(true);
      expect(isReadable({ ...INITIAL.choices, opening })).toBe(false);
    }
    expect(isReadable({ ...INITIAL.choices, until: '25' })).toBe(false);
  });
});

describe('what further sheets depend on', () => {
  it('is today and the last year with a floor where nothing is chosen', () => {
    expect(extraOptions(INITIAL.choices, '2020-07-15')).toEqual({ asOf: '2020-07-15' });
  });

  it('is the day and the year that were chosen', () => {
    const choices = { ...INITIAL.choices, asOf: '2020-01-31', until: ' 2025 ' };
    expect(extraOptions(choices, '2020-07-15')).toEqual({ asOf: '2020-01-31', until: 2025 });
  });

  it.each(['25', '2025年', '20255', '1 999', 'x'])('takes no %j for a year', (until) => {
    expect(isBadYear(until)).toBe(true);
    expect(extraOptions({ ...INITIAL.choices, until }, '2020-07-15')).not.toHaveProperty('until');
  });
});
