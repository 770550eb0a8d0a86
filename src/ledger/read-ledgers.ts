import { JIZHOU_POLICY } from '../policy/jizhou';
import type { Injections, Policy, SubsidyByYear } from '../policy/policy';
import { checkTotals } from './check-totals';
import { findTables } from './find-tables';
import { joinRosters } from './join-rosters';
import { ledgerProblem } from './messages';
import { nearestHeaders } from './nearest-headers';
import { foundLedger, NEEDED_KINDS, openLedger, type OpenLedger } from './open-ledger';
import { reportUnread, withoutDerived } from './passed-over';
import { reportTo, type Problem } from './problem';
import { projectNames } from './project-names';
import {
  readAssets,
  readAssistanceFunds,
  readFundBalances,
  readReturnsUses,
  readSurplusUses,
  readTasks,
} from './read-other-ledgers';
import { readPolicyTable } from './read-policy-table';
import { earliestYear, joinProjects, namesIn, readProjectRows } from './read-projects';
import { checkRemittances, readRemittances } from './read-remittances';
import { readRoster, reportTwice } from './read-roster';
import { checkRosterCounts } from './roster-counts';
import type { LedgerKind, Ledgers } from './records';
import type { WorkbookSnapshot } from './snapshot';
import { withTownships } from './village-townships';

/** Choices of the user that change how ledgers are read; they win over the workbook's policy table. */
export interface ReadingOptions {
  readonly policy?: Policy;
  readonly subsidyByYear?: SubsidyByYear;
  readonly injections?: Injections;
  /** Kinds of ledgers to be read; all when omitted. The others are found and passed over, whatever their cells hold. */
  readonly kinds?: ReadonlySet<LedgerKind>;
}

/**
 * Reads every ledger of a workbook. Sheets that the add-in made itself are passed over. The result is complete as far
 * as the ledgers could be read; whether it may be used says its list of problems.
 *
 * @example readLedgers(await workbook.read()).problems.some((problem) => problem.severity === 'error')
 */
export function readLedgers(snapshot: WorkbookSnapshot, options: ReadingOptions = {}): Ledgers {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const sheets = snapshot.sheets.filter((sheet) => sheet.mark === undefined);
  const isRead = (kind: LedgerKind): boolean => options.kinds?.has(kind) ?? true;
  const tables = sheets.flatMap((sheet) => findTables(sheet));
  reportUnread(sheets, tables, report);
  const all = withoutDerived(tables, report).map((table) =>
    openLedger(table, snapshot.date1904, isRead(table.kind) ? report : () => undefined),
  );
  const ledgers = all.filter(({ table }) => isRead(table.kind));
  const of = (kind: LedgerKind): readonly OpenLedger[] => ledgers.filter(({ table }) => table.kind === kind);

  let policy = options.policy ?? JIZHOU_POLICY;
  for (const { reader, rows } of of('policy')) policy = readPolicyTable(reader, rows, policy, report);
  if (options.subsidyByYear) policy = { ...policy, subsidyByYear: options.subsidyByYear };
  if (options.injections) policy = { ...policy, injections: options.injections };

  const rosters = of('roster').map(({ reader, rows }) => readRoster(reader, rows, report));
  const villages = joinRosters(rosters, report);
  reportTwice(villages, (village) => villageColumn(of('roster'), village.source.sheet), report);
  const entries = of('projects').flatMap(({ reader, rows }) => readProjectRows(reader, rows, policy, report));
  const { projects, reading } = joinProjects(entries, policy, report);
  const listed = of('projects').flatMap(({ reader, rows }) => namesIn(reader, rows));
  const names = projectNames(projects, {
    listed: of('projects').length > 0 ? listed : undefined,
    read: entries.map(({ name }) => name),
  });
  const remittances = of('remittances').flatMap(({ reader, rows }) =>
    readRemittances(reader, rows, { projects: names, policy, report }),
  );
  checkRemittances(remittances, report);
  const firstYear = earliestYear(policy);
  const found = all.map((ledger) => foundLedger(ledger, isRead(ledger.table.kind)));
  const roster = { villages, found };
  const funds = of('assistanceFunds').flatMap((ledger) => readAssistanceFunds(ledger, report));
  const returnsUses = of('returnsUse').flatMap((ledger) => readReturnsUses(ledger, firstYear, report));
  const others = {
    fundBalances: of('fund').flatMap((ledger) => readFundBalances(ledger, firstYear, report)),
    assistanceFunds: withTownships(funds, 'assistanceFunds', roster, report),
    assets: of('assets').flatMap((ledger) => readAssets(ledger, report)),
    returnsUses: withTownships(returnsUses, 'returnsUse', roster, report),
    surplusUses: of('surplusUse').flatMap((ledger) => readSurplusUses(ledger, firstYear, report)),
    tasks: of('work').flatMap((ledger) => readTasks(ledger, report)),
  };

  for (const kind of NEEDED_KINDS) {
    if (of(kind).length > 0) continue;
    const near = nearestHeaders(sheets, kind).join('、');
    report(ledgerProblem(kind === 'roster' ? 'no-roster' : 'no-projects', {}, { near }));
  }
  const hasLevels = of('roster').some(({ reader }) => reader.has('level'));
  checkRosterCounts(villages, hasLevels || villages.some(({ level }) => level !== undefined), policy, report);
  const totals = ledgers.flatMap(({ quiet, rows }) => checkTotals(quiet, rows, report));
  return {
    found,
    policy,
    villages,
    projects,
    subsidyReading: reading,
    remittances,
    ...others,
    totals,
    problems,
  };
}

function villageColumn(rosters: readonly OpenLedger[], sheet: string): number {
  const roster = rosters.find(({ table }) => table.grid.sheet.name === sheet);
  return roster?.reader.columns('village')[0]?.index ?? 0;
}
