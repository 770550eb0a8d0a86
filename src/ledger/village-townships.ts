import { fieldPlace } from './field-cell';
import { ledgerProblem } from './messages';
import type { Problem } from './problem';
import type { FoundLedger, LedgerKind, RowSource, Village } from './records';
import { squeeze, townshipKey, villageKey } from './text';

/** A record that may name a village and leave out its township. */
interface OfVillage {
  readonly source: RowSource;
  readonly township?: string;
  readonly village?: string;
  /** 帮扶单位, where the ledger names one. */
  readonly unit?: string;
}

/**
 * Fills in the township of records that name a village only, where the roster has one village of that name, or several
 * of which the record's unit assists one. Else none is chosen: the record stays without township, with a warning at its
 * cell.
 */
export function withTownships<T extends OfVillage>(
  records: readonly T[],
  kind: LedgerKind,
  { villages, found }: { readonly villages: readonly Village[]; readonly found: readonly FoundLedger[] },
  report: (problem: Problem) => void,
): readonly T[] {
  if (records.length === 0) return records;
  const byName = villagesByName(villages);
  return records.map((record) => {
    const { source, township, village } = record;
    if (township !== undefined || village === undefined) return record;
    const named = byName.get(villageKey(village)) ?? [];
    const chosen = townshipsOf(named).length > 1 ? named.filter((one) => isAssistedBy(one, record)) : named;
    const [only, ...others] = townshipsOf(chosen);
    if (only !== undefined && others.length === 0) return { ...record, township: only };
    if (named.length > 0) {
      const place = fieldPlace(found, kind, source, 'village');
      report(ledgerProblem('village-ambiguous', place, { name: village, townships: townshipsOf(named) }));
    }
    return record;
  });
}

function villagesByName(villages: readonly Village[]): ReadonlyMap<string, readonly Village[]> {
  const byName = new Map<string, Village[]>();
  for (const village of villages) {
    const key = villageKey(village.village);
    const named = byName.get(key);
    if (named) named.push(village);
    else byName.set(key, [village]);
  }
  return byName;
}

/** The townships as the roster first writes each. */
function townshipsOf(villages: readonly Village[]): readonly string[] {
  const townships = new Map<string, string>();
  for (const { township } of villages) {
    if (!townships.has(townshipKey(township))) townships.set(townshipKey(township), township);
  }
  return [...townships.values()];
}

function isAssistedBy({ assistingUnit }: Village, { unit }: OfVillage): boolean {
  return assistingUnit !== undefined && unit !== undefined && squeeze(assistingUnit) === squeeze(unit);
}
