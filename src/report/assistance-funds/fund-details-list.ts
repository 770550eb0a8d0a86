import { missingApprovals } from '../../distribution/approvals';
import type { AssistanceFund } from '../../ledger/records';
import { sumOfLedgerCells } from '../formula';
import type { List } from '../list';
import type { FundText } from './assistance-funds-texts';

/** The appendix' columns as formulas write them. */
export interface DetailColumns {
  readonly units: string;
  readonly levels: string;
  readonly townships: string;
  readonly amounts: string;
}

/** The appendix: every entry of the ledger. */
export function detailList(funds: readonly AssistanceFund[], text: FundText): List<AssistanceFund> {
  const { detailHeaders: headers } = text;
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: funds }],
    columns: [
      { header: headers.unit, width: 0, style: 'text', cell: ({ unit }) => unit },
      { header: headers.level, width: 0, style: 'centered', cell: ({ level }) => (text.levels[level ?? 'unknown']) },
      { header: headers.township, width: 0, style: 'text', cell: ({ township }) => township ?? text.noTownship },
      {
        header: headers.amount, width: 0, style: 'money', sum: ({ amount }) => amount.yuan,
        cell: ({ amount }) => sumOfLedgerCells([amount], amount.yuan),
      },
      { header: headers.village, width: 0, style: 'text', cell: ({ village }) => village ?? null },
      { header: headers.purpose, width: 0, style: 'text', cell: ({ purpose }) => purpose ?? null },
      {
        header: headers.goods, width: 0, style: 'money', sum: ({ goods }) => goods?.yuan ?? 0,
        cell: ({ goods }) => (goods ? sumOfLedgerCells([goods], goods.yuan) : null),
      },
      {
        header: headers.approvals, width: 0, style: 'text',
        cell: (fund) => missingApprovals(fund).map((approval) => text.approvals[approval]).join(text.joiner) || recordsOf(fund, text),
        isAlarming: (fund) => missingApprovals(fund).length > 0,
      },
    ],
  }; // prettier-ignore
}

function recordsOf({ villageApproval, townshipApproval }: AssistanceFund, text: FundText): string | null {
  const records = [villageApproval, townshipApproval].filter(
    (record) => record !== undefined && record !== '',
  );
  return records.length === 0 ? null : records.join(text.joiner);
}
