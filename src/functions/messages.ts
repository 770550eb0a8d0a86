import { CellError } from './cell-error';

/** What is wrong with an argument and what to do, in both languages of the add-in. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

type Value = string | number;

/** Every error that a custom function gives of its own: the cell's error value and its message. */
export const REFUSALS = {
  notANumber: (text: Value) =>
    value(
      `“${text}”不是一个确定的数。请填写数字，如 1234.5、1.4亿元。`,
      `"${text}" is not one exact number. Write a number such as 1234.5 or 1.4亿元.`,
    ),
  empty: () => value('文本为空，没有金额。请填写金额。', 'The text is empty. Write an amount.'),
  blankMark: (text: Value) =>
    value(
      `“${text}”表示没有金额，并不等于 0。若确为零，请填写 0。`,
      `"${text}" stands for no amount, which is not 0. Write 0 if zero is meant.`,
    ),
  approximate: (text: Value) =>
    value(
      `“${text}”不是确数（约、左右、其中……）。请填写准确金额。`,
      `"${text}" is approximate or has a remark in it. Write the exact amount alone.`,
    ),
  date: (text: Value) =>
    value(`“${text}”是日期，不是金额。请填写金额。`, `"${text}" is a date, not an amount. Write an amount.`),
  percentage: (text: Value) =>
    value(
      `“${text}”是百分比，不是金额。请填写金额。`,
      `"${text}" is a percentage, not an amount. Write an amount.`,
    ),
  badGrouping: (text: Value) =>
    value(
      `“${text}”的千位分隔有误。请每三位一个逗号，小数点用“.”。`,
      `The separators of "${text}" are wrong. Put a comma at every third digit and a point before decimals.`,
    ),
  tooLarge: () =>
    num(
      '金额达到 10 万亿元，Excel 的 15 位数字已保不住分。请拆开计算。',
      'The amount reaches 10 trillion yuan, where the 15 digits of Excel lose the fen. Compute it in parts.',
    ),
  finerThanFen: () =>
    num(
      '金额小于分的部分不为零。请先用 ROUND(金额,2) 取到分。',
      'The amount is finer than the fen. Apply ROUND(amount, 2) first.',
    ),
  year: (year: Value) =>
    num(
      `“${year}”不是年份。请用运营年 1–99（1 为资金注入当年）或公历年 1900–9999 的整数。`,
      `"${year}" is no year. Use a whole operating year 1–99 (1 is the year of the subsidy) or a calendar year 1900–9999.`,
    ),
  yearText: (text: Value) =>
    value(
      `“${text}”不是年份。请填写运营年 1–99（1 为资金注入当年）或公历年，如 2019。`,
      `"${text}" is no year. Write an operating year 1–99 (1 is the year of the subsidy) or a calendar year such as 2019.`,
    ),
  calendarYear: (year: Value) =>
    num(
      `“${year}”不是公历年。此处须用公历年，如 2018。`,
      `"${year}" is no calendar year. This place needs one, such as 2018.`,
    ),
  beforeFirstYear: (year: Value, firstYear: Value) =>
    unknown(
      `${year} 年早于资金注入年 ${firstYear}，尚无上缴。请核对两个年份。`,
      `${year} is before ${firstYear}, the year of the subsidy: nothing is remitted yet. Check both years.`,
    ),
  noFloor: (year: Value) =>
    unknown(
      `没有 ${year} 年的保底标准，文件只定了 2018–2020 年。请在 floors 参数中给出年份和金额两列。`,
      `There is no floor return for ${year}: the document names 2018 to 2020 only. Give year and amount in floors.`,
    ),
  notInFloors: (year: Value) =>
    unknown(
      `floors 参数中没有 ${year} 年。请加上一行：年份和每村金额。`,
      `floors does not name ${year}. Add a row with the year and the amount per village.`,
    ),
  floorNeedsCalendarYear: (year: Value) =>
    unknown(
      `保底标准按公历年规定，运营年 ${year} 没有对应的年份。请用公历年，如 2019。`,
      `Floor returns are set by calendar year, not by operating year ${year}. Use a calendar year such as 2019.`,
    ),
  negativeSubsidy: () =>
    num('市补资金不能为负。请核对金额。', 'A subsidy cannot be negative. Check the amount.'),
  villages: (count: Value) =>
    num(
      `村数“${count}”无效。请用不小于 1 的整数。`,
      `"${count}" villages make no sense. Use a whole number from 1.`,
    ),
  count: (count: Value) =>
    num(
      `份数“${count}”无效。请用 1 到 1048576 的整数。`,
      `A sum cannot be split into "${count}" shares. Use a whole number from 1 to 1048576.`,
    ),
  index: (index: Value, count: Value) =>
    num(
      `序号“${index}”无效。请用 1 到 ${count} 的整数。`,
      `There is no share number "${index}". Use a whole number from 1 to ${count}.`,
    ),
  rate: (rate: Value) =>
    num(
      `上缴比例“${rate}”无效。请用 0 到 1 之间的数，如 0.065 或 6.5%。`,
      `"${rate}" is no remittance rate. Use a number between 0 and 1, such as 0.065 or 6.5%.`,
    ),
  rateText: (text: Value) =>
    value(
      `“${text}”不是比例。请填写 0 到 1 之间的数，如 0.065 或 6.5%。`,
      `"${text}" is no rate. Write a number between 0 and 1, such as 0.065 or 6.5%.`,
    ),
  rateGap: () =>
    value(
      '上缴比例中间有空格。请从第一年起连续填写。',
      'The rates have a gap. Fill them in from the first year on.',
    ),
  noRates: () =>
    num(
      '比例区域中没有大于 0 的上缴比例。',
      'The range of rates holds no rate above 0. Fill in at least one.',
    ),
  zeroRate: (year: Value) =>
    zeroDivision(
      `${year} 年的上缴比例为 0，任何市补资金都不够。请核对比例。`,
      `The rate of ${year} is 0: no subsidy is enough. Check the rates.`,
    ),
  floorColumns: () =>
    value('floors 须为两列：年份、金额。', 'floors must have two columns: year and amount.'),
  floorTwice: (year: Value) =>
    value(
      `floors 中 ${year} 年出现两次。请删去一行。`,
      `floors names ${year} twice. Remove one of the rows.`,
    ),
  negativeFloor: (year: Value) =>
    num(
      `${year} 年的保底标准不能为负。请核对金额。`,
      `The floor return of ${year} cannot be negative. Check the amount.`,
    ),
  zeroFloors: (year: Value) =>
    zeroDivision(
      `${year} 年的保底合计为 0，无法计算覆盖率。请核对 floors 中的金额。`,
      `The floor returns of ${year} are 0 in all: there is no coverage of them. Check the amounts in floors.`,
    ),
  noBalance: () =>
    unknown(
      '此前有年份缺少保底标准，结余无从结转。请在 floors 参数中补齐。',
      'A year before has no floor return, so there is no balance to carry on. Complete the floors.',
    ),
  sameShape: () =>
    value(
      'firstYears 与 subsidies 须大小相同，一一对应。',
      'firstYears and subsidies must have the same size, project by project.',
    ),
  yearSpan: () =>
    num(
      '起止年份无效。终止年不得早于起始年，最多 200 年。',
      'The years are wrong. The last one must not be before the first, with 200 years at most.',
    ),
  oneValue: (name: Value) =>
    value(
      `参数 ${name} 只能是一个值，不能是多格区域。`,
      `${name} must be one value, not a range of several cells.`,
    ),
  weights: () =>
    num(
      '权重不能为负，且至少有一个大于 0。',
      'Weights cannot be negative, and at least one must be above 0.',
    ),
  outsideShape: () =>
    unknown(
      '各区域大小不一致，此处没有对应的值。请使行数、列数相同，或用单个值。',
      'The ranges differ in size: there is no value for this place. Give them the same rows and columns, or one value.',
    ),
  words: () =>
    num(
      '金额达到一万亿元，不能写成大写。请拆成小于一万亿元的金额。',
      'Amounts in words go up to 999,999,999,999.99 yuan. Write the amount in parts.',
    ),
} as const;

/** Headers of the table that FORECAST spills. */
export const FORECAST_HEADERS: Record<keyof Message, readonly string[]> = {
  zh: ['年度', '上缴合计', '保底合计', '结余（负为缺口）', '覆盖率'],
  en: ['Year', 'Remittances', 'Floor returns', 'Balance (shortfall if negative)', 'Coverage'],
};

function value(zh: string, en: string): CellError {
  return new CellError('#VALUE!', { zh, en });
}

function num(zh: string, en: string): CellError {
  return new CellError('#NUM!', { zh, en });
}

function unknown(zh: string, en: string): CellError {
  return new CellError('#N/A', { zh, en });
}

function zeroDivision(zh: string, en: string): CellError {
  return new CellError('#DIV/0!', { zh, en });
}
