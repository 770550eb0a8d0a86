import { CELL_MESSAGES } from './cell-messages';
import { message, problemMaker } from './problem';

type Header = { readonly header: string };
type Text = { readonly text: string };
type Name = { readonly name: string };

/** What ledgers, rows that belong together and totals say, in both languages. */
const MESSAGES = {
  'no-roster': message<{ readonly near: string }>(
    'error',
    ({ near }) =>
      `没有找到村名册。请检查是否有一张表的表头同时含“镇乡”和“村名”两列。${near === '' ? '' : `最接近的是${near}。`}`,
    ({ near }) =>
      `No village roster found. One table must have both a township (镇乡) and a village (村名) column.${near === '' ? '' : ` Nearest: ${near}.`}`,
  ),
  'no-projects': message<{ readonly near: string }>(
    'error',
    ({ near }) =>
      `没有找到项目台账。请检查是否有一张表的表头同时含“项目名称”和“市补资金”两列。${near === '' ? '' : `最接近的是${near}。`}`,
    ({ near }) =>
      `No project ledger found. One table must have both a project name (项目名称) and a municipal subsidy (市补资金) column.${near === '' ? '' : ` Nearest: ${near}.`}`,
  ),
  'derived-list': message<Name & Header>(
    'info',
    ({ name, header }) => `“${name}”有“${header}”一列，是由台账得出的表，不作台账读取。`,
    ({ name, header }) =>
      `“${name}” has a column “${header}”: a list made from ledgers, not read as a ledger itself.`,
  ),
  'unread-ledger': message<{ readonly name: string; readonly missing: string }>(
    'warning',
    ({ name, missing }) =>
      `“${name}”的名称像台账，但找不到表头“${missing}”，没有读取。请把相应一列的表头改为“${missing}”。`,
    ({ name, missing }) =>
      `“${name}” is called a ledger, but has no column ${missing}, and was not read. Rename the header of that column.`,
  ),
  'no-rows': message<Name>(
    'info',
    ({ name }) => `“${name}”只有表头，没有数据行，按没有这本台账处理。`,
    ({ name }) => `The ledger “${name}” has a header but no rows; it counts as not being there.`,
  ),
  'balance-twice': message<{ readonly year: number; readonly first: number }>(
    'error',
    ({ year, first }) => `${year} 年的结余在第 ${first} 行已经有了。每年只能一行，请删除其中一行。`,
    ({ year, first }) => `The balance of ${year} stands already in row ${first}. Keep one row for each year.`,
  ),
  'empty-ledger': message<Name>(
    'error',
    ({ name }) => `“${name}”只有表头，没有数据行。请填入数据，或删除这张表。`,
    ({ name }) => `The ledger “${name}” has a header but no rows. Fill it in, or delete it.`,
  ),
  'two-columns': message<{ readonly first: string; readonly second: string }>(
    'error',
    ({ first, second }) => `“${first}”和“${second}”两列含义相同，无法判断用哪一列。请改名或删除其中一列。`,
    ({ first, second }) =>
      `The columns “${first}” and “${second}” mean the same; rename or delete one of them so that it is clear which to use.`,
  ),
  'second-column': message<{ readonly first: string; readonly second: string }>(
    'warning',
    ({ first, second }) => `“${first}”和“${second}”两列含义相同，已用前一列。请改名或删除多余的一列。`,
    ({ first, second }) =>
      `The columns “${first}” and “${second}” mean the same; the first was used. Rename or delete the other.`,
  ),
  'yearless-column': message<Header>(
    'warning',
    ({ header }) =>
      `“${header}”没有写年度，同类的其他列都写了年度，这一列未采用。如果它是某一年的金额，请在表头写明年度。`,
    ({ header }) =>
      `“${header}” names no year where other columns of its kind do, and was left out. If it is one year's, write the year in its header.`,
  ),
  'start-year-used': message<Header>(
    'info',
    ({ header }) => `没有资金注入年度一列，运营年从“${header}”起算。`,
    ({ header }) =>
      `There is no column for the year in which the subsidy was put in; operating years count from “${header}”.`,
  ),
  'village-twice': message<{ readonly township: string; readonly village: string; readonly first: string }>(
    'error',
    ({ township, village, first }) =>
      `${township}的“${village}”在 ${first} 已经出现过。同一村只能一行，请删除重复行或改正村名。`,
    ({ township, village, first }) =>
      `“${village}” of ${township} is listed already at ${first}. Delete the second row or correct the name.`,
  ),
  'village-ambiguous': message<Name & { readonly townships: readonly string[] }>(
    'warning',
    ({ name, townships }) =>
      `${townships.join('、')}都有“${name}”，此行没有写镇乡，无法判断是哪一个村，未计入任何村。请补填镇乡。`,
    ({ name, townships }) =>
      `There is a “${name}” in ${townships.join(' and in ')}; this row gives no township and was counted for neither. Enter the township.`,
  ),
  'roster-again': message<{ readonly first: string; readonly second: string }>(
    'warning',
    ({ first, second }) =>
      `“${second}”与“${first}”列的是同样的村：以“${first}”为准，它没有的栏目（如户名、账号）由“${second}”补充。`,
    ({ first, second }) =>
      `“${second}” lists the same villages as “${first}”, which counts; “${second}” fills in what that one lacks, such as bank accounts.`,
  ),
  'project-twice': message<{ readonly name: string; readonly year: number; readonly first: string }>(
    'error',
    ({ name, year, first }) =>
      `项目“${name}”的 ${year} 年在 ${first} 已经出现过。同一项目同一年只能一行，请合并或改正。`,
    ({ name, year, first }) =>
      `Project “${name}” is listed already for ${year} at ${first}. Join the rows or correct one of them.`,
  ),
  'no-subsidy': message<Name>(
    'warning',
    ({ name }) => `项目“${name}”没有市补资金，不计上缴。`,
    ({ name }) => `Project “${name}” has no municipal subsidy and owes no remittance.`,
  ),
  'subsidy-reading-unclear': message<{
    readonly name: string;
    readonly year: number;
    readonly stockBase: string;
    readonly stockDue: string;
    readonly flowBase: string;
    readonly flowDue: string;
  }>(
    'error',
    ({ name, year, stockBase, stockDue, flowBase, flowDue }) =>
      `项目“${name}”各年市补资金不同，看不出是累计在投还是当年新增。${year} 年：按在投（存量）基数 ${stockBase} 元、应缴 ${stockDue} 元；按新增（流量）累计基数 ${flowBase} 元、应缴 ${flowDue} 元。请在表头写“累计”或“新增”，或在政策参数表填“分年市补资金口径”，或在面板选择，或用 --subsidy-by-year stock|flow。`,
    ({ name, year, stockBase, stockDue, flowBase, flowDue }) =>
      `The subsidies of project “${name}” differ by year: money standing or money added? For ${year}: as a stock the base is ${stockBase} and ${stockDue} is due; as flows added up the base is ${flowBase} and ${flowDue} is due. Write 累计 or 新增 in the header, or set subsidyByYear in the policy table (分年市补资金口径), in the pane or by --subsidy-by-year stock|flow.`,
  ),
  'subsidy-reading-conflict': message<Header>(
    'error',
    ({ header }) =>
      `“${header}”等表头既有“累计/余额”又有“新增/拨付/到位”字样，无法判断口径。请统一表头，或指定分年市补资金口径。`,
    ({ header }) =>
      `Headers such as “${header}” speak of money standing and of money added alike. Make them agree, or choose subsidyByYear.`,
  ),
  'subsidy-same-every-year': message<object>(
    'info',
    () => '各年市补资金相同，按在投（存量）读取，不逐年累加。',
    () => 'The subsidies are the same in every year and were read as money standing (a stock), not added up.',
  ),
  'stock-missing': message<{ readonly name: string; readonly year: number }>(
    'error',
    ({ name, year }) => `项目“${name}”${year} 年的在投市补资金为空。请填金额；已全部收回就填 0。`,
    ({ name, year }) =>
      `The subsidy standing in project “${name}” in ${year} is empty. Enter it, or 0 if all was taken back.`,
  ),
  'unknown-project': message<{ readonly name: string; readonly candidates: string }>(
    'error',
    ({ name, candidates }) =>
      `项目台账中没有“${name}”。请把名称改成与项目台账一致${candidates === '' ? '' : `，是否为：${candidates}`}。`,
    ({ name, candidates }) =>
      `No project “${name}” in the project ledger. Make the names agree${candidates === '' ? '' : `; perhaps ${candidates}`}.`,
  ),
  'remittance-before-project': message<{
    readonly name: string;
    readonly year: number;
    readonly first: number;
  }>(
    'error',
    ({ name, year, first }) => `项目“${name}”${first} 年才注入资金，${year} 年不应有上缴。请核对年度。`,
    ({ name, year, first }) =>
      `Project “${name}” got its first subsidy in ${first}; it cannot remit for ${year}. Check the year.`,
  ),
  'remittance-without-subsidy': message<Name>(
    'error',
    ({ name }) =>
      `项目“${name}”没有市补资金，不应有上缴。请在项目台账填写它的市补资金，或改正此行的项目名称。`,
    ({ name }) =>
      `Project “${name}” has no municipal subsidy and owes nothing. Enter its subsidy in the project ledger, or correct the project of this row.`,
  ),
  'remittance-negative': message<{ readonly name: string; readonly year: number; readonly net: string }>(
    'error',
    ({ name, year, net }) =>
      `项目“${name}”${year} 年各笔上缴（含冲正）相加为负数（${net}）。请核对冲正的金额和年度。`,
    ({ name, year, net }) =>
      `The payments of project “${name}” for ${year}, reversals included, add up to less than zero (${net}). Check the amounts and years of the reversals.`,
  ),
  'remittance-twice': message<{ readonly first: string }>(
    'warning',
    ({ first }) => `与 ${first} 的年度、项目、金额、日期和凭证号都相同，两笔都已计入。请确认不是重复登记。`,
    ({ first }) =>
      `Same year, project, amount, date and voucher as ${first}; both are counted. Make sure it is not entered twice.`,
  ),
  'due-mismatch': message<{ readonly due: string; readonly paid: string; readonly arrears: string }>(
    'warning',
    ({ due, paid, arrears }) =>
      `应缴 ${due}、实缴 ${paid}、欠缴 ${arrears} 三者不平（应缴 ≠ 实缴 + 欠缴）。请核对。`,
    ({ due, paid, arrears }) =>
      `Due ${due}, paid ${paid} and arrears ${arrears} do not agree (due ≠ paid + arrears).`,
  ),
  'total-mismatch': message<Header & { readonly stated: string; readonly summed: string }>(
    'warning',
    ({ header, stated, summed }) =>
      `“${header}”的合计写的是 ${stated}，各行相加是 ${summed}，已按各行读取。请核对。`,
    ({ header, stated, summed }) =>
      `The total of “${header}” says ${stated}, its rows add up to ${summed}; the rows were used.`,
  ),
  'hidden-rows': message<{ readonly name: string; readonly count: number }>(
    'info',
    ({ name, count }) => `“${name}”有 ${count} 行被隐藏或筛选掉，已照常读取。`,
    ({ name, count }) =>
      `${count} rows of “${name}” are hidden or filtered out; they were read all the same.`,
  ),
  'hidden-column': message<Name & Header>(
    'info',
    ({ name, header }) => `“${name}”的“${header}”列被隐藏，已照常读取。`,
    ({ name, header }) => `The column “${header}” of “${name}” is hidden; it was read all the same.`,
  ),
  'hidden-sheet': message<Name>(
    'info',
    ({ name }) => `“${name}”在隐藏的工作表上，已照常读取。`,
    ({ name }) => `“${name}” stands on a hidden sheet; it was read all the same.`,
  ),
  'village-count': message<{ readonly stated: number; readonly counted: number }>(
    'warning',
    ({ stated, counted }) =>
      `名册有 ${counted} 个村，政策为 ${stated} 个。请核对名册，或在政策参数表改“困难村数”。`,
    ({ stated, counted }) =>
      `The roster has ${counted} villages, the policy says ${stated}. Check the roster, or set 困难村数 in the policy table.`,
  ),
  'level-count': message<{
    readonly level: 'municipal' | 'district';
    readonly stated: number;
    readonly counted: number;
  }>(
    'warning',
    ({ level, stated, counted }) =>
      `名册有 ${counted} 个${level === 'municipal' ? '市级' : '区级'}帮扶村，政策为 ${stated} 个。请核对帮扶级别。`,
    ({ level, stated, counted }) =>
      `The roster has ${counted} ${level}-level villages, the policy says ${stated}. Check the levels.`,
  ),
  'unknown-parameter': message<Text>(
    'error',
    ({ text }) =>
      `政策参数表中没有“${text}”这个参数。可用：上缴比例、保底收益、困难村数、市级帮扶村数、区级帮扶村数、分年市补资金口径、分批计年、依据文件等。`,
    ({ text }) =>
      `“${text}” is no parameter of the policy table. Use 上缴比例, 保底收益, 困难村数, 市级帮扶村数, 区级帮扶村数, 分年市补资金口径, 分批计年, 依据文件 …`,
  ),
  'bad-parameter': message<{
    readonly name: string;
    readonly text: string;
    readonly wanted: string;
    readonly wantedEn: string;
  }>(
    'error',
    ({ name, text, wanted }) => `“${name}”的“${text}”不能用。应为${wanted}。`,
    ({ name, text, wantedEn }) => `“${text}” is no value for “${name}”. It must be ${wantedEn}.`,
  ),
  'parameter-unit-assumed': message<Text>(
    'warning',
    ({ text }) => `金额 ${text} 没有写明单位，已按元读取。如果是万元，请写成“${text}万元”。`,
    ({ text }) =>
      `The amount ${text} names no unit and was read as yuan. If it is 万元, write “${text}万元”.`,
  ),
  'rates-not-contiguous': message<{ readonly year: number }>(
    'error',
    ({ year }) => `上缴比例缺少第 ${year} 年。请从第 1 年起逐年填写。`,
    ({ year }) =>
      `The rate of operating year ${year} is missing. Give the rates from year 1 on without a gap.`,
  ),
} as const;

/** Makes a problem of the ledger room. */
export const ledgerProblem = problemMaker({ ...MESSAGES, ...CELL_MESSAGES });
export type LedgerProblemCode = keyof typeof MESSAGES | keyof typeof CELL_MESSAGES;
