import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { AssistanceFund, LedgerKind, Ledgers, Project } from '../ledger/records';
import { planProblem } from './messages';

const APPROVALS = ['villageApproval', 'townshipApproval'] as const;

type Approved = Pick<Project | AssistanceFund, 'source' | 'villageApproval' | 'townshipApproval'>;

/** A record that is missing: the cell is empty where its ledger has the column. */
function isMissing(record: string | undefined): boolean {
  return record !== undefined && record.trim() === '';
}

/** Approvals (rules.md 9) without a record: 「六步三要」 of the village and 「三重一大」 of the township, each a warning at its cell. */
export function approvalProblems(
  { found }: Ledgers,
  kind: LedgerKind,
  records: readonly (Approved & { readonly name: string })[],
): readonly Problem[] {
  return records.flatMap((record) =>
    APPROVALS.flatMap((approval) =>
      isMissing(record[approval])
        ? [
            planProblem('approval-missing', fieldPlace(found, kind, record.source, approval), {
              name: record.name,
              approval,
            }),
          ]
        : [],
    ),
  );
}

/** Ledgers of projects without any column for an approval, each a warning. */
export function approvalColumnProblems(records: readonly Approved[]): readonly Problem[] {
  const sheets = [...new Set(records.map(({ source }) => source.sheet))];
  return sheets.flatMap((sheet) =>
    APPROVALS.flatMap((approval) =>
      records.some((record) => record.source.sheet === sheet && record[approval] !== undefined)
        ? []
        : [planProblem('approval-column-missing', { sheet }, { approval })],
    ),
  );
}

/** What the approvals of a row lack, for its sheet. */
export function missingApprovals(
  record: Pick<Approved, (typeof APPROVALS)[number]>,
): readonly (typeof APPROVALS)[number][] {
  return APPROVALS.filter((approval) => isMissing(record[approval]));
}
