import { nameOfUnit, parseAmount } from '../money/parse-amount';
import { noChanges, PARAMETERS, withChanges, type Parameter, type PolicyChanges } from '../policy/parameters';
import type { Policy } from '../policy/policy';
import type { CellReader } from './cell-reader';
import { parseYear } from './dates';
import { SURELY_YUAN } from './column-units';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { TableRow } from './table-rows';
import { squeeze } from './text';

/** Reads a 政策参数 table row by row and lays it over the policy; a row that cannot be used is an error at its cell. */
export function readPolicyTable(
  reader: CellReader,
  rows: readonly TableRow[],
  policy: Policy,
  report: (problem: Problem) => void,
): Policy {
  const changes = noChanges();
  for (const { row, kind } of rows) {
    if (kind !== 'data') continue;
    reader.carry(row);
    readParameter(reader, row, changes, report);
  }
  const result = withChanges(policy, changes);
  if (result.ok) return result.policy;
  report(
    ledgerProblem(
      'rates-not-contiguous',
      { sheet: reader.table.grid.sheet.name },
      { year: result.missingRate },
    ),
  );
  return policy;
}

function readParameter(
  reader: CellReader,
  row: number,
  changes: PolicyChanges,
  report: (problem: Problem) => void,
): void {
  const name = reader.text(row, 'parameter');
  const value = reader.text(row, 'value');
  if (name === undefined) return;
  const parameter = PARAMETERS.find(({ names }) => names.includes(squeeze(name).toLowerCase()));
  if (!parameter) {
    report(ledgerProblem('unknown-parameter', reader.place(row, 'parameter'), { text: name }));
    return;
  }
  if (value === undefined) {
    if (reader.isReported(row, 'value')) return;
    report(ledgerProblem('missing-cell', reader.place(row, 'value'), { header: name }));
    return;
  }
  const year = yearOf(reader, row, parameter.year);
  if (year === undefined) {
    const wanted = {
      wanted: '年次（1、第1年）或年份（2018）',
      wantedEn: 'an operating year (1) or a calendar year (2018)',
    };
    const found = { name, text: reader.text(row, 'year') ?? '', ...wanted };
    report(ledgerProblem('bad-parameter', reader.place(row, 'year'), found));
    return;
  }
  // Excel makes a date of a typed 12-31; as text it is a serial number.
  const isSerial = parameter.isDay === true && /^\d{5}$/.test(value);
  const written = isSerial ? (reader.date(row, 'value') ?? value) : value;
  const text = parameter.isAmount ? inUnit(reader, row, written, report) : squeeze(written);
  if (parameter.apply(changes, text, year)) return;
  const found = { name, text: value, wanted: parameter.wanted.zh, wantedEn: parameter.wanted.en };
  report(ledgerProblem('bad-parameter', reader.place(row, 'value'), found));
}

/** An amount with the unit of its column or of the line above; a small one without any is yuan, with a warning. */
function inUnit(
  reader: CellReader,
  row: number,
  written: string,
  report: (problem: Problem) => void,
): string {
  const text = squeeze(written);
  const amount = parseAmount(text);
  if (!amount.ok || amount.unitInCell) return text;
  const unit = reader.columns('value')[0]?.unit ?? reader.table.unit;
  if (unit !== undefined) return `${text}${nameOfUnit(unit)}`;
  if (!amount.yuan.isZero() && amount.yuan.abs().lt(SURELY_YUAN)) {
    report(ledgerProblem('parameter-unit-assumed', reader.place(row, 'value'), { text }));
  }
  return text;
}

const CHINESE_DIGITS = '一二三四五六七八九十';

function yearOf(reader: CellReader, row: number, kind: Parameter['year']): number | undefined {
  if (kind === 'none') return 0;
  const text = squeeze(reader.text(row, 'year') ?? '');
  if (kind === 'calendar') return parseYear(/^\d+$/.test(text) ? Number(text) : text, undefined, false)?.year;
  const number = /^第?(\d{1,2}|[一二三四五六七八九十])年?(起|及以后|以后|起及以后)?$/.exec(text)?.[1];
  if (number === undefined) return undefined;
  const year = CHINESE_DIGITS.indexOf(number) + 1 || Number(number);
  return year >= 1 ? year : undefined;
}
