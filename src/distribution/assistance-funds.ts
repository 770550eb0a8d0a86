import type { Problem } from '../ledger/problem';
import type { AssistanceFund, Level } from '../ledger/records';
import { squeeze } from '../ledger/text';
import { formatYuan, sumYuan, type Yuan } from '../money/yuan';
import { approvalProblems } from './approvals';
import { planProblem } from './messages';
import type { Plan } from './plan';

/** 帮扶资金: what came from one level, unit or township. */
export interface FundsOf {
  readonly name: string;
  readonly level?: Level;
  readonly funds: readonly AssistanceFund[];
  readonly sum: Yuan;
}

/** A level's funds with the units and work groups that gave them. */
export interface LevelFunds {
  readonly level: Level;
  readonly units: number;
  readonly workGroups: number;
  readonly sum: Yuan;
  /** The document's figure, where the policy has one. */
  readonly control: Yuan | undefined;
}

/** A fund's level: its own, or the one that the roster gives to its unit. */
function levelOf(fund: AssistanceFund, { villages }: Plan['ledgers']): Level | undefined {
  if (fund.level) return fund.level;
  const unit = squeeze(fund.unit);
  return villages.find(({ assistingUnit }) => assistingUnit !== undefined && squeeze(assistingUnit) === unit)
    ?.level;
}

/** The funds with their level filled in. */
export function leveledFunds({ ledgers }: Plan): readonly AssistanceFund[] {
  return ledgers.assistanceFunds.map((fund) => {
    const level = levelOf(fund, ledgers);
    return level ? { ...fund, level } : fund;
  });
}

/** Funds by level: sums, units and work groups counted, beside the document's control totals. */
export function fundsByLevel(plan: Plan): readonly LevelFunds[] {
  const { municipalAssistanceFunds, districtAssistanceFunds } = plan.policy.controlTotals;
  const control = { municipal: municipalAssistanceFunds, district: districtAssistanceFunds };
  const funds = leveledFunds(plan);
  return (['municipal', 'district'] as const).map((level) => {
    const own = funds.filter((fund) => fund.level === level);
    return {
      level,
      units: distinct(own.map(({ unit }) => unit)),
      workGroups: distinct(own.flatMap(({ workGroup }) => workGroup ?? [])),
      sum: sumYuan(own.map(({ amount }) => amount.yuan)),
      control: control[level],
    };
  });
}

function distinct(names: readonly string[]): number {
  return new Set(names.map(squeeze)).size;
}

/** Funds grouped by a name, in the order in which the ledger first has each. */
export function fundsBy(
  funds: readonly AssistanceFund[],
  nameOf: (fund: AssistanceFund) => string,
): readonly FundsOf[] {
  const groups = new Map<string, AssistanceFund[]>();
  for (const fund of funds) {
    const name = nameOf(fund);
    groups.set(name, [...(groups.get(name) ?? []), fund]);
  }
  return [...groups].map(([name, all]) => {
    const level = all[0]?.level;
    return { name, ...(level && { level }), funds: all, sum: sumYuan(all.map(({ amount }) => amount.yuan)) };
  });
}

/** Sums that differ from the document's control totals, and missing records of approval. */
export function assistanceFundProblems(plan: Plan): readonly Problem[] {
  const { ledgers, policy } = plan;
  const sheet = ledgers.assistanceFunds[0]?.source.sheet;
  const total = policy.controlTotals.assistanceFunds;
  const sum = sumYuan(ledgers.assistanceFunds.map(({ amount }) => amount.yuan));
  const compared = [
    ...fundsByLevel(plan).map(({ level, sum: found, control }) => ({ what: level, found, control })),
    { what: 'total' as const, found: sum, control: total },
  ];
  const differing = compared.flatMap(({ what, found, control }) =>
    control && !control.eq(found)
      ? [
          planProblem('funds-differ', sheet === undefined ? {} : { sheet }, {
            what,
            found: formatYuan(found),
            control: formatYuan(control),
          }),
        ]
      : [],
  );
  const named = ledgers.assistanceFunds.map((fund) => ({ ...fund, name: fund.unit }));
  return [...differing, ...approvalProblems(ledgers, 'assistanceFunds', named)];
}
