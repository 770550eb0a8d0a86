import { unitOfText, type AmountUnit } from '../money/parse-amount';
import { squeeze } from './text';

/** A header cell's text taken apart: 「2019年市补资金\n（万元）」 is 市补资金, 10 000 yuan, 2019. */
export interface HeaderText {
  readonly name: string;
  readonly unit?: AmountUnit;
  readonly year?: number;
}

const BRACKETS = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g;
const PLAIN_UNIT = /^(单位[:：]?)?(亩|户|人|个|村|%|‰|平方米|m2)$/;
const AMOUNT_UNIT = /^(金额)?(单位[:：]?)?(人民币)?(百?万元?|亿元?|千元|元)$/;
const YEAR = /(?:截至|截止到?|至)?(?<![\d-])((?:19|20)\d\d)(?:年度|年份|年[末底]|年)?(?!\d|-)/;

/** Reads a header cell (or the joined texts of a two-row header). Units and years in brackets are taken out too. */
export function parseHeaderText(text: string): HeaderText {
  let unit: AmountUnit | undefined;
  let name = squeeze(text).replace(BRACKETS, (whole, inside: string) => {
    if (AMOUNT_UNIT.test(inside)) {
      unit = unitOfText(inside);
      return '';
    }
    return PLAIN_UNIT.test(inside) ? '' : whole;
  });
  const tail = /[:,]?(万元|亿元|千元|百万元)$/.exec(name);
  if (tail && tail.index > 0) {
    unit ??= unitOfText(tail[1] ?? '');
    name = name.slice(0, tail.index);
  }
  let year: number | undefined;
  const found = YEAR.exec(name);
  if (found && !/\d-\d|\d年?至/.test(name)) {
    year = Number(found[1]);
    name = name.replace(found[0], '');
  }
  return { name, ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) };
}

/** A name whose brackets count no more than what they hold: 「市补资金(累计)」 is 市补资金累计. */
export function withoutBrackets(name: string): string {
  return name.replace(/[()[\]【】〔〕]/g, '');
}

/** When a form was filled in says nothing of the year that it is about. */
const FILLED_IN = /(?:日期|时间):?\d{4}年(?:\d{1,2}月)?/g;
const TITLE_YEAR = /(?<!\d)((?:19|20)\d\d)年(\d{1,2}月)?/g;

/**
 * The year that a title speaks of, where it is just one: 「2018年度收益上缴台账」 is 2018, also above
 * 「填报日期：2019年1月5日」. A day such as 「2018年12月31日」 names its year where nothing else does.
 */
export function yearOfTitle(title: string): number | undefined {
  const found = [...squeeze(title).replace(FILLED_IN, '').matchAll(TITLE_YEAR)];
  const whole = found.filter(([, , month]) => month === undefined);
  const years = new Set((whole.length > 0 ? whole : found).map(([, year]) => Number(year)));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

const UNIT_LINE = /(?:^|[^填报编制])单位:(?:人民币)?(百?万元|亿元|千元|元)/;

/** The unit that a line above the header names: 「填报单位：×× 单位：万元」, 「（单位：万元）」, 「金额单位：元」. */
export function unitOfLine(text: string): AmountUnit | undefined {
  const squeezed = squeeze(text);
  const found = UNIT_LINE.exec(squeezed) ?? /[([](百?万元|亿元|千元|元)[)\]]$/.exec(squeezed);
  return found?.[1] === undefined ? undefined : unitOfText(found[1]);
}
