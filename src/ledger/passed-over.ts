import { cellName } from './address';
import type { LedgerTable } from './find-tables';
import { isHeaderOf } from './match-columns';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { LedgerKind } from './records';
import type { SheetSnapshot } from './snapshot';
import { squeeze } from './text';
import { VOCABULARY } from './vocabulary';
import { TITLES } from './words';

const TITLE_ROWS = 5;
const HEADER_ROWS = 60;
const LONGEST_TITLE = 40;

/**
 * The tables that are ledgers: a list that was made from a ledger, such as last year's list of payments by village,
 * is passed over where the ledger itself is there too.
 */
export function withoutDerived(
  tables: readonly LedgerTable[],
  report: (problem: Problem) => void,
): readonly LedgerTable[] {
  const originals = new Set(tables.filter((table) => !derivedHeader(table)).map(({ kind }) => kind));
  return tables.filter((table) => {
    const header = derivedHeader(table);
    if (header === undefined || !originals.has(table.kind)) return true;
    const { name } = table.grid.sheet;
    const place = { sheet: name, cell: cellName(table.headerRow, table.firstColumn) };
    report(ledgerProblem('derived-list', place, { name, header }));
    return false;
  });
}

function derivedHeader({ kind, columns }: LedgerTable): string | undefined {
  return columns.find(({ field }) => VOCABULARY[kind][field]?.derived)?.header;
}

/** Sheets that are called a ledger, but in which no header of a ledger was found: what they lack is said. */
export function reportUnread(
  sheets: readonly SheetSnapshot[],
  tables: readonly LedgerTable[],
  report: (problem: Problem) => void,
): void {
  const read = new Set(tables.map(({ grid }) => grid.sheet.name));
  for (const sheet of sheets) {
    const kind = read.has(sheet.name) ? undefined : titledKind(sheet);
    if (kind === undefined) continue;
    const missing = missingHeaders(sheet, kind).join('、');
    if (missing !== '')
      report(ledgerProblem('unread-ledger', { sheet: sheet.name }, { name: sheet.name, missing }));
  }
}

function titledKind(sheet: SheetSnapshot): LedgerKind | undefined {
  const cells = sheet.values.slice(0, TITLE_ROWS).flat();
  const titles = [sheet.name, ...cells]
    .filter((cell): cell is string => typeof cell === 'string' && cell.length <= LONGEST_TITLE)
    .map(squeeze);
  const kinds = Object.entries(TITLES) as [LedgerKind, RegExp][];
  return kinds.find(([, title]) => titles.some((text) => title.test(text)))?.[0];
}

/** The first name of each required column whose header stands nowhere on the sheet; none on a sheet without rows. */
function missingHeaders(sheet: SheetSnapshot, kind: LedgerKind): readonly string[] {
  const texts = sheet.values
    .slice(0, HEADER_ROWS)
    .flat()
    .filter((cell): cell is string => typeof cell === 'string' && cell.length <= LONGEST_TITLE);
  const required = Object.values(VOCABULARY[kind]).filter((field) => field.required);
  return required.flatMap((field) =>
    texts.some((text) => isHeaderOf(field, text)) ? [] : (field.names[0] ?? []),
  );
}
