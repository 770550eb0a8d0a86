import { fieldPlace } from './field-cell';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { FoundLedger, LedgerKind, RowSource, Village } from './records';
import { townshipKey, villageKey } from './text';

/** A record that may name a village and leave out its township. */
interface OfVillage {
  readonly source: RowSource;
  readonly township?: string;
  readonly village?: string;
}

/**
 * Fills in the township of records that name a village only, where the roster has one village of that name. Of a name
 * in two townships none is chosen: the record stays without township, with a warning at its cell.
 */
export function withTownships<T extends OfVillage>(
  records: readonly T[],
  kind: LedgerKind,
  { villages, found }: { readonly villages: readonly Village[]; readonly found: readonly FoundLedger[] },
  report: (problem: Problem) => void,
): readonly T[] {
  if (records.length === 0) return records;
  const townshipsOf = townshipsByVillage(villages);
  return records.map((record) => {
    const { source, township, village } = record;
    if (township !== undefined || village === undefined) return record;
    const possible = [...(townshipsOf.get(villageKey(village))?.values() ?? [])];
    const [only] = possible;
    if (only !== undefined && possible.length === 1) return { ...record, township: only };
    if (possible.length > 1) {
      const place = fieldPlace(found, kind, source, 'village');
      report(ledgerProblem('village-ambiguous', place, { name: village, townships: possible }));
    }
    return record;
  });
}

/** The townships, as the roster first writes each, that have a village of a name. */
function townshipsByVillage(villages: readonly Village[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byVillage = new Map<string, Map<string, string>>();
  for (const { township, village } of villages) {
    const key = villageKey(village);
    const townships = byVillage.get(key) ?? new Map<string, string>();
    if (!townships.has(townshipKey(township))) townships.set(townshipKey(township), township);
    byVillage.set(key, townships);
  }
  return byVillage;
}
