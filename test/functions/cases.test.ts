import { CASES } from './cases';
import { startExcelRuntime, type CellResult } from './excel-runtime';

describe('custom functions, called by the real runtime the way Excel calls them', () => {
  let results: readonly CellResult[] = [];

  beforeAll(async () => {
    const excel = startExcelRuntime();
    await import('../../src/functions/functions');
    results = await excel.calculate(CASES.map(([id, args]) => ({ id, args })));
  });

  CASES.forEach(([id, args, expected], index) => {
    const written = args.map((arg) => JSON.stringify(arg)).join(', ');
    it(`${id}(${written}) is ${JSON.stringify(expected)}`, () => {
      expect(results[index]?.value).toEqual(expected);
    });
  });

  it('are checked by at least 150 cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
  });
});
