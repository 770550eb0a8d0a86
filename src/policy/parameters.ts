import { z } from 'zod';
import { Decimal } from '../money/decimal';
import { parseAmount } from '../money/parse-amount';
import { yuan, type Yuan } from '../money/yuan';
import type { ControlTotals, Injections, Policy, SubsidyByYear } from './policy';

/** What a policy table changes of a policy, gathered row by row. */
export interface PolicyChanges {
  /** By operating year. */
  readonly rates: Map<number, Decimal>;
  /** By calendar year. */
  readonly floors: Map<number, Yuan>;
  readonly controlTotals: { -readonly [total in keyof ControlTotals]?: ControlTotals[total] };
  readonly basis: string[];
  subsidyByYear?: SubsidyByYear;
  injections?: Injections;
  remittanceDueBy?: string;
}

/** A row that a policy table (政策参数) may have. */
export interface Parameter {
  readonly names: readonly string[];
  /** Which kind of year the row needs, if any. */
  readonly year: 'none' | 'operating' | 'calendar';
  /** Its value is a day: a cell that holds a date says it too. */
  readonly isDay?: true;
  /** Its value is money: a bare number is in the table's unit. */
  readonly isAmount?: true;
  /** What its value must be, for messages. */
  readonly wanted: { readonly zh: string; readonly en: string };
  /** Takes the value over; false if it cannot be used. */
  readonly apply: (changes: PolicyChanges, value: string, year: number) => boolean;
}

const WANTED = {
  rate: {
    zh: '比例，例如 6.5%，最多三位百分小数',
    en: 'a share such as 6.5%, with at most three decimals of a percent',
  },
  amount: {
    zh: '不小于零的金额，例如 70000 或 7万元',
    en: 'an amount of zero or more, such as 70000 or 7万元',
  },
  count: { zh: '不小于零的整数', en: 'a whole number of zero or more' },
  reading: { zh: '“存量”或“增量”', en: '存量 (stock) or 增量 (flow)' },
  injections: { zh: '“累计”或“分批”', en: '累计 (cumulative) or 分批 (batches)' },
  text: { zh: '文号', en: 'a document number' },
  day: { zh: '月日，例如 12-31 或 12月31日', en: 'a month and day such as 12-31' },
} as const;

/** Takes a value of a schema over with `set`. */
function parameter<T>(
  names: readonly string[],
  year: Parameter['year'],
  wanted: Parameter['wanted'],
  schema: z.ZodType<T, string>,
  set: (changes: PolicyChanges, value: T, year: number) => void,
  more: Pick<Parameter, 'isDay'> = {},
): Parameter {
  return {
    ...more,
    ...(wanted === WANTED.amount && { isAmount: true }),
    names,
    year,
    wanted,
    apply(changes, text, at) {
      const parsed = schema.safeParse(text);
      if (parsed.success) set(changes, parsed.data, at);
      return parsed.success;
    },
  };
}

const rateText = z
  .string()
  .regex(/^\d+(\.\d+)?%?$/)
  .transform((text) => new Decimal(text.replace('%', '')).div(text.endsWith('%') ? 100 : 1))
  .refine((rate) => rate.lte(1) && rate.decimalPlaces() <= 5);
const amountText = z.string().transform((text, context): Yuan => {
  const parsed = parseAmount(text);
  if (parsed.ok && parsed.yuan.gte(0)) return parsed.yuan;
  context.addIssue('amount');
  return z.NEVER;
});
const countText = z.string().regex(/^\d{1,6}$/).transform(Number); // prettier-ignore
const areaText = z.string().regex(/^\d+(\.\d+)?$/).transform((text) => new Decimal(text)); // prettier-ignore

/** Month and day of any year: 12-31, 12/31, 12月31日; also with a year, into which Excel turns what people type: 2020-12-31. */
const dayText = z
  .string()
  .regex(/^((19|20)\d\d[-/.年])?(0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12]\d|3[01])日?$/)
  .transform((text) =>
    (text.match(/\d+/g) ?? [])
      .slice(-2)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  )
  .refine(isDayOfSomeYear);

