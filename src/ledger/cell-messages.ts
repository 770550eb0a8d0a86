import { message } from './problem';

type Header = { readonly header: string };
type Text = { readonly text: string };
type Name = { readonly name: string };

/** What a single cell of a ledger, or a column of them, says, in both languages. */
export const CELL_MESSAGES = {
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
} as const;
