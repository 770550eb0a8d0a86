import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { NAMES, PROJECTS, REMITTANCES, TOWNSHIPS, villageName } from './sample-data';

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const FONT = { name: '宋体', size: 10 };
const TITLE: CellStyle = {
  font: { name: '黑体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
const NOTE: CellStyle = { font: FONT, alignment: { vertical: 'center' } };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const TEXT: CellStyle = {
  font: FONT,
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const NUMBER: CellStyle = {
  font: FONT,
  border: BORDER,
  numFmt: '#,##0.00##',
  alignment: { horizontal: 'right', vertical: 'center' },
};
const COUNT: CellStyle = { ...NUMBER, numFmt: '0' };
const DATE: CellStyle = { ...TEXT, numFmt: 'yyyy-mm-dd' };

/** A sheet in the making. */
interface Paper {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  readonly heights: Map<number, { height: number }>;
}

function paper(): Paper {
  return { rows: [], cells: new Map(), merges: [], heights: new Map() };
}

function add(
  sheet: Paper,
  values: readonly CellValue[],
  styles: readonly CellStyle[] | CellStyle,
  height = 16,
): number {
  const row = sheet.rows.push([...values]) - 1;
  values.forEach((value, column) => {
    const style = Array.isArray(styles) ? (styles as readonly CellStyle[])[column] : (styles as CellStyle);
    if (style) sheet.cells.set(`${row},${column}`, { value, style });
  });
  sheet.heights.set(row, { height });
  return row;
}

function merge(sheet: Paper, startRow: number, startCol: number, endRow: number, endCol: number): void {
  if (startRow !== endRow || startCol !== endCol) sheet.merges.push({ startRow, startCol, endRow, endCol });
}

/** Title across the sheet, then 填报单位 on the left and the unit on the right. */
function addTitle(sheet: Paper, title: string, unit: string, columns: number): void {
  const blank = Array.from({ length: columns - 1 }, () => null);
  merge(sheet, add(sheet, [title, ...blank], TITLE, 30), 0, 0, columns - 1);
  const line = add(sheet, ['填报单位：蓟州区帮扶平台（示例）', ...blank.slice(1), unit], NOTE, 18);
  merge(sheet, line, 0, line, columns - 2);
}

/** Two header rows; a null in the second row goes on with the first row's cell. */
function addHeader(
  sheet: Paper,
  first: readonly (string | null)[],
  second: readonly (string | null)[],
): void {
  const top = add(sheet, first, HEADER, 20);
  add(sheet, second, HEADER, 20);
  first.forEach((text, column) => {
    if (text === null) return;
    const next = first.findIndex((other, at) => at > column && other !== null);
    const end = (next < 0 ? first.length : next) - 1;
    if (second[column] === null) merge(sheet, top, column, top + 1, column);
    else merge(sheet, top, column, top, end);
  });
}

function addSignature(sheet: Paper, columns: number): void {
  const blank = Array.from({ length: columns - 1 }, () => null);
  const note = '注：本表为演示用的示例数据，村名、单位、账号和各村各项目金额均为虚构，不是真实台账。';
  merge(sheet, add(sheet, [note, ...blank], NOTE, 18), 0, sheet.rows.length - 1, columns - 1);
  add(sheet, ['制表人：', null, null, '审核人：', null, null, '单位负责人：', ...blank.slice(6)], NOTE, 22);
}

function finish(sheet: Paper, name: string, widths: readonly number[], headerRows: number): WriteSheet {
  return {
    name,
    rows: sheet.rows,
    cells: sheet.cells,
    merges: sheet.merges,
    columns: widths.map((width) => ({ width })),
    rowDefs: sheet.heights,
    freezePane: { rows: headerRows },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headerRows}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** Whom a village is assisted by: of 288, 150 by 96 municipal units in 86 work groups, 138 by 127 and 125 of the district. */
function assistance(index: number, count: number): readonly [level: string, unit: string, group: string] {
  const municipal = Math.round((count * 150) / 288);
  const number = (value: number): string => String(value + 1).padStart(3, '0');
  // Every 23 villages of 48 go to the district: 138 of 288, spread over all townships.
  const before = Math.floor((index * municipal) / count);
  if (Math.floor(((index + 1) * municipal) / count) > before) {
    return ['市级帮扶', `示例市级单位${number(before % 96)}`, `市级工作组${number(before % 86)}`];
  }
  const district = index - before;
  return ['区级帮扶', `示例区直单位${number(district % 127)}`, `区级工作组${number(district % 125)}`];
}

/** 困难村名册, by township with subtotals; more villages than 288 repeat the townships' proportions. */
export function rosterSheet(count: number): WriteSheet {
  const sheet = paper();
  const columns = 12;
  addTitle(sheet, '蓟州区困难村名册（示例数据）', '单位：户、人', columns);
  addHeader(
    sheet,
    [
      '序 号',
      '镇乡',
      '困难村\n名称',
      '帮扶\n级别',
      '结对帮扶',
      null,
      '基本情况',
      null,
      '收款账户',
      null,
      null,
      '备注',
    ],
    [null, null, null, null, '帮扶单位', '驻村工作组', '户数', '人口', '户名', '开户行', '账 号', null],
  );
  const styles = [TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, COUNT, COUNT, TEXT, TEXT, TEXT, TEXT];
  let index = 0;
  const all = { households: 0, people: 0 };
  for (const [township, share] of TOWNSHIPS) {
    const size = township === TOWNSHIPS.at(-1)?.[0] ? count - index : Math.floor((share * count) / 288);
    const sums = { households: 0, people: 0 };
    const first = sheet.rows.length;
    const offset = size > NAMES ? 0 : index;
    for (let at = 0; at < size; at++, index++) {
      const households = 120 + ((index * 37) % 260);
      const people = households * 3 + ((index * 13) % 40);
      sums.households += households;
      sums.people += people;
      const village = villageName(size > NAMES ? at : (at + offset) % NAMES);
      const [level, unit, group] = assistance(index, count);
      const account = `9999${String(index + 1).padStart(15, '0')}`;
      const name = `${township}${village}民委员会`;
      add(
        sheet,
        [
          index + 1,
          at === 0 ? township : null,
          village,
          level,
          unit,
          group,
          households,
          people,
          name,
          `示例银行${township.replace(/[镇乡]$/, '')}支行`,
          account,
          null,
        ],
        styles,
      );
    }
    merge(sheet, first, 1, sheet.rows.length - 1, 1);
    add(
      sheet,
      ['小计', null, `${size} 个村`, null, null, null, sums.households, sums.people, null, null, null, null],
      styles,
    );
    all.households += sums.households;
    all.people += sums.people;
  }
  add(
    sheet,
    ['合 计', null, `${count} 个村`, null, null, null, all.households, all.people, null, null, null, null],
    styles,
  );
  addSignature(sheet, columns);
  return finish(sheet, '困难村名册', [6, 14, 13, 10, 17, 15, 8, 8, 30, 22, 23, 10], 4);
}

/** 产业项目台账: one row a project, its subsidies in one column a year, in 万元. */
export function projectsSheet(): WriteSheet {
  const sheet = paper();
  const columns = 13;
  addTitle(sheet, '蓟州区统筹产业项目台账（示例数据）', '单位：万元', columns);
  addHeader(
    sheet,
    [
      '序 号',
      '片区',
      '项目名称',
      '所在镇乡',
      '实施主体',
      '面积\n（亩）',
      '总投资',
      '市补资金',
      null,
      null,
      '议事程序',
      null,
      '备注',
    ],
    [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '2018年拨付',
      '2019年拨付',
      '2020年拨付',
      '六步三要',
      '三重一大',
      null,
    ],
  );
  const styles = [TEXT, TEXT, TEXT, TEXT, TEXT, COUNT, NUMBER, NUMBER, NUMBER, NUMBER, TEXT, TEXT, TEXT];
  PROJECTS.forEach((project, index) => {
    const { area, name, township, operator, mu, investment, injections } = project;
    const year = 2018 + injections.findIndex((amount) => amount !== null);
    const record = `〔${year}〕${index + 1}号`;
    add(
      sheet,
      [
        index + 1,
        area,
        name,
        township,
        operator,
        mu,
        investment,
        ...injections.map((amount) => amount ?? '—'),
        `议${record}`,
        `决${record}`,
        null,
      ],
      styles,
      18,
    );
  });
  const sum = (of: (project: (typeof PROJECTS)[number]) => number): number =>
    PROJECTS.reduce((total, project) => total + Math.round(of(project) * 10000), 0) / 10000;
  const injected = [0, 1, 2].map((year) => sum((project) => project.injections[year] ?? 0));
  add(
    sheet,
    [
      '合 计',
      null,
      null,
      null,
      null,
      sum((project) => project.mu),
      sum((project) => project.investment),
      ...injected,
      null,
      null,
      null,
    ],
    styles,
    18,
  );
  addSignature(sheet, columns);
  return finish(sheet, '产业项目台账', [6, 8, 28, 13, 18, 9, 12, 13, 13, 13, 14, 14, 10], 4);
}

/** 收益上缴台账: every payment, in yuan, by year with subtotals. */
export function remittancesSheet(): WriteSheet {
  const sheet = paper();
  const columns = 10;
  addTitle(sheet, '统筹产业项目收益上缴台账（示例数据）', '单位：元', columns);
  add(
    sheet,
    ['序 号', '年度', '项目名称', '上缴比例', '应缴', '实缴', '欠缴', '上缴日期', '凭证号', '备注'],
    HEADER,
    22,
  );
  const styles = [TEXT, TEXT, TEXT, TEXT, NUMBER, NUMBER, NUMBER, DATE, TEXT, TEXT];
  const addSum = (label: string, rows: typeof REMITTANCES): void => {
    const [due, received] = [fen(rows.map((row) => row.due)), fen(rows.map((row) => row.received))];
    add(
      sheet,
      [label, null, null, null, due / 100, received / 100, (due - received) / 100, null, null, null],
      styles,
      18,
    );
  };
  for (const year of [2018, 2019]) {
    const rows = REMITTANCES.filter((remittance) => remittance.year === year);
    const first = sheet.rows.length;
    rows.forEach((row, index) => {
      const arrears = (fen([row.due]) - fen([row.received])) / 100;
      add(
        sheet,
        [
          index + 1,
          index === 0 ? `${year}年` : null,
          row.project,
          row.rate,
          row.due,
          row.received,
          arrears,
          serial(row.date),
          row.voucher,
          null,
        ],
        styles,
        18,
      );
    });
    merge(sheet, first, 1, sheet.rows.length - 1, 1);
    addSum(`${year}年小计`, rows);
  }
  addSum('合 计', REMITTANCES);
  addSignature(sheet, columns);
  return finish(sheet, '收益上缴台账', [6, 10, 30, 10, 16, 16, 16, 13, 12, 12], 3);
}

function fen(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}

/** Serial number of an ISO date in the 1900 date system. */
function serial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
