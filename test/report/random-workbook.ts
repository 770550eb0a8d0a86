import fc from 'fast-check';
import type { GenerateOptions } from '../../src/generate';
import type { CellValue, WorkbookSnapshot } from '../../src/ledger/snapshot';
import { Decimal } from '../../src/money/decimal';
import { sheetOf, workbookOf } from '../ledger/sheet-of';

const YEARS = [2018, 2019, 2020] as const;

/** Amounts in fen, most of them odd, from a few fen to a hundred million yuan. */
const fen = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000_000 }),
  fc.integer({ min: 1, max: 99_999_999 }).map((yuan) => yuan * 100 + 50),
  fc.integer({ min: 1, max: 99_999_999 }).map((yuan) => yuan * 100),
);

interface RandomProject {
  readonly first: number;
  readonly amounts: readonly number[];
}

const project: fc.Arbitrary<RandomProject> = fc.record({
  first: fc.integer({ min: 0, max: 2 }),
  amounts: fc.array(fen, { minLength: 1, maxLength: 3 }),
});

/** The number that a person would type for so many fen, in 元 or 万元. */
function typed(amount: number, unit: '元' | '万元'): number {
  return new Decimal(amount).div(unit === '元' ? 100 : 1_000_000).toNumber();
}

/** Households as numbers, people as texts: formulas can point at the former only. */
function rosterSheet(villages: readonly number[], households: readonly number[]) {
  const rows = villages.map((township, index): CellValue[] => [
    `镇${township}`,
    `示例${index + 1}村`,
    index % 2 === 0 ? '市级' : '区级',
    households[index] ?? 1,
    `${(households[index] ?? 1) * 3 + index} 人`,
  ]);
  const sum = villages.reduce((total, _, index) => total + (households[index] ?? 1), 0);
  const total: CellValue[] = ['合计', null, null, sum, `${sum * 3} 人`];
  return sheetOf('名册', [['镇乡', '村名', '帮扶级别', '户数', '人口'], ...rows, total]);
}

/** One column a year, flows or stocks; each project begins in a year of its own. */
function projectsSheet(projects: readonly RandomProject[], unit: '元' | '万元', flow: boolean) {
  const word = flow ? '新增' : '累计';
  const rows = projects.map(({ first, amounts }, index): CellValue[] => {
    let standing = 0;
    const cells = YEARS.map((_, year) => {
      const amount = amounts[year - first];
      standing += amount ?? 0;
      if (flow) return amount === undefined ? null : typed(amount, unit);
      return standing === 0 ? null : typed(standing, unit);
    });
    return [`项目${index + 1}`, ...cells];
  });
  return sheetOf('项目台账', [
    ['项目名称', ...YEARS.map((year) => `${year}年${word}市补资金（${unit}）`)],
    ...rows,
  ]);
}

function remittancesSheet(
  payments: readonly { project: number; year: number; fen: number }[],
  projects: number,
) {
  const rows = payments.map(({ project: number, year, fen: amount }): CellValue[] => [
    YEARS[year] ?? 2018,
    `项目${(number % projects) + 1}`,
    typed(amount, '元'),
  ]);
  return sheetOf('上缴', [['年度', '项目名称', '实缴（元）'], ...rows]);
}

interface RandomBalance {
  readonly year: number;
  readonly opening: number;
  readonly closing: number | null;
}

/** Openings below zero are advances to be repaid; closings are often not there yet. */
const balance: fc.Arbitrary<RandomBalance> = fc.record({
  year: fc.nat(2),
  opening: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  closing: fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
});

function fundSheet(balances: readonly RandomBalance[], unit: '元' | '万元') {
  const rows = balances.map(({ year, opening, closing }): CellValue[] => [
    YEARS[year] ?? 2018,
    typed(opening, unit),
    closing === null ? null : typed(closing, unit),
  ]);
  return sheetOf('资金结余', [['年度', `期初结余（${unit}）`, `期末结余（${unit}）`], ...rows]);
}

/** A random workbook of ledgers and random choices for its year. */
export interface RandomWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly options: Omit<GenerateOptions, 'year'> & { readonly year: number };
}

/** Small workbooks of every kind that matters to the arithmetic: units, stocks and flows, surpluses and shortfalls. */
export const randomWorkbook: fc.Arbitrary<RandomWorkbook> = fc
  .record({
    villages: fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 9 })
      .map((all) => all.sort()),
    projects: fc.array(project, { minLength: 1, maxLength: 4 }),
    households: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 9, maxLength: 9 }),
    dividendBy: fc.constantFrom('equal' as const, 'households' as const, 'people' as const),
    unit: fc.constantFrom('元' as const, '万元' as const),
    flow: fc.boolean(),
    payments: fc.array(
      fc.record({ project: fc.nat(9), year: fc.nat(2), fen: fc.integer({ min: 1, max: 1_000_000_000 }) }),
      { maxLength: 6 },
    ),
    balances: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(balance, { selector: (one) => one.year, maxLength: 2 }),
    ),
    year: fc.constantFrom(...YEARS),
    funding: fc.constantFrom('due' as const, undefined),
    shares: fc.tuple(fc.nat(60), fc.nat(20), fc.nat(20)),
    tail: fc.constantFrom('spread' as const, 'carry' as const),
    injections: fc.constantFrom('cumulative' as const, 'batches' as const),
  })
  .map(
    ({ villages, households, projects, unit, flow, payments, balances, year, shares, funding, ...rules }) => {
      const begun = projects.map((one, index) => (index === 0 ? { ...one, first: 0 } : one));
      const sheets = [rosterSheet(villages, households), projectsSheet(begun, unit, flow)];
      if (payments.length > 0) sheets.push(remittancesSheet(payments, projects.length));
      if (balances.length > 0) sheets.push(fundSheet(balances, unit));
      const [second, industry, affairs] = shares.map((share) => ({
        kind: 'share' as const,
        share: new Decimal(share).div(100),
      }));
      return {
        snapshot: workbookOf(...sheets),
        options: {
          ...{ year, language: 'zh' as const, ...rules },
          ...(funding && { funding }),
          ...(second && { secondDividend: second }),
          ...(industry && { industryDevelopment: industry }),
          ...(affairs && { publicAffairs: affairs }),
        },
      };
    },
  );
