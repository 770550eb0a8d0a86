import type { CellValue } from './snapshot';
import { squeeze } from './text';

const DAY = 86_400_000;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** The number format shows a date: it has a year, month or day outside quotes and brackets, and no digit places. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General' || format === '@') return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[yd年月日]|m(?![0#])|gge/i.test(bare) && !/[0#]/.test(bare);
}

/** Calendar date of a spreadsheet's serial number as ISO text. */
export function isoOfSerial(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? DAYS_BETWEEN_SYSTEMS : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/** A year as people write it: 2018, 「2018年」, 「2018年度」, full-width digits, a date or its serial number. */
export function parseYear(
  value: CellValue,
  format: string | undefined,
  date1904: boolean,
): { readonly year: number; readonly twoDigits: boolean } | undefined {
  if (typeof value === 'number') {
    if (isDateFormat(format) || (value > 30_000 && value < 80_000)) {
      return { year: Number(isoOfSerial(value, date1904).slice(0, 4)), twoDigits: false };
    }
    if (Number.isInteger(value) && value >= 1900 && value <= 2200) return { year: value, twoDigits: false };
    return yearOfDate(value, date1904);
  }
  if (typeof value !== 'string') return undefined;
  const text = squeeze(value);
  const whole = /^(\d{4})(年度?)?$/.exec(text);
  if (whole) return { year: Number(whole[1]), twoDigits: false };
  const two = /^(\d\d)年度?$/.exec(text);
  if (two) return { year: 2000 + Number(two[1]), twoDigits: true };
  return yearOfDate(value, date1904);
}

/** Also of a day written as a number: 20181031. */
function yearOfDate(value: CellValue, date1904: boolean) {
  const date = parseDate(value, date1904);
  return date && { year: Number(date.iso.slice(0, 4)), twoDigits: false };
}

/** A date as people write it: a serial number, 2018-10-31, 2018.10.31, 20181031, 2018年10月31日(前), 2018年10月(底)(前). */
export function parseDate(
  value: CellValue,
  date1904: boolean,
): { readonly iso: string; readonly endOfMonth: boolean } | undefined {
  if (typeof value === 'number' && value > 30_000 && value < 80_000) {
    return { iso: isoOfSerial(value, date1904), endOfMonth: false };
  }
  const text = squeeze(String(value)).replace(/(之前|以前|前)$/, '');
  const day =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(T?\d\d:.*)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (day) return dateOf(Number(day[1]), Number(day[2]), Number(day[3]), false);
  const month = /^(\d{4})[-./年](\d{1,2})月?(底|末)?$/.exec(text);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return dateOf(year, number, new Date(Date.UTC(year, number, 0)).getUTCDate(), true);
  }
  return undefined;
}

function dateOf(year: number, month: number, day: number, endOfMonth: boolean) {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990 || year > 2200)
    return undefined;
  return { iso: date.toISOString().slice(0, 10), endOfMonth };
}
