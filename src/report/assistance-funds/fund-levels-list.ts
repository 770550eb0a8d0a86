import type { LevelFunds } from '../../distribution/assistance-funds';
import { sumYuan, toCellNumber, type Yuan } from '../../money/yuan';
import type { ExtraContext } from '../extra-sheet';
import { moneyFormula } from '../formula';
import type { List, ListColumn } from '../list';
import type { ModelCell } from '../sheet-model';
import { FUND_TEXTS } from './assistance-funds-texts';
import type { DetailColumns } from './fund-details-list';

type Column = ListColumn<LevelFunds>;

/** Funds, units and work groups of each level, each beside the document's control total. */
export function levelList(
  levels: readonly LevelFunds[],
  { levels: column, amounts }: DetailColumns,
  { plan, language }: ExtraContext,
): List<LevelFunds> {
  const text = FUND_TEXTS[language];
  const { levelHeaders: headers } = text;
  const { assistanceFunds: wholeControl } = plan.policy.controlTotals;
  const whole = sumYuan(levels.map(({ sum }) => sum));
  const given = (header: string, of: (funds: LevelFunds) => number | undefined, none: string): Column => ({
    header, width: 0, style: 'count', cell: (funds) => of(funds) ?? none, sum: (funds) => of(funds) ?? 0,
  }); // prettier-ignore
  const control = (amount: Yuan | undefined): ModelCell => (amount ? toCellNumber(amount) : text.noControl);
  return {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: levels }],
    columns: [
      { header: headers.level, width: 0, style: 'text', cell: ({ level }) => text.levels[level ?? 'unknown'] },
      given(headers.units, ({ units }) => units, ''),
      given(headers.control, ({ control: { units } }) => units, text.noControl),
      given(headers.workGroups, ({ workGroups }) => workGroups, text.notNamed),
      given(headers.control, ({ control: { workGroups } }) => workGroups, text.noControl),
      {
        header: headers.sum, width: 0, style: 'money', sum: ({ sum }) => sum,
        cell: ({ sum }, at) => moneyFormula(`ROUND(SUMIF(${column},B${at},${amounts}),2)`, sum),
      },
      {
        header: headers.control, width: 0, style: 'money',
        cell: (funds) => control(funds.control.sum), total: () => control(wholeControl),
      },
      {
        header: headers.result, width: 0, style: 'centered', isAlarming: (funds) => agrees(funds) === false,
        cell: (funds, at) => resultCell(comparisons(funds, at), agrees(funds)),
        total: (at) => resultCell(wholeControl ? [`ROUND(G${at}-H${at},2)=0`] : [], wholeControl?.eq(whole)),
      },
    ],
  }; // prettier-ignore
}

/** Whether every figure that the policy names is met; undefined where it names none. */
function agrees({ units, workGroups, sum, control }: LevelFunds): boolean | undefined {
  if (Object.keys(control).length === 0) return undefined;
  return (
    (control.units ?? units) === units &&
    (workGroups === undefined || (control.workGroups ?? workGroups) === workGroups) &&
    (control.sum ?? sum).eq(sum)
  );
}

function comparisons({ workGroups, control }: LevelFunds, at: number): readonly string[] {
  return [
    ...(control.units === undefined ? [] : [`C${at}=D${at}`]),
    ...(control.workGroups === undefined || workGroups === undefined ? [] : [`E${at}=F${at}`]),
    ...(control.sum === undefined ? [] : [`ROUND(G${at}-H${at},2)=0`]),
  ];
}

function resultCell(conditions: readonly string[], isMet: boolean | undefined): ModelCell {
  if (conditions.length === 0 || isMet === undefined) return null;
  return { formula: `IF(AND(${conditions.join(',')}),"✓","✗")`, value: isMet ? '✓' : '✗' };
}
