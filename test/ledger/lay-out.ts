import fc from 'fast-check';
import type { CellArea, CellValue, SheetSnapshot } from '../../src/ledger/snapshot';
import { Decimal } from '../../src/money/decimal';
import { sheetOf } from './sheet-of';

/** What ledgers say, whatever they look like; amounts in fen. */
export interface Facts {
  /** By township, in order: names of its villages and their levels. */
  readonly townships: readonly (readonly ('市级' | '区级')[])[];
  /** Injections by project: first year from 2018 on and amounts year after year. */
  readonly projects: readonly { readonly first: number; readonly amounts: readonly number[] }[];
  /** Remittances: project, year and amount. */
  readonly remittances: readonly (readonly [project: number, year: number, amount: number])[];
}

export type UnitPlace = 'header' | 'line' | 'cell';
export type YearText = 'number' | '年' | '年度' | 'full-width';

/** How an office has laid its ledgers out. */
export interface Looks {
  readonly titleRows: number;
  readonly twoRowHeader: boolean;
  readonly spacedHeader: boolean;
  readonly serial: boolean;
  readonly township: 'every-row' | 'once' | 'merged';
  readonly subtotals: boolean;
  readonly total: boolean;
  /** 合计 and 小计 stand in the leftmost column, whatever it holds. */
  readonly labelLeft: boolean;
  readonly emptyRows: boolean;
  readonly signature: boolean;
  readonly repeatedHeader: boolean;
  readonly reversedColumns: boolean;
  readonly unit: '元' | '万元';
  readonly unitPlace: UnitPlace;
  readonly years: YearText;
  readonly payments: 'by-year' | 'by-date';
  readonly projects: 'row-each' | 'row-per-year' | 'column-per-year';
  readonly suffix: boolean;
  readonly sheets: 'own' | 'one-below-another';
  readonly left: number;
}

