import type { Language, Problem } from '../ledger/problem';
import { toFixedYuan } from '../money/yuan';
import type { Plan } from './plan';

/** The plan as the command line's JSON; amounts are texts with two decimals. */
export function planJson(plan: Plan, problems: readonly Problem[], language: Language) {
  return {
    year: plan.year,
    projects: plan.projects.map(
      ({ project, operatingYear, subsidy, rate, due, received, arrears, bases }) => ({
        name: project.name,
        township: project.township ?? null,
        operatingYear,
        subsidy: toFixedYuan(subsidy),
        rate: rate.toDecimalPlaces(6).toString(),
        due: toFixedYuan(due),
        received: received && toFixedYuan(received),
        arrears: arrears && toFixedYuan(arrears),
        ...(bases.length > 1 && {
          batches: bases.map((base) => ({
            operatingYear: base.operatingYear,
            subsidy: toFixedYuan(base.subsidy),
            rate: base.rate.toString(),
          })),
        }),
      }),
    ),
    villages: plan.villages.map(({ village, floorReturn, secondDividend, total }) => ({
      township: village.township,
      village: village.village,
      level: village.level ?? null,
      floorReturn: toFixedYuan(floorReturn),
      secondDividend: toFixedYuan(secondDividend),
      total: toFixedYuan(total),
    })),
    fund: fundJson(plan),
    problems: problems.map((problem) => problemJson(problem, language)),
  };
}

/** A problem as the command line's JSON, its message in one language. */
export function problemJson({ severity, code, sheet, cell, message }: Problem, language: Language) {
  return { severity, code, sheet, cell, message: message[language] };
}

function fundJson({ fund }: Plan) {
  return {
    opening: toFixedYuan(fund.opening),
    due: toFixedYuan(fund.due),
    received: fund.received && toFixedYuan(fund.received),
    funding: toFixedYuan(fund.funding),
    floorTotal: toFixedYuan(fund.floorTotal),
    surplus: toFixedYuan(fund.surplus),
    shortfall: toFixedYuan(fund.shortfall),
    secondDividend: toFixedYuan(fund.secondDividend),
    industryDevelopment: toFixedYuan(fund.industryDevelopment),
    publicAffairs: toFixedYuan(fund.publicAffairs),
    closing: toFixedYuan(fund.closing),
  };
}
