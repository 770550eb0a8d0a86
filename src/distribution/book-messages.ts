import { message } from '../ledger/problem';

interface OfVillage {
  readonly village: string;
}

interface OfUse {
  readonly name: string;
  readonly category: string;
}

interface OfTask {
  readonly task: string;
  readonly responsible: string | undefined;
}

/** Who is responsible, in brackets. */
function by(responsible: string | undefined, open: string, close: string): string {
  return responsible === undefined ? '' : open + responsible + close;
}

const WHAT = {
  municipal: { zh: '市级', en: 'municipal' },
  district: { zh: '区级', en: 'district' },
  total: { zh: '合计', en: 'total' },
} as const;

const GIVERS = {
  units: { zh: '帮扶单位', en: 'assisting units' },
  workGroups: { zh: '工作组', en: 'work groups' },
} as const;

const APPROVAL = { villageApproval: '六步三要', townshipApproval: '三重一大' } as const;

/** What the further ledgers and sheets of the fund's year can find, in both languages. Amounts come formatted, in yuan. */
export const BOOK_MESSAGES = {
  'no-account': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”没有银行账号，不能转账。请在名册补填账号后重新生成发放清单。`,
    ({ village }) => `“${village}” has no account number and cannot be paid. Fill it in on the roster and generate again.`,
  ),
  'no-account-name': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”没有户名。请在名册补填。`,
    ({ village }) => `“${village}” has no account name. Fill it in on the roster.`,
  ),
  'no-bank': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”没有开户行。请在名册补填。`,
    ({ village }) => `“${village}” has no bank. Fill it in on the roster.`,
  ),
  'account-twice': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”的账号另有其他村使用。请核对，避免把钱转给别的村。`,
    ({ village }) => `Another village has the account number of “${village}”. Check it before paying.`,
  ),
  'account-odd': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”的账号不是 8 至 32 位数字。请核对。`,
    ({ village }) => `The account number of “${village}” is not of 8 to 32 digits. Check it.`,
  ),
  'payee-differs': message<OfVillage>(
    'warning',
    ({ village }) => `“${village}”的户名里没有村名。请核对收款人是不是该村。`,
    ({ village }) => `The account name of “${village}” does not contain the village's name. Check the payee.`,
  ),
  'other-use': message<OfUse>(
    'warning',
    ({ name, category }) => `“${name}”的支出事项“${category}”不在村内保洁、公益设施维修、公共水电费和其他村内公共事务之列。请核对。`,
    ({ name, category }) => `“${name}” spent on “${category}”, which is none of the uses that the documents name. Check it.`,
  ),
  'forbidden-use': message<OfUse>(
    'warning',
    ({ name, category }) =>
      `“${name}”的支出事项“${category}”属于一般禁止用返还资金支付的范围（村委会支出、通讯交通、津补贴福利、还债、楼堂馆所、大中型基础设施等）。请立即核实。`,
    ({ name, category }) =>
      `“${name}” spent on “${category}”, a kind of use that returns must generally not pay for. Look into it at once.`,
  ),
  'use-of-unknown-village': message<{ readonly name: string }>(
    'warning',
    ({ name }) => `名册里没有“${name}”，这笔支出没有计入任何村。请核对村名。`,
    ({ name }) => `The roster has no “${name}”; this use was counted for no village. Check the name.`,
  ),
  'returns-overspent': message<{ readonly name: string; readonly over: string }>(
    'warning',
    ({ name, over }) => `“${name}”的支出超过返还资金 ${over} 元。请核对金额或资金来源。`,
    ({ name, over }) => `“${name}” spent ${over} yuan more than was returned to it. Check the amounts.`,
  ),
  'approval-missing': message<{ readonly name: string; readonly approval: keyof typeof APPROVAL }>(
    'warning',
    ({ name, approval }) => `“${name}”没有“${APPROVAL[approval]}”记录。统筹资金须先履行议事程序，请补登记录。`,
    ({ name, approval }) => `“${name}” has no record of 「${APPROVAL[approval]}」. Pooled money needs it; enter the record.`,
  ),
  'approval-column-missing': message<{ readonly approval: keyof typeof APPROVAL }>(
    'warning',
    ({ approval }) => `项目台账没有“${APPROVAL[approval]}”栏，看不出统筹资金是否履行了议事程序。请加一栏登记文号或日期。`,
    ({ approval }) => `The project ledger has no column 「${APPROVAL[approval]}」: nothing shows that the pooled money was approved. Add one with numbers or dates.`,
  ),
  'task-overdue': message<OfTask & { readonly days: number }>(
    'warning',
    ({ task, responsible, days }) => `任务“${task}”${by(responsible, '（', '）')}已逾期 ${days} 天。请督办，或更新完成情况。`,
    ({ task, responsible, days }) => `The task “${task}”${by(responsible, ' (', ')')} is ${days} days overdue. Follow it up, or update its state.`,
  ),
  'task-due-soon': message<OfTask & { readonly days: number }>(
    'info',
    ({ task, responsible, days }) => `任务“${task}”${by(responsible, '（', '）')}还有 ${days} 天到期。`,
    ({ task, responsible, days }) => `The task “${task}”${by(responsible, ' (', ')')} is due in ${days} days.`,
  ),
  'task-unassigned': message<{ readonly task: string }>(
    'warning',
    ({ task }) => `任务“${task}”没有责任人。请在工作台账补填。`,
    ({ task }) => `Nobody is responsible for the task “${task}”. Fill it in in the work ledger.`,
  ),
  'task-undated': message<OfTask>(
    'warning',
    ({ task, responsible }) => `任务“${task}”${by(responsible, '（', '）')}没有完成时限，无法督办。请在工作台账补填。`,
    ({ task, responsible }) => `The task “${task}”${by(responsible, ' (', ')')} has no date. Fill it in in the work ledger.`,
  ),
  'fund-givers-differ': message<{ readonly level: 'municipal' | 'district'; readonly what: keyof typeof GIVERS; readonly found: number; readonly control: number }>(
    'warning',
    ({ level, what, found, control }) => `${WHAT[level].zh}${GIVERS[what].zh} ${found} 个，与文件对照数 ${control} 个不同。请核对名称有无错漏，或在政策参数表更新对照数。`,
    ({ level, what, found, control }) => `There are ${found} ${WHAT[level].en} ${GIVERS[what].en}, the control total is ${control}. Check the names, or update the control total in the policy table.`,
  ),
  'fund-level-unknown': message<{ readonly sum: string }>(
    'warning',
    ({ sum }) => `有 ${sum} 元帮扶资金看不出是市级还是区级，汇总表列为“未定”。请在台账补填级别，或在名册补填帮扶单位和级别。`,
    ({ sum }) => `${sum} yuan of assistance funds have no level and are listed as unknown. Fill in the level in the ledger, or unit and level on the roster.`,
  ),
  'funds-differ': message<{ readonly what: keyof typeof WHAT; readonly found: string; readonly control: string }>(
    'warning',
    ({ what, found, control }) => `帮扶资金${WHAT[what].zh} ${found} 元，与文件对照数 ${control} 元不同。请核对台账，或在政策参数表更新对照数。`,
    ({ what, found, control }) => `Assistance funds (${WHAT[what].en}) are ${found} yuan, the control total is ${control}. Check the ledger, or update the control total in the policy table.`,
  ),
} as const; // prettier-ignore