export const facts: fc.Arbitrary<Facts> = fc
  .record({
    townships: fc.array(
      fc.array(fc.constantFrom('市级' as const, '区级' as const), { minLength: 1, maxLength: 5 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    projects: fc.array(
      fc.record({
        first: fc.integer({ min: 2018, max: 2020 }),
        amounts: fc.array(fc.integer({ min: 1_000_000, max: 10_000_000_000 }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    payments: fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.integer({ min: 1_000_000, max: 1_000_000_000 })),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ townships, projects, payments }) => ({
    townships,
    projects,
    remittances: payments.map(([pick, later, amount]) => {
      const project = pick % projects.length;
      return [project, (projects[project]?.first ?? 2018) + later, amount] as const;
    }),
  }));

export const looks: fc.Arbitrary<Looks> = fc.record({
  titleRows: fc.integer({ min: 0, max: 3 }),
  twoRowHeader: fc.boolean(),
  spacedHeader: fc.boolean(),
  serial: fc.boolean(),
  township: fc.constantFrom('every-row', 'once', 'merged'),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  labelLeft: fc.boolean(),
  emptyRows: fc.boolean(),
  signature: fc.boolean(),
  repeatedHeader: fc.boolean(),
  reversedColumns: fc.boolean(),
  unit: fc.constantFrom('元', '万元'),
  unitPlace: fc.constantFrom('header', 'line', 'cell'),
  years: fc.constantFrom('number', '年', '年度', 'full-width'),
  payments: fc.constantFrom('by-year', 'by-date'),
  projects: fc.constantFrom('row-each', 'row-per-year', 'column-per-year'),
  suffix: fc.boolean(),
  sheets: fc.constantFrom('own', 'one-below-another'),
  left: fc.integer({ min: 0, max: 3 }),
});

/** Names of the facts' villages and projects. */
export const villageName = (township: number, village: number): string =>
  `示例${township + 1}${'甲乙丙丁戊'.charAt(village)}村`;
export const townshipName = (township: number): string => `${'东南西北'.charAt(township)}苑镇`;
export const projectName = (project: number): string => `${'桃李杏梅枣'.charAt(project)}园产业项目`;

/** A column of a ledger about to be laid out. */
export interface Column {
  readonly header: string;
  /** Header of a group of columns above it. */
  readonly group?: string;
  readonly sums?: true;
  readonly merges?: true;
}

/** A row of data, or one that only adds up. */
export interface Line {
  readonly cells: readonly CellValue[];
  /** Label of a subtotal; its amounts stand in their columns. */
  readonly label?: string;
}

/** A ledger about to be laid out. */
export interface Block {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly hasAmounts: boolean;
}

/** The sheets of an office that keeps these facts in this way. */
export function layOut(given: Facts, look: Looks): readonly SheetSnapshot[] {
  const blocks = [rosterBlock(given, look), projectBlock(given, look), remittanceBlock(given, look)];
  if (look.sheets === 'own') return blocks.map((block, index) => placed(`表${index + 1}`, [block], look));
  return [placed('台账', blocks, look)];
}

function rosterBlock({ townships }: Facts, look: Looks): Block {
  const lines = townships.flatMap((villages, township): Line[] => [
    ...villages.map((level, village): Line => {
      const isFirst = village === 0 || look.township === 'every-row';
      return {
        cells: [isFirst ? townshipName(township) : null, villageName(township, village), `${level}帮扶`],
      };
    }),
    ...(look.subtotals ? [{ label: '小计', cells: [null, null, null] }] : []),
  ]);
  const columns = [
    { header: '镇乡', merges: true as const },
    { header: '困难村名称' },
    { header: '帮扶级别' },
  ];
  return { title: '困难村名册', columns, lines, hasAmounts: false };
}

function projectBlock({ projects }: Facts, look: Looks): Block {
  const title = '产业项目台账';
  const years = [
    ...new Set(projects.flatMap(({ first, amounts }) => amounts.map((_, later) => first + later))),
  ].sort();
  if (look.projects === 'column-per-year') {
    const columns = years.map((year) => ({
      header: `${year}年新增市补资金${unitOf(look)}`,
      sums: true as const,
    }));
    const lines = projects.map(({ first, amounts }, index): Line => ({
      cells: [projectName(index), ...years.map((year) => written(amounts[year - first], look))],
    }));
    return { title, columns: [{ header: '项目名称' }, ...columns], lines, hasAmounts: true };
  }
  const group = look.twoRowHeader ? { group: '资金来源' } : {};
  const columns = [
    { header: '项目名称' },
    { header: '资金到位年份' },
    { header: `市补资金${unitOf(look)}`, sums: true as const, ...group },
  ];
  const lines = projects.flatMap(({ first, amounts }, index): Line[] => {
    const own = look.projects === 'row-each' ? amounts.slice(0, 1) : amounts;
    return own.map((amount, later) => ({
      cells: [projectName(index), yearText(first + later, look), written(amount, look)],
    }));
  });
  return { title, columns, lines, hasAmounts: true };
}

function remittanceBlock({ remittances }: Facts, look: Looks): Block {
  const byDate = look.payments === 'by-date';
  const columns = [
    { header: byDate ? '上缴日期' : '年度' },
    { header: '项目名称' },
    { header: `实缴金额${unitOf(look)}`, sums: true as const },
  ];
  const lines = remittances.map(([project, year, amount]): Line => {
    const name = projectName(project);
    return {
      cells: [
        byDate ? `${year}-12-05` : yearText(year, look),
        look.suffix ? ` ${name.charAt(0)} ${name.slice(1)}` : name,
        written(amount, look),
      ],
    };
  });
  return { title: '上缴台账', columns, lines, hasAmounts: true };
}

/** The unit, where headers name it. */
export function unitOf({ unit, unitPlace }: Looks): string {
  return unitPlace === 'header' ? `（${unit}）` : '';
}

/** An amount as it stands in a cell. */
export function written(fen: number | undefined, { unit, unitPlace }: Looks): CellValue {
  if (fen === undefined) return null;
  const amount = new Decimal(fen).div(unit === '元' ? 100 : 1_000_000);
  return unitPlace === 'cell' ? `${amount.toFixed()}${unit}` : amount.toNumber();
}

/** A year as it stands in a cell. */
export function yearText(year: number, { years }: Looks): CellValue {
  if (years === 'number') return year;
  if (years === 'full-width')
    return String(year).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
  return `${year}${years}`;
}

/** A sheet that holds these ledgers, one below another. */
export function placed(name: string, blocks: readonly Block[], look: Looks): SheetSnapshot {
  const rows: CellValue[][] = [];
  const merges: CellArea[] = [];
  for (const block of blocks) {
    if (rows.length > 0) rows.push([], []);
    addBlock(rows, merges, block, look);
  }
  return sheetOf(name, rows, { merges });
}

function addBlock(rows: CellValue[][], merges: CellArea[], block: Block, look: Looks): void {
  const { left } = look;
  const columns = [...(look.serial ? [{ header: '序号' }] : []), ...block.columns];
  const order = columns.map((_, index) => (look.reversedColumns ? columns.length - 1 - index : index));
  const ordered = <T>(cells: readonly T[]): T[] => order.map((index) => cells[index] as T);
  const add = (cells: readonly CellValue[]): number =>
    rows.push([...Array<null>(left).fill(null), ...cells]) - 1;
  for (let title = 0; title < look.titleRows; title += 1) {
    const row = add([[block.title, '（终稿）', '填报单位：某区工作组'][title] ?? null]);
    if (title !== 1) merges.push({ row, column: left, rows: 1, columns: columns.length });
  }
  if (block.hasAmounts && look.unitPlace === 'line') add([`单位：${look.unit}`]);
  const header = (): void => addHeader(rows, merges, ordered(columns), look);
  header();
  // The leftmost column that says whose row it is, or simply the leftmost.
  const naming = order.find((index) => !columns[index]?.sums && columns[index]?.header !== '序号') ?? 0;
  const label = look.labelLeft ? (order[0] ?? naming) : naming;
  let serial = 0;
  let blockStart: number | undefined;
  const middle = Math.floor(block.lines.length / 2);
  block.lines.forEach((line, index) => {
    if (look.emptyRows && index === middle) rows.push([]);
    if (look.repeatedHeader && index === middle && index > 0 && look.township === 'every-row') header();
    const cells = look.serial ? [line.label ? null : ++serial, ...line.cells] : [...line.cells];
    if (line.label) cells[label] = line.label;
    const row = add(ordered(cells));
    if (look.township !== 'merged' || !columns.some((column) => 'merges' in column)) return;
    // Merged down from the row that names the township to the one before the next.
    const isContinued = !line.label && line.cells[0] === null;
    const at = left + order.indexOf(columns.findIndex((column) => 'merges' in column));
    const last = merges.at(-1);
    if (!isContinued) blockStart = line.label ? undefined : row;
    else if (blockStart !== undefined && row === blockStart + 1)
      merges.push({ row: blockStart, column: at, rows: 2, columns: 1 });
    else if (last && last.column === at && last.row === blockStart && last.row + last.rows === row)
      merges[merges.length - 1] = { ...last, rows: last.rows + 1 };
  });
  if (look.total) addTotal(add, ordered, columns, block, look, label);
  if (look.signature) add(['制表人：', '审核人：']);
}

function addHeader(rows: CellValue[][], merges: CellArea[], columns: readonly Column[], look: Looks): void {
  const pad = Array<null>(look.left).fill(null);
  const text = (header: string): string =>
    look.spacedHeader ? `${header.slice(0, 1)} ${header.slice(1, 2)}\n${header.slice(2)}` : header;
  if (!look.twoRowHeader) {
    rows.push([...pad, ...columns.map(({ header }) => text(header))]);
    return;
  }
  const row = rows.push([...pad, ...columns.map(({ header, group }) => text(group ?? header))]) - 1;
  rows.push([...pad, ...columns.map(({ header, group }) => (group === undefined ? null : text(header)))]);
  columns.forEach(({ group }, index) => {
    if (group === undefined) merges.push({ row, column: look.left + index, rows: 2, columns: 1 });
  });
}

/** 合计 under the data, adding up what stands above it. */
function addTotal(
  add: (cells: readonly CellValue[]) => number,
  ordered: (cells: readonly CellValue[]) => CellValue[],
  columns: readonly Column[],
  { lines, hasAmounts }: Block,
  look: Looks,
  label: number,
): void {
  const from = columns.length - (lines[0]?.cells.length ?? 0);
  const cells = columns.map(({ sums }, index): CellValue => {
    if (index === label) return '合 计';
    if (!sums || !hasAmounts) return null;
    const own = lines.map((line) => line.cells[index - from] ?? null);
    const sum = own.reduce<Decimal>(
      (all, cell) => all.plus(Number.parseFloat(String(cell)) ? String(cell).replace(/[万元]+$/, '') : 0),
      new Decimal(0),
    );
    return look.unitPlace === 'cell' ? `${sum.toFixed()}${look.unit}` : sum.toNumber();
  });
  add(ordered(cells));
}
