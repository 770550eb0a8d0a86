import { problemMaker, type Message, type Severity } from './problem';

function message<Found>(
  severity: Severity,
  zh: (found: Found) => string,
  en: (found: Found) => string,
): Message<Found> {
  return { severity, zh, en };
}

type Header = { readonly header: string };
type Text = { readonly text: string };
type Name = { readonly name: string };

/** Everything that reading ledgers can find, in both languages. */
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
  'unknown-surplus-use': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”的“${text}”不是结余的用途。请填写 二次分红、产业发展 或 公共事业。`,
    ({ header, text }) =>
      `“${header}”: “${text}” is no use of a surplus. Enter 二次分红, 产业发展 or 公共事业.`,
  ),
  'missing-cell': message<Header>(
    'error',
    ({ header }) => `“${header}”为空，这一格必须填写。`,
    ({ header }) => `“${header}” is empty; this cell must be filled in.`,
  ),
  'blank-mark': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”写的是“${text}”，看不出是零还是未填。请填写金额；没有就填 0。`,
    ({ header, text }) =>
      `“${header}” says “${text}”: zero or not known? Enter the amount, or 0 if there is none.`,
  ),
  'error-cell': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”是错误值 ${text}。请先改正这一格的公式。`,
    ({ header, text }) => `“${header}” holds the error ${text}. Correct its formula first.`,
  ),
  'not-calculated': message<Header>(
    'error',
    ({ header }) => `“${header}”的公式还没有计算结果。请在 Excel 或 WPS 中打开、重算并保存，再试一次。`,
    ({ header }) =>
      `The formula in “${header}” has no result yet. Open the workbook in Excel, let it calculate, save it and try again.`,
  ),
  'unreadable-amount': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”的“${text}”不是确定的金额。请填数字，例如 1234.50 或 350万。`,
    ({ header, text }) =>
      `“${text}” in “${header}” is no definite amount. Enter a number such as 1234.50 or 350万.`,
  ),
  'date-in-amount': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”是日期（${text}），不是金额。请改填金额并把单元格格式改为数值。`,
    ({ header, text }) =>
      `“${header}” holds a date (${text}) where an amount belongs. Enter the amount and format the cell as a number.`,
  ),
  'finer-than-fen': message<Header & Text>(
    'error',
    ({ header, text }) =>
      `“${header}”的 ${text} 不足一分，无法准确到分。请核对单位和小数位（万元最多六位小数）。`,
    ({ header, text }) =>
      `${text} in “${header}” is finer than a fen. Check its unit and decimals (万元 has six at most).`,
  ),
  'negative-amount': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”是负数（${text}）。资金不能为负，请核对。`,
    ({ header, text }) => `“${header}” is negative (${text}). Check it: this amount cannot be below zero.`,
  ),
  'no-unit': message<Header>(
    'error',
    ({ header }) =>
      `“${header}”没有写明单位，且有小于 10,000 的数，看不出是元还是万元。请在表头写明，例如“${header}（万元）”，或在表上方写“单位：万元”。`,
    ({ header }) =>
      `“${header}” names no unit and holds amounts under 10,000: yuan or 万元? Write the unit in the header, e.g. “${header}（万元）”, or “单位：万元” above the table.`,
  ),
  'unit-assumed': message<Header>(
    'warning',
    ({ header }) => `“${header}”没有写明单位，各数都不小于 10,000，已按元读取。请在表头写明单位。`,
    ({ header }) =>
      `“${header}” names no unit; as every amount is 10,000 or more it was read as yuan. Write the unit in the header.`,
  ),
  'far-from-median': message<Header & { readonly median: string; readonly text: string }>(
    'warning',
    ({ header, text, median }) =>
      `“${header}”的 ${text} 与本列中位数 ${median} 相差一千倍以上，可能用错了单位。请核对。`,
    ({ header, text, median }) =>
      `${text} in “${header}” is a thousand times off the column's median ${median}: a wrong unit? Please check.`,
  ),
  'scientific-text': message<Header & Text & { readonly yuan: string }>(
    'warning',
    ({ header, text, yuan }) =>
      `“${header}”的“${text}”是科学计数的文本，按 ${yuan} 元读取，末几位可能已经丢失。请改填完整数字。`,
    ({ header, text, yuan }) =>
      `“${text}” in “${header}” is scientific notation in a text and was read as ${yuan} yuan; its last digits may be lost. Enter the whole number.`,
  ),
  'shown-rounded': message<Header & Text & { readonly count: number }>(
    'warning',
    ({ header, text, count }) =>
      `“${header}”有 ${count} 格的格式显示不全小数（这一格实为 ${text}），已按存储的值读取。请增加小数位，以便核对。`,
    ({ header, text, count }) =>
      `${count} cells of “${header}” show fewer decimals than they hold (this one is ${text}); what they hold was read. Show more decimals so that it can be checked.`,
  ),
  'triangle-negative': message<Header & Text>(
    'warning',
    ({ header, text }) => `“${header}”的“${text}”按负数读取。`,
    ({ header, text }) => `“${text}” in “${header}” was read as a negative amount.`,
  ),
  'unreadable-year': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”的“${text}”不是四位年份。请填 2018、2018年 或日期。`,
    ({ header, text }) => `“${text}” in “${header}” is no four-digit year. Enter 2018, 2018年 or a date.`,
  ),
  'two-digit-year': message<Header & Text & { readonly year: number }>(
    'warning',
    ({ header, text, year }) => `“${header}”的“${text}”按 ${year} 年读取。请写四位年份。`,
    ({ header, text, year }) => `“${text}” in “${header}” was read as ${year}. Write all four digits.`,
  ),
  'year-out-of-range': message<Header & { readonly year: number; readonly first: number }>(
    'error',
    ({ header, year, first }) => `“${header}”的 ${year} 年不在合理范围（${first}—2100）。请核对。`,
    ({ header, year, first }) => `The year ${year} in “${header}” is outside ${first}–2100. Please check.`,
  ),
  'no-year': message<Name>(
    'error',
    ({ name }) =>
      `“${name}”没有年度：表头没有年度列，标题也没有写明年度。请增加“注入年度”（项目）或“年度”（上缴）一列。`,
    ({ name }) =>
      `The ledger “${name}” gives no year, neither in a column nor in its title. Add a year column (注入年度 for projects, 年度 for remittances).`,
  ),
  'year-of-title': message<{ readonly name: string; readonly year: number }>(
    'info',
    ({ name, year }) => `“${name}”没有年度列，按标题中的 ${year} 年读取。`,
    ({ name, year }) => `The ledger “${name}” has no year column; the year ${year} of its title was used.`,
  ),
  'unreadable-date': message<Header & Text>(
    'warning',
    ({ header, text }) => `“${header}”的“${text}”看不出日期，未采用。请写成 2018-10-31。`,
    ({ header, text }) => `“${text}” in “${header}” is no date and was left out. Write it as 2018-10-31.`,
  ),
  'end-of-month': message<Header & Text & { readonly date: string }>(
    'warning',
    ({ header, text, date }) => `“${header}”的“${text}”按 ${date} 读取。`,
    ({ header, text, date }) => `“${text}” in “${header}” was read as ${date}.`,
  ),
  'unreadable-level': message<Header & Text>(
    'warning',
    ({ header, text }) => `“${header}”的“${text}”看不出是市级还是区级帮扶。请写“市级”或“区级”。`,
    ({ header, text }) => `“${text}” in “${header}” is neither municipal (市级) nor district (区级).`,
  ),
  'level-of-title': message<{ readonly name: string; readonly level: string }>(
    'info',
    ({ name, level }) => `“${name}”没有帮扶级别列，按标题都作${level}读取。`,
    ({ name, level }) =>
      `“${name}” has no column for the level; all its villages were read as ${level}, as its title says.`,
  ),
  'unreadable-count': message<Header & Text>(
    'warning',
    ({ header, text }) => `“${header}”的“${text}”不是非负整数，未采用。`,
    ({ header, text }) => `“${text}” in “${header}” is no whole number of zero or more and was left out.`,
  ),
  'account-damaged': message<Header & Text>(
    'error',
    ({ header, text }) =>
      `“${header}”的账号 ${text} 存成了数值，超过 15 位，末几位已经丢失。请把单元格设为文本格式后按存折重新录入。`,
    ({ header, text }) =>
      `The account number ${text} in “${header}” is stored as a number of more than 15 digits: its last digits are lost. Format the cell as text and enter it again from the bank's document.`,
  ),
  'damaged-name': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”的“${text}”含有显示不出的字（?、□ 或 �）。请改正后再试。`,
    ({ header, text }) =>
      `“${text}” in “${header}” holds a character that was lost (?, □ or �). Correct the name.`,
  ),
  'not-a-village': message<Header & Text>(
    'error',
    ({ header, text }) => `“${header}”的“${text}”不是一个村。名册中每行只能是一个困难村，请改正或删除此行。`,
    ({ header, text }) =>
      `“${text}” in “${header}” is not one village. Each row of the roster must be one; correct or delete it.`,
  ),
  'text-too-long': message<Header>(
    'error',
    ({ header }) => `“${header}”超过 200 个字，不像一个名称。请核对。`,
    ({ header }) => `“${header}” is longer than 200 characters: hardly a name. Please check.`,
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
export const ledgerProblem = problemMaker(MESSAGES);
export type LedgerProblemCode = keyof typeof MESSAGES;