/** 02-29 is, 02-30 is not. */
function isDayOfSomeYear(monthAndDay: string): boolean {
  const day = new Date(`2000-${monthAndDay}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthAndDay;
}

function choice<T extends string>(words: Readonly<Record<string, T>>): z.ZodType<T, string> {
  return z.string().transform((text, context): T => {
    const found = words[text.toLowerCase()];
    if (found !== undefined) return found;
    context.addIssue('choice');
    return z.NEVER;
  });
}

function total<K extends keyof ControlTotals>(
  key: K,
  names: readonly string[],
  wanted: Parameter['wanted'],
  schema: z.ZodType<NonNullable<ControlTotals[K]>, string>,
): Parameter {
  return parameter(names, 'none', wanted, schema, (changes, value) => {
    changes.controlTotals[key] = value;
  });
}

/** Every parameter that a policy table may set, by the names that it may go by. */
export const PARAMETERS: readonly Parameter[] = [
  parameter(['上缴比例', '上缴利润比例', '收益率', 'remittance rate', 'remittancerate', 'rate'], 'operating', WANTED.rate, rateText, ({ rates }, rate, year) => {
    rates.set(year, rate);
  }),
  parameter(['保底收益', '保底收益返还', '每村保底收益', 'floorreturn', 'floor'], 'calendar', WANTED.amount, amountText, ({ floors }, floor, year) => {
    floors.set(year, floor);
  }),
  parameter(['分年市补资金口径', '市补资金口径', 'subsidybyyear'], 'none', WANTED.reading, choice<SubsidyByYear>({ 存量: 'stock', 增量: 'flow', 流量: 'flow', stock: 'stock', flow: 'flow' }), (changes, value) => {
    changes.subsidyByYear = value;
  }),
  parameter(['分批计年', '注入计年', 'injections'], 'none', WANTED.injections, choice<Injections>({ 累计: 'cumulative', 分批: 'batches', cumulative: 'cumulative', batches: 'batches' }), (changes, value) => {
    changes.injections = value;
  }),
  parameter(['上缴截止日', '上缴期限', '上缴截止日期', 'remittancedueby'], 'none', WANTED.day, dayText, (changes, day) => {
    changes.remittanceDueBy = day;
  }, { isDay: true }),
  parameter(['依据文件', '文件依据', 'basis'], 'none', WANTED.text, z.string().min(1), ({ basis }, text) => {
    basis.push(text);
  }),
  total('villages', ['困难村数', '村数', 'villages'], WANTED.count, countText),
  total('municipalVillages', ['市级帮扶村数', 'municipalvillages'], WANTED.count, countText),
  total('districtVillages', ['区级帮扶村数', 'districtvillages'], WANTED.count, countText),
  total('municipalUnits', ['市级帮扶单位数', 'municipalunits'], WANTED.count, countText),
  total('municipalWorkGroups', ['市级工作组数', 'municipalworkgroups'], WANTED.count, countText),
  total('districtUnits', ['区级帮扶单位数', 'districtunits'], WANTED.count, countText),
  total('districtWorkGroups', ['区级工作组数', 'districtworkgroups'], WANTED.count, countText),
  total('assistanceFunds', ['帮扶资金合计', 'assistancefunds'], WANTED.amount, amountText),
  total('municipalAssistanceFunds', ['市级帮扶资金', 'municipalassistancefunds'], WANTED.amount, amountText),
  total('districtAssistanceFunds', ['区级帮扶资金', 'districtassistancefunds'], WANTED.amount, amountText),
  total('projects2018', ['2018年项目数', 'projects2018'], WANTED.count, countText),
  total('projectArea2018', ['2018年项目面积', 'projectarea2018'], WANTED.count, areaText),
  total('projectInvestment2018', ['2018年项目总投资', 'projectinvestment2018'], WANTED.amount, amountText),
]; // prettier-ignore

/** Nothing changed yet. */
export function noChanges(): PolicyChanges {
  return { rates: new Map(), floors: new Map(), controlTotals: {}, basis: [] };
}

/**
 * Lays the changes over a policy. Rates and floors are replaced year by year; a number of villages without its own
 * split by level drops the document's split, which would no longer fit.
 *
 * @returns the policy, or the operating year whose rate is missing in between
 */
export function withChanges(
  policy: Policy,
  changes: PolicyChanges,
): { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly missingRate: number } {
  const rates = [...policy.rates];
  for (const year of [...changes.rates.keys()].sort((a, b) => a - b)) {
    if (year > rates.length + 1) return { ok: false, missingRate: rates.length + 1 };
    rates[year - 1] = changes.rates.get(year) ?? yuan('0');
  }
  const totals = changes.controlTotals;
  const base = { ...policy.controlTotals };
  if (totals.villages !== undefined && totals.villages !== base.villages) {
    delete base.municipalVillages;
    delete base.districtVillages;
  }
  return {
    ok: true,
    policy: {
      rates,
      floors: new Map([...policy.floors, ...changes.floors]),
      controlTotals: { ...base, ...totals },
      basis: changes.basis.length > 0 ? changes.basis : policy.basis,
      injections: changes.injections ?? policy.injections,
      remittanceDueBy: changes.remittanceDueBy ?? policy.remittanceDueBy,
      ...(changes.subsidyByYear === undefined
        ? policy.subsidyByYear && { subsidyByYear: policy.subsidyByYear }
        : { subsidyByYear: changes.subsidyByYear }),
    },
  };
}
