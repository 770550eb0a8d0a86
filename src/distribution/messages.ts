import { message, problemMaker } from '../ledger/problem';
import { BOOK_MESSAGES } from './book-messages';

/** Everything that planning a year can find, in both languages. Amounts come formatted, in yuan. */
const MESSAGES = {
  'no-floor': message<{ readonly year: number; readonly known: string }>(
    'error',
    ({ year, known }) =>
      `政策没有规定 ${year} 年的保底收益（现有：${known}）。请在政策参数表加一行“保底收益｜${year}｜金额”，或选择其他年度。`,
    ({ year, known }) =>
      `The policy names no floor return for ${year} (it has ${known}). Add a row 保底收益 | ${year} | amount to the policy table, or choose another year.`,
  ),
  'before-projects': message<{ readonly year: number; readonly first: number }>(
    'error',
    ({ year, first }) => `${year} 年还没有项目：第一个项目 ${first} 年才注入资金。请选择 ${first} 年或以后。`,
    ({ year, first }) =>
      `No project yet in ${year}: the first subsidy was put in in ${first}. Choose ${first} or later.`,
  ),
  'uses-exceed-surplus': message<{ readonly uses: string; readonly surplus: string }>(
    'error',
    ({ uses, surplus }) =>
      `结余用途合计 ${uses} 元，超过当年结余 ${surplus} 元。请减少二次分红、产业发展或公共事业的金额。`,
    ({ uses, surplus }) =>
      `The uses of the surplus come to ${uses} yuan, more than the surplus of ${surplus}. Reduce them.`,
  ),
  'opening-differs': message<{
    readonly year: number;
    readonly opening: string;
    readonly closing: string;
  }>(
    'warning',
    ({ year, opening, closing }) =>
      `资金结余台账 ${year} 年期初为 ${opening} 元，按台账滚算的上年期末为 ${closing} 元，二者不等；已按台账期初计算。请核对上年的上缴和结余使用。`,
    ({ year, opening, closing }) =>
      `The fund ledger opens ${year} with ${opening} yuan; rolled forward, the year before closes with ${closing}. The ledger's figure was used; check the remittances and uses of the year before.`,
  ),
  'recorded-uses-exceed': message<{
    readonly year: number;
    readonly uses: string;
    readonly surplus: string;
  }>(
    'error',
    ({ year, uses, surplus }) =>
      `结余使用台账 ${year} 年共用 ${uses} 元，超过该年结余 ${surplus} 元。请核对台账的年度和金额，或在生成时给定期初结余。`,
    ({ year, uses, surplus }) =>
      `The surplus-use ledger spends ${uses} yuan of ${year}, more than that year's surplus of ${surplus}. Check its years and amounts, or give the opening balance.`,
  ),
  'uses-ledger-overruled': message<{
    readonly year: number;
    readonly given: string;
    readonly recorded: string;
  }>(
    'warning',
    ({ year, given, recorded }) =>
      `结余使用台账记有 ${year} 年用款 ${recorded} 元，本次按您填写的 ${given} 元计。请核对二者。`,
    ({ year, given, recorded }) =>
      `The surplus-use ledger has ${recorded} yuan for ${year}; the ${given} yuan that you gave were used instead. Compare the two.`,
  ),
  'weight-missing': message<{ readonly village: string; readonly weight: 'households' | 'people' }>(
    'error',
    ({ village, weight }) =>
      `二次分红按${weight === 'people' ? '人口' : '户数'}分配，但名册没有“${village}”的${weight === 'people' ? '人口' : '户数'}。请补填，或改为按村平均。`,
    ({ village, weight }) =>
      `The second dividend is split by ${weight}, but the roster has none for “${village}”. Fill it in, or split equally.`,
  ),
  'tail-by-weights': message<object>(
    'warning',
    () =>
      '尾差结转只用于按村平均的二次分红；按户数或人口分配时，除不尽的分按最大余数法分给各村，没有尾差结转。',
    () =>
      'Only equal shares leave a tail to carry; by households or people the odd fen go to the largest remainders.',
  ),
  'weights-zero': message<{ readonly weight: 'households' | 'people' }>(
    'error',
    ({ weight }) =>
      `名册各村的${weight === 'people' ? '人口' : '户数'}都是 0，不能据此分配二次分红。请改为按村平均。`,
    ({ weight }) => `All ${weight} of the roster are 0: no dividend can be split by them. Split equally.`,
  ),
  'bad-use': message<{ readonly text: string }>(
    'error',
    ({ text }) => `结余用途 ${text} 不能用：金额应不小于零且准确到分，比例应在 0% 到 100% 之间。`,
    ({ text }) =>
      `The use ${text} cannot be: an amount must be zero or more, exact to the fen, a share between 0% and 100%.`,
  ),
  'stock-falls-with-batches': message<{ readonly name: string; readonly year: number }>(
    'error',
    ({ name, year }) =>
      `项目“${name}”${year} 年的在投资金减少，分批计年无法确定减的是哪一批。请改用累计计年。`,
    ({ name, year }) =>
      `The subsidy of project “${name}” fell in ${year}; with injections in batches nobody can tell which batch it left. Use cumulative.`,
  ),
  arrears: message<{
    readonly name: string;
    readonly due: string;
    readonly received: string;
    readonly arrears: string;
  }>(
    'warning',
    ({ name, due, received, arrears }) =>
      `项目“${name}”应缴 ${due} 元，实缴 ${received} 元，欠缴 ${arrears} 元。`,
    ({ name, due, received, arrears }) =>
      `Project “${name}” owes ${due} yuan and paid ${received}: ${arrears} in arrears.`,
  ),
  'year-after-policy': message<{ readonly name: string; readonly year: number; readonly last: number }>(
    'warning',
    ({ name, year, last }) =>
      `“${name}”的年度 ${year} 晚于政策规定的最后一年 ${last}，不计入任何年度的分配。如果年度写错，请改正。`,
    ({ name, year, last }) =>
      `The year ${year} of “${name}” is later than the policy's last one, ${last}, and counts in no distribution. Correct it if it was mistyped.`,
  ),
  'due-differs': message<{
    readonly name: string;
    readonly year: number;
    readonly stated: string;
    readonly due: string;
  }>(
    'warning',
    ({ name, year, stated, due }) =>
      `项目“${name}”${year} 年台账应缴 ${stated} 元，按市补资金和比例应为 ${due} 元。已按后者计算；请核对基数、比例或台账。`,
    ({ name, year, stated, due }) =>
      `The ledger says that project “${name}” owes ${stated} yuan for ${year}; its subsidy and rate make it ${due}, which was used. Check the base, the rate or the ledger.`,
  ),
  overpaid: message<{
    readonly name: string;
    readonly due: string;
    readonly received: string;
    readonly over: string;
  }>(
    'info',
    ({ name, due, received, over }) => `项目“${name}”应缴 ${due} 元，实缴 ${received} 元，多缴 ${over} 元。`,
    ({ name, due, received, over }) =>
      `Project “${name}” owes ${due} yuan and paid ${received}: ${over} more than due.`,
  ),
  shortfall: message<{ readonly shortfall: string; readonly newSubsidy: string }>(
    'warning',
    ({ shortfall, newSubsidy }) =>
      `当年资金不足以支付保底收益，缺口 ${shortfall} 元；各村保底收益仍全额列示。弥补需当年新增市补资金 ${newSubsidy} 元或其他垫付。`,
    ({ shortfall, newSubsidy }) =>
      `The year's money does not cover the floor returns: ${shortfall} yuan short. Every village still gets its floor in full. New subsidy of ${newSubsidy} yuan this year, or an advance, would close it.`,
  ),
  'no-remittances': message<{ readonly year: number }>(
    'warning',
    ({ year }) => `选择了按实缴分配，但上缴台账没有 ${year} 年的记录，实缴按 0 计。`,
    ({ year }) =>
      `Funding by what was received was chosen, but no remittance of ${year} is in the ledger: 0 was received.`,
  ),
} as const;

/** Makes a problem of the distribution room. */
export const planProblem = problemMaker({ ...MESSAGES, ...BOOK_MESSAGES });
