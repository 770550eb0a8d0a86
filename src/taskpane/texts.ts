import type { Bilingual, Language } from '../ledger/problem';
import { STEP_TEXTS } from '../step-texts';
import type { PaneStep } from './state';

const same = (zh: string, en: string): Bilingual => ({ zh, en });

/** Every text of the pane. Amounts come formatted, in yuan. */
export const TEXTS = {
  title: same('帮扶分配', 'Assistance distribution'),
  reading: same('正在读取工作簿…', 'Reading the workbook…'),
  refresh: same('重新检查台账', 'Check the ledgers again'),
  ledgers: same('找到的台账', 'Ledgers found'),
  rows: (count: number) => same(`${count} 行`, `${count} rows`),
  problems: same('问题', 'Problems'),
  noProblems: same('没有发现问题。', 'Nothing was found.'),
  more: (count: number) => same(`显示其余 ${count} 条`, `Show ${count} more`),
  goTo: (place: string) => same(`转到 ${place}`, `Go to ${place}`),
  severity: { error: same('错误', 'Error'), warning: same('警告', 'Warning'), info: same('提示', 'Note') },
  correct: same('请先改正上面的错误，再重新检查。', 'Correct the errors above, then check again.'),
  choices: same('年度与选项', 'Year and options'),
  year: same('年度', 'Year'),
  distributed: same('已生成', 'generated'),
  funding: same('资金来源', 'Funding'),
  fundings: {
    auto: same('自动（有上缴台账用实缴）', 'Automatic (received where there is a ledger)'),
    received: same('按实缴', 'As received'),
    due: same('按应缴', 'As due'),
  },
  openingChoice: same('期初结余（留空按台账）', 'Opening (empty: from the ledgers)'),
  badOpening: same('请填金额，例如 1234.50 或 -3万', 'An amount such as 1234.50 or -3万'),
  subsidyByYear: same('分年市补资金是', 'Subsidies by year are'),
  subsidyReadings: {
    auto: same('按表头判断', 'As the headers say'),
    stock: same('在投（存量）', 'Money standing (stock)'),
    flow: same('当年新增（流量）', 'Money added (flow)'),
  },
  injections: same('追加资金的运营年', 'Clock of later injections'),
  injectionClocks: {
    auto: same('按政策', 'As the policy says'),
    cumulative: same('与项目同计', 'The project’s'),
    batches: same('各批次分别计', 'Each its own'),
  },
  tail: same('分不尽的分', 'Odd fen'),
  tails: {
    spread: same('按名册顺序逐村加一分', 'One each in roster order'),
    carry: same('结转下年', 'Carried forward'),
  },
  uses: same('结余用途（金额或百分比）', 'Uses of the surplus (amounts or percentages)'),
  fundedBy: {
    due: same('当年资金（按应缴）', 'Money of the year (as due)'),
    received: same('当年资金（按实缴）', 'Money of the year (as received)'),
  },
  secondDividend: same('二次分红', 'Second dividend'),
  industryDevelopment: same('产业发展', 'Industry development'),
  publicAffairs: same('公共事业', 'Public affairs'),
  badUse: same('请填金额或百分比，例如 3万 或 50%', 'An amount or a share, such as 3万 or 50%'),
  dividendBy: same('二次分红分法', 'Dividend shared'),
  dividends: {
    equal: same('按村平均', 'Equally'),
    households: same('按户数', 'By households'),
    people: same('按人口', 'By people'),
  },
  asOf: same('判断逾期的日期', 'Overdue as of'),
  until: same('预测到哪一年', 'Forecast until'),
  badYear: same('请填四位年份，例如 2025', 'A year such as 2025'),
  csv: {
    gbk: same('下载发放清单 CSV（GBK）', 'Payments as CSV (GBK)'),
    utf8: same('CSV（UTF-8）', 'CSV (UTF-8)'),
  },
  csvName: (year: number) => same(`${year}年发放清单.csv`, `payments-${year}.csv`),
  csvSaved: (count: number, without: number) =>
    same(
      `发放清单 CSV：${count} 笔${without > 0 ? `；${without} 个村没有账号，未列入` : ''}。工作簿没有改变。`,
      `${count} payments in the CSV${without > 0 ? `; ${without} villages without an account are not in it` : ''}. The workbook is unchanged.`,
    ),
  extraSheets: same('另外生成', 'Further sheets'),
  preview: same('预览', 'Preview'),
  opening: same('期初结余', 'Opening balance'),
  due: same('应缴', 'Due'),
  received: same('实缴', 'Received'),
  noLedger: same('无台账', 'no ledger'),
  floorTotal: same('保底收益返还', 'Floor returns'),
  closing: same('期末结余', 'Closing balance'),
  surplusMeans: (surplus: string) =>
    same(
      `付清各村保底收益后，结余 ${surplus} 元。`,
      `After every village’s floor return a surplus of ${surplus} yuan remains.`,
    ),
  shortfallMeans: (shortfall: string) =>
    same(
      `资金不够付保底收益，缺口 ${shortfall} 元；各村仍按保底全额列示，缺口须另筹或垫付。`,
      `The money does not cover the floor returns: ${shortfall} yuan short. Every village is still listed with its floor in full; the gap must be financed.`,
    ),
  coverage: (percent: string) => same(`保底覆盖率 ${percent}`, `Floor cover ${percent}`),
  generate: (year: number) => same(`生成 ${year} 年分配表`, `Generate ${year}`),
  cancel: same('取消', 'Cancel'),
  steps: {
    ...STEP_TEXTS,
    undoing: same('撤销…', 'Undoing…'),
    inserting: same('插入模板…', 'Inserting the blank ledgers…'),
  } satisfies Record<PaneStep, Bilingual>,
  waiting: same(
    'Excel 正在编辑单元格。请按回车或 Esc 结束编辑，随后自动继续。',
    'A cell is being edited in Excel. Press Enter or Esc; it goes on by itself.',
  ),
  done: (year: number) => same(`${year} 年的表已生成`, `The sheets of ${year} are made`),
  checksPassed: (count: number) => same(`${count} 项校验全部相符`, `All ${count} checks agree`),
  checksFailed: (count: number) =>
    same(`${count} 项校验不符，见校验表`, `${count} checks disagree: see the check sheet`),
  undo: same('撤销', 'Undo'),
  undoHint: same(
    '撤销会移去这些表（连同其中后来填写的内容），并恢复被替换的表。',
    'Undo removes these sheets, with what was typed into them since, and brings back those they replaced.',
  ),
  undone: same(
    '已撤销：生成的表已移去，被替换的表已恢复；台账没有改变。',
    'Undone: the generated sheets are gone, those they replaced are back; the ledgers are unchanged.',
  ),
  cancelled: same('已取消，工作簿没有改变。', 'Cancelled; the workbook is unchanged.'),
  failed: same('没有完成，工作簿没有改变。请再试一次。', 'Not done; the workbook is unchanged. Try again.'),
  refused: same(
    '台账有错误，没有生成；工作簿没有改变。请按下面的问题改正后再试。',
    'The ledgers have errors, so nothing was made; the workbook is unchanged. Correct the problems below and try again.',
  ),
  inserted: same(
    '已插入空白台账，其他表没有改变。请填写村名册和项目台账，再回到这里。',
    'The blank ledgers are inserted; no other sheet was changed. Fill in the roster and the projects, then come back here.',
  ),
  firstRun: same('从三张台账开始', 'Three ledgers to begin with'),
  firstRunNeeds: same(
    '需要：村名册（镇乡、村名）、项目台账（项目名称、市补资金、注入年度）；有上缴台账（年度、项目名称、上缴金额）更好。表名和位置随意，按表头识别。',
    'Needed: a village roster (township, village) and a project ledger (name, municipal subsidy, year); better with a remittance ledger (year, project, amount). Names and places of the sheets do not matter: headers do.',
  ),
  insertTemplates: same('插入空白台账模板', 'Insert blank ledgers'),
} as const;

/** The language of Excel. */
export function officeLanguage(): Language {
  return Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
}
