import type { Problem } from '../ledger/problem';
import type { AssistanceFund, Level } from '../ledger/records';
import { squeeze } from '../ledger/text';
import { formatYuan, sumYuan, type Yuan } from '../money/yuan';
import { approvalProblems } from './approvals';
import { completeFunds } from './complete-funds';
import { planProblem } from './messages';
import type { Plan } from './plan';

/** 帮扶资金: what came from one level, unit or township. */
export interface FundsOf {
  readonly name: string;
  readonly level?: Level;
  readonly funds: readonly AssistanceFund[];
  readonly sum: Yuan;
}

/** What is counted and added up of a level's funds. */
export interface FundFigures {
  readonly units: number;
  /** Undefined where neither the ledger nor the roster names any. */
  readonly workGroups: number | undefined;
  readonly sum: Yuan;
}

/** A level's funds; without a level those whose level nobody knows. */
export interface LevelFunds extends FundFigures {
  readonly level: Level | undefined;
  /** The document's figures, as far as the policy has them. */
  readonly control: Partial<FundFigures>;
}

/**
 * Funds by level: sums, units and work groups counted by name, beside the document's control totals. Work groups that
 * the ledger does not name are the roster's.
 */
export function fundsByLevel(plan: Plan): readonly LevelFunds[] {
  const funds = completeFunds(plan);
  const levels: readonly (Level | undefined)[] = funds.some(({ level }) => level === undefined)
    ? ['municipal', 'district', undefined]
    : ['municipal', 'district'];
  const { villages } = plan.ledgers;
  const groupsOf = (records: readonly { readonly workGroup?: string }[]): number =>
    distinct(records.flatMap(({ workGroup }) => workGroup ?? []));
  const named = [funds, villages].find((records) => groupsOf(records) > 0);
  return levels.map((level) => {
    const own = funds.filter((fund) => fund.level === level);
    return {
      level,
      units: distinct(own.map(({ unit }) => unit)),
      workGroups: named && groupsOf(named.filter((one) => one.level === level)),
      sum: sumYuan(own.map(({ amount }) => amount.yuan)),
      control: controlOf(level, plan),
    };
  });
}

function controlOf(level: Level | undefined, { policy }: Plan): LevelFunds['control'] {
  if (level === undefined) return {};
  const { controlTotals: totals } = policy;
  const [units, workGroups, sum] =
    level === 'municipal'
      ? [totals.municipalUnits, totals.municipalWorkGroups, totals.municipalAssistanceFunds]
      : [totals.districtUnits, totals.districtWorkGroups, totals.districtAssistanceFunds];
  return {
    ...(units !== undefined && { units }),
    ...(workGroups !== undefined && { workGroups }),
    ...(sum !== undefined && { sum }),
  };
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

/** Figures that differ from the document's control totals, and missing records of approval. */
export function assistanceFundProblems(plan: Plan): readonly Problem[] {
  const { ledgers, policy } = plan;
  const sheet = ledgers.assistanceFunds[0]?.source.sheet;
  const place = sheet === undefined ? {} : { sheet };
  const amountDiffers = (
    what: Level | 'total',
    found: Yuan,
    control: Yuan | undefined,
  ): readonly Problem[] =>
    !control || control.eq(found)
      ? []
      : [
          planProblem('funds-differ', place, {
            what,
            found: formatYuan(found),
            control: formatYuan(control),
          }),
        ];
  const countDiffers = (
    level: Level,
    what: 'units' | 'workGroups',
    { [what]: found, control: { [what]: control } }: LevelFunds,
  ): readonly Problem[] =>
    found === undefined || control === undefined || control === found
      ? []
      : [planProblem('fund-givers-differ', place, { level, what, found, control })];
  const byLevel = fundsByLevel(plan).flatMap((funds) => {
    const { level } = funds;
    if (level === undefined)
      return [planProblem('fund-level-unknown', place, { sum: formatYuan(funds.sum) })];
    return [
      ...countDiffers(level, 'units', funds),
      ...countDiffers(level, 'workGroups', funds),
      ...amountDiffers(level, funds.sum, funds.control.sum),
    ];
  });
  const all = sumYuan(ledgers.assistanceFunds.map(({ amount }) => amount.yuan));
  const named = ledgers.assistanceFunds.map((fund) => ({ ...fund, name: fund.unit }));
  return [
    ...byLevel,
    ...amountDiffers('total', all, policy.controlTotals.assistanceFunds),
    ...approvalProblems(ledgers, 'assistanceFunds', named),
  ];
}
