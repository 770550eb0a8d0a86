import { fieldPlace } from '../ledger/field-cell';
import type { Problem } from '../ledger/problem';
import type { AssistanceFund, LedgerKind, Ledgers, Project } from '../ledger/records';
import { planProblem } from './messages';

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
    (['villageApproval', 'townshipApproval'] as const).flatMap((approval) =>
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

/** What the approvals of a row lack, for its sheet. */
export function missingApprovals(
  record: Pick<Approved, 'villageApproval' | 'townshipApproval'>,
): readonly ('villageApproval' | 'townshipApproval')[] {
  return (['villageApproval', 'townshipApproval'] as const).filter((approval) => isMissing(record[approval]));
}
