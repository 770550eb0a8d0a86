import type { Bilingual } from '../ledger/problem';

/** What the command line prints besides the plan itself. */
export const TEXTS = {
  help: {
    zh: `用法：npm run distribute -- 台账.xlsx --year 2019 [选项]

把台账工作簿变成当年的分配表、测算表和校验表。不带参数时用示例台账的最近年度。

  --year 年度              要分配的年度；省略时为台账最近的年度
  --out 文件               结果工作簿（默认 out/ 下，原文件不变）
  --json 文件              同时写出 JSON
  --funding received|due   资金来源：实缴 / 应缴（默认：该年有上缴台账用实缴，否则用应缴）
  --opening 金额           期初结余（默认按资金结余台账，没有则从第一个项目年度滚算）
  --second-dividend 金额|百分比%   结余用于二次分红
  --industry 金额|百分比%          结余用于产业发展
  --public-affairs 金额|百分比%    结余用于公共事业
  --tail spread|carry      分不尽的分：按名册顺序逐村加一分 / 结转下年
  --dividend-by equal|households|people   二次分红按村平均 / 按户数 / 按人口
  --subsidy-by-year stock|flow     分年市补资金是在投（存量）还是新增（流量）
  --injections cumulative|batches  追加资金与项目同计年 / 各批次分别计年
  --sheets all|名称,名称   另外生成的表（%SHEETS%）
  --payments-csv 文件      同时写出银行批量代发用的 CSV（并生成发放清单）
  --csv-encoding gbk|utf8  CSV 的编码（默认 gbk；utf8 带 BOM）
  --as-of 日期             判断逾期的日期（默认今天）
  --until 年度             收益预测的最后年度
  --lang zh|en             语言
  --help                   显示本说明

退出码：0 已写出；1 台账有错误，未写任何文件；2 用法错误或文件无法读取。`,
    en: `Usage: npm run distribute -- LEDGERS.xlsx --year 2019 [options]

Turns a workbook of ledgers into the year's distribution, calculation and check sheets.
Without arguments it runs the sample ledgers for their latest year.

  --year YEAR              year to distribute; the ledgers' latest one when omitted
  --out FILE               resulting workbook (default: in out/; the input is never changed)
  --json FILE              write the plan as JSON too
  --funding received|due   what pays for the year (default: received where the year has a remittance ledger)
  --opening AMOUNT         opening balance (default: the fund ledger's, else rolled forward from the first year)
  --second-dividend AMOUNT|PERCENT%   of the surplus
  --industry AMOUNT|PERCENT%          of the surplus
  --public-affairs AMOUNT|PERCENT%    of the surplus
  --tail spread|carry      odd fen: one each in roster order / carried forward
  --dividend-by equal|households|people   second dividend equally / by households / by people
  --subsidy-by-year stock|flow     subsidies by year are money standing / money added
  --injections cumulative|batches  later injections on the project's clock / on clocks of their own
  --sheets all|KEY,KEY     further sheets (%SHEETS%)
  --payments-csv FILE      write the bank's batch payment as CSV too, with its list
  --csv-encoding gbk|utf8  encoding of the CSV (default gbk; utf8 has a byte order mark)
  --as-of DATE             the day that decides what is overdue (default: today)
  --until YEAR             last year of the forecast
  --lang zh|en             language
  --help                   this text

Exit code: 0 written; 1 the ledgers have errors, nothing was written; 2 wrong usage or unreadable file.`,
  },
  sample: { zh: '未给出台账，使用示例台账：', en: 'No ledgers given; using the sample: ' },
  refused: {
    zh: '台账有错误，没有写任何文件。请改正以上标“错误”的各处后重新运行。',
    en: 'The ledgers have errors; no file was written. Correct the errors above and run again.',
  },
  noYear: { zh: '台账里没有可以分配的年度。', en: 'The ledgers allow no year to be distributed.' },
  /** Ending of the resulting file's name. */
  result: { zh: '-分配结果', en: '-distribution' },
  written: { zh: '已写出：', en: 'Written: ' },
  payments: (count: number, sum: string): Bilingual => ({
    zh: `发放清单 CSV：${count} 笔，合计 ${sum} 元`,
    en: `Payments in the CSV: ${count}, ${sum} yuan in total`,
  }),
  unpaid: (count: number, villages: string): Bilingual => ({
    zh: `${count} 个村没有账号，未列入 CSV：${villages}`,
    en: `${count} villages without an account are not in the CSV: ${villages}`,
  }),
  internal: (reason: string): Bilingual => ({
    zh: `程序内部出错，没有写完：${reason}。原文件没有改变；请把这一行和台账一起发给维护人员。`,
    en: `An internal error, not finished: ${reason}. The input is unchanged; please send this line and the ledgers to the maintainers.`,
  }),
  seeHelp: { zh: '用 --help 查看用法。', en: 'See --help.' },
  severity: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    info: { zh: '提示', en: 'info' },
  },
  more: { zh: '…… 另有同类', en: '… and more of the kind: ' },
  fund: {
    title: { zh: '年度资金表（元）', en: ' fund statement (yuan)' },
    opening: { zh: '期初结余', en: 'Opening balance' },
    due: { zh: '应缴', en: 'Due' },
    received: { zh: '实缴', en: 'Received' },
    fundedByDue: { zh: '资金来源（按应缴）', en: 'Funding (as due)' },
    fundedByReceived: { zh: '资金来源（按实缴）', en: 'Funding (as received)' },
    floorTotal: { zh: '保底收益返还', en: 'Floor returns' },
    surplus: { zh: '结余', en: 'Surplus' },
    shortfall: { zh: '缺口', en: 'Shortfall' },
    secondDividend: { zh: '二次分红', en: 'Second dividend' },
    industryDevelopment: { zh: '产业发展', en: 'Industry development' },
    publicAffairs: { zh: '公共事业', en: 'Public affairs' },
    closing: { zh: '期末结余', en: 'Closing balance' },
    coverage: { zh: '保底覆盖率', en: 'Floor cover' },
    villages: { zh: '村数', en: 'Villages' },
    unknown: { zh: '（无台账）', en: '(no ledger)' },
  },
} as const;
