import type { Bilingual } from '../ledger/problem';
import { Decimal } from '../money/decimal';
import { sumYuan } from '../money/yuan';
import type { Check, Plan } from './plan';

type Planned = Omit<Plan, 'checks' | 'problems' | 'coverage' | 'shortfallCover'>;

/** Every identity that the year's sheets must satisfy, each with its two figures (校验表). */
export function planChecks(plan: Planned): readonly Check[] {
  return [...identities(plan), ...controlTotals(plan)];
}

function check(
  code: string,
  title: Bilingual,
  expected: Decimal | number,
  actual: Decimal | number,
  unit: Check['unit'] = 'yuan',
): Check {
  const [wanted, found] = [new Decimal(expected), new Decimal(actual)];
  return { code, title, expected: wanted, actual: found, passes: wanted.eq(found), unit };
}

function identities({ floor, villages, fund, projects }: Planned): readonly Check[] {
  const sum = (of: (share: Planned['villages'][number]) => Decimal): Decimal =>
    villages.reduce((total, share) => total.plus(of(share)), new Decimal(0));
  const floorsText = {
    zh: '各村保底收益之和 = 保底标准 × 村数',
    en: 'Sum of floor returns = floor × villages',
  };
  const dividendText = { zh: '各村二次分红之和 = 二次分红总额', en: 'Sum of shares = second dividend' };
  const totalText = {
    zh: '各村合计之和 = 保底收益 + 二次分红',
    en: 'Sum of totals = floor returns + second dividend',
  };
  const dueText = { zh: '各项目应缴之和 = 应缴总额', en: 'Sum of what projects owe = total due' };
  const closingText = {
    zh: '期初 + 来源 − 保底 − 三项用途 = 期末',
    en: 'Opening + funding − floors − the three uses = closing',
  };
  const used = fund.secondDividend.plus(fund.industryDevelopment).plus(fund.publicAffairs);
  return [
    check(
      'floor-total',
      floorsText,
      floor.times(villages.length),
      sum((share) => share.floorReturn),
    ),
    check(
      'second-dividend',
      dividendText,
      fund.secondDividend,
      sum((share) => share.secondDividend),
    ),
    check(
      'village-total',
      totalText,
      fund.floorTotal.plus(fund.secondDividend),
      sum((share) => share.total),
    ),
    check('due-total', dueText, fund.due, sumYuan(projects.map((project) => project.due))),
    check(
      'closing',
      closingText,
      fund.opening.plus(fund.funding).minus(fund.floorTotal).minus(used),
      fund.closing,
    ),
  ];
}

function controlTotals({ ledgers, policy }: Planned): readonly Check[] {
  const { villages, projects } = ledgers;
  const totals = policy.controlTotals;
  const first = projects.filter((project) => project.firstYear === 2018);
  const levels = villages.some((village) => village.level !== undefined);
  const distinct = (field: 'assistingUnit' | 'workGroup', level: 'municipal' | 'district'): number =>
    new Set(villages.flatMap((village) => (village.level === level ? (village[field] ?? []) : []))).size;
  const has = (field: 'assistingUnit' | 'workGroup'): boolean =>
    levels && villages.some((village) => village[field]);
  const mu = first.reduce((sum, project) => sum.plus(project.mu ?? 0), new Decimal(0));
  const investment = sumYuan(first.flatMap((project) => project.totalInvestment?.yuan ?? []));

  const candidates: readonly (readonly [string, Bilingual, Decimal | number | undefined, Decimal | number, boolean, Check['unit']])[] = [
    ['villages', { zh: '名册村数 = 政策村数', en: 'Villages on the roster = policy' }, totals.villages, villages.length, true, 'count'],
    ['municipal-villages', { zh: '市级帮扶村数', en: 'Municipal-level villages' }, totals.municipalVillages, villages.filter((village) => village.level === 'municipal').length, levels, 'count'],
    ['district-villages', { zh: '区级帮扶村数', en: 'District-level villages' }, totals.districtVillages, villages.filter((village) => village.level === 'district').length, levels, 'count'],
    ['municipal-units', { zh: '市级帮扶单位数', en: 'Municipal assisting units' }, totals.municipalUnits, distinct('assistingUnit', 'municipal'), has('assistingUnit'), 'count'],
    ['municipal-work-groups', { zh: '市级工作组数', en: 'Municipal work groups' }, totals.municipalWorkGroups, distinct('workGroup', 'municipal'), has('workGroup'), 'count'],
    ['district-units', { zh: '区级帮扶单位数', en: 'District assisting units' }, totals.districtUnits, distinct('assistingUnit', 'district'), has('assistingUnit'), 'count'],
    ['district-work-groups', { zh: '区级工作组数', en: 'District work groups' }, totals.districtWorkGroups, distinct('workGroup', 'district'), has('workGroup'), 'count'],
    ['projects-2018', { zh: '2018年项目数', en: 'Projects of 2018' }, totals.projects2018, first.length, true, 'count'],
    ['project-area-2018', { zh: '2018年项目面积（亩）', en: 'Area of the projects of 2018 (mu)' }, totals.projectArea2018, mu, mu.gt(0), 'mu'],
    ['project-investment-2018', { zh: '2018年项目总投资', en: 'Total investment of the projects of 2018' }, totals.projectInvestment2018, investment, investment.gt(0), 'yuan'],
  ]; // prettier-ignore
  return candidates.flatMap(([code, title, expected, actual, known, unit]) =>
    expected !== undefined && known ? [check(code, title, expected, actual, unit)] : [],
  );
}
