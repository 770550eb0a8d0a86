import type { WriteSheet } from 'hucre/xlsx';
import { ASSETS, FUNDS, parts, SURPLUS_USES, TASKS, USES, VILLAGES_WITH_USES } from './sample-book-data';
import { PROJECTS, TOWNSHIPS, villageName } from './sample-data';
import {
  add,
  addHeader,
  addSignature,
  addTitle,
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

/** The further ledgers of the fund's year, in the order of the workbook. */
export function bookSheets(): readonly WriteSheet[] {
  return [surplusUseSheet(), assistanceFundsSheet(), assetsSheet(), returnsUseSheet(), tasksSheet()];
}

function surplusUseSheet(): WriteSheet {
  const sheet = paper();
  const columns = 7;
  addTitle(sheet, '结余使用台账（示例数据）', '单位：元', columns);
  add(sheet, ['序号', '结余年度', '结余使用方向', '金额', '批准文号', '批准日期', '备注'], HEADER, 22);
  SURPLUS_USES.forEach(([year, use, amount, document, date], index) => {
    const row = [index + 1, `${year}年度`, use, amount, document, serial(date), null];
    add(sheet, row, [TEXT, TEXT, TEXT, NUMBER, TEXT, DATE, TEXT], 18);
  });
  const total = fen(SURPLUS_USES.map(([, , amount]) => amount)) / 100;
  add(sheet, ['合计', null, null, total, null, null, null], [TEXT, TEXT, TEXT, NUMBER, TEXT, TEXT, TEXT], 18);
  addSignature(sheet, columns);
  return finish(sheet, '结余使用台账', [6, 12, 18, 16, 26, 14, 14], 3);
}

function assistanceFundsSheet(): WriteSheet {
  const sheet = paper();
  const columns = 11;
  addTitle(sheet, '困难村帮扶资金台账（示例数据，截至2018年10月底）', '单位：万元', columns);
  addHeader(
    sheet,
    ['序号', '帮扶单位', '级别', '工作组', '镇乡', '到位金额', '用途', '投入日期', '议事程序', null, '备注'],
    [null, null, null, null, null, null, null, null, '六步三要', '三重一大', null],
  );
  const styles = [TEXT, TEXT, TEXT, TEXT, TEXT, NUMBER, TEXT, DATE, TEXT, TEXT, TEXT];
  let number = 0;
  for (const [level, { units, groups, total }] of Object.entries(FUNDS)) {
    const word = level === 'municipal' ? '市级' : '区级';
    parts(total, units).forEach((amount, index) => {
      number += 1;
      const unit = `示例${level === 'municipal' ? '市级' : '区直'}单位${three(index)}`;
      const [township] = TOWNSHIPS[number % TOWNSHIPS.length] ?? ['出头岭镇'];
      const purpose = ['产业发展', '基础设施', '公共服务', '环境整治'][number % 4] ?? '';
      const day = serial(`2018-${String(1 + (number % 10)).padStart(2, '0')}-15`);
      const records =
        number === 40 ? [null, `决〔2018〕${number}号`] : [`议〔2018〕${number}号`, `决〔2018〕${number}号`];
      const row = [number, unit, `${word}帮扶`, `${word}工作组${three(index % groups)}`, township, amount / 100, purpose, day, ...records, null]; // prettier-ignore
      add(sheet, row, styles, 16);
    });
    const row = [`${word}小计`, null, null, null, null, total / 100, null, null, null, null, null];
    add(sheet, row, styles, 18);
  }
  const all = (FUNDS.municipal.total + FUNDS.district.total) / 100;
  add(sheet, ['合 计', null, null, null, null, all, null, null, null, null, null], styles, 18);
  addSignature(sheet, columns);
  return finish(sheet, '帮扶资金台账', [8, 18, 11, 16, 16, 13, 14, 13, 17, 17, 10], 4);
}

function assetsSheet(): WriteSheet {
  const sheet = paper();
  const columns = 10;
  addTitle(sheet, '统筹产业项目固定资产台账（示例数据）', '单位：万元', columns);
  add(sheet, ['序号', '资产名称', '资产类别', '所属项目', '镇乡', '购建年度', '原值', '净值', '权属', '管护责任人'], HEADER, 22); // prettier-ignore
  const styles = [TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, NUMBER, NUMBER, TEXT, TEXT];
  ASSETS.forEach(([name, project, year, value, net], index) => {
    const { township, operator } = PROJECTS.find((one) => one.name === project) ?? {
      township: '',
      operator: '',
    };
    add(
      sheet,
      [index + 1, name, '经营性', project, township, year, value, net, '全体困难村共有', operator],
      styles,
      18,
    );
  });
  const sum = (of: (asset: (typeof ASSETS)[number]) => number): number =>
    ASSETS.reduce((total, asset) => total + Math.round(of(asset) * 10000), 0) / 10000;
  const total = [sum(([, , , value]) => value), sum(([, , , , net]) => net)];
  add(sheet, ['合计', null, null, null, null, null, ...total, null, null], styles, 18);
  addSignature(sheet, columns);
  return finish(sheet, '固定资产台账', [6, 20, 11, 30, 14, 10, 15, 15, 18, 18], 3);
}

function returnsUseSheet(): WriteSheet {
  const sheet = paper();
  const columns = 9;
  addTitle(sheet, '返还资金使用台账（示例数据）', '单位：元', columns);
  add(sheet, ['序号', '年度', '镇乡', '村名', '支出事项', '金额', '支付日期', '凭证号', '备注'], HEADER, 22);
  const styles = [TEXT, TEXT, TEXT, TEXT, TEXT, NUMBER, DATE, TEXT, TEXT];
  const [township] = TOWNSHIPS[0] ?? ['出头岭镇'];
  const amounts: number[] = [];
  for (let village = 0; village < VILLAGES_WITH_USES; village++) {
    const first = sheet.rows.length;
    USES.forEach(([category, ...byYear], use) => {
      byYear.forEach((base, year) => {
        const amount = Math.round(base * 100 + ((village * 137 + use * 61) % 200) * 100) / 100;
        amounts.push(amount);
        const date = serial(`${2019 + year}-0${3 + use}-1${village % 10}`);
        const row = [amounts.length, `${2018 + year}年`, township, villageName(village), category, amount, date, `村付-${100 + amounts.length}`, null]; // prettier-ignore
        add(sheet, row, styles, 16);
      });
    });
    merge(sheet, first, 3, sheet.rows.length - 1, 3);
  }
  const total = fen(amounts) / 100;
  add(sheet, ['合计', null, null, null, null, total, null, null, null], styles, 18);
  addSignature(sheet, columns);
  return finish(sheet, '返还资金使用台账', [6, 10, 14, 14, 20, 15, 13, 13, 12], 3);
}

function tasksSheet(): WriteSheet {
  const sheet = paper();
  const columns = 6;
  addTitle(sheet, '帮扶工作台账（示例数据）', null, columns);
  add(sheet, ['序号', '工作任务', '责任人', '完成时限', '完成情况', '备注'], HEADER, 22);
  TASKS.forEach(([task, who, due, state], index) => {
    add(sheet, [index + 1, task, who, serial(due), state, null], [TEXT, TEXT, TEXT, DATE, TEXT, TEXT], 18);
  });
  addSignature(sheet, columns);
  return finish(sheet, '工作台账', [6, 42, 16, 14, 14, 14], 3);
}

function three(index: number): string {
  return String(index + 1).padStart(3, '0');
}
