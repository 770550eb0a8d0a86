import { readFile } from 'node:fs/promises';
import { SAMPLE_PATH, sampleWorkbook } from '../../assets/samples/sample-workbook';
import { PROJECTS, REMITTANCES } from '../../assets/samples/sample-data';
import { Decimal } from '../../src/money/decimal';

describe('the sample workbook', () => {
  it('is what its generator makes, byte for byte', async () => {
    const committed = new Uint8Array(await readFile(SAMPLE_PATH));
    expect(Buffer.from(await sampleWorkbook()).equals(Buffer.from(committed))).toBe(true);
  });

  it('has the six projects of 2018 with the area and investment of the document', () => {
    const first = PROJECTS.filter((project) => project.injections[0] !== null);
    expect(first).toHaveLength(6);
    expect(first.reduce((sum, project) => sum + project.mu, 0)).toBe(6468);
    expect(first.reduce((sum, project) => sum + project.investment, 0)).toBe(14000);
  });

  it.each(REMITTANCES)(
    'states what $project owes for $year as the rules say',
    ({ year, project, rate, due }) => {
      const injections = PROJECTS.find(({ name }) => name === project)?.injections ?? [];
      const standing = injections
        .slice(0, year - 2017)
        .reduce<Decimal>((sum, amount) => sum.plus(amount ?? 0), new Decimal(0));
      const owed = standing.times(10000).times(rate.replace('%', '')).div(100).toDecimalPlaces(2);
      expect(owed.toNumber()).toBe(due);
    },
  );
});
