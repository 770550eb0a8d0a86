import type { WriteSheet } from 'hucre/xlsx';
import { NAMES, PROJECTS, REMITTANCES, TOWNSHIPS, villageName } from './sample-data';
import {
  add,
  addHeader,
  addSignature,
  addTitle,
  COUNT,
  DATE,
  fen,
  finish,
  HEADER,
  merge,
  NUMBER,
  paper,
  serial,
  TEXT,
} from './sample-paper';

/** Whom a village is assisted by: of 288, 150 by 96 municipal units in 86 work groups, 138 by 127 and 125 of the district. */
export function assistance(
  index: number,
  count: number,
): readonly [level: string, unit: string, group: string] {
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
  return finish(sheet, '困难村名册', [6, 14, 13, 10, 17, 15, 8, 8, 30, 22, 27, 10], 4);
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
