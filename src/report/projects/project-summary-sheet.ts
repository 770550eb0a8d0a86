import { approvalColumnProblems, approvalProblems } from '../../distribution/approvals';
import type { Plan, ProjectYear } from '../../distribution/plan';
import { fieldCell } from '../../ledger/field-cell';
import { squeeze } from '../../ledger/text';
import { yuan } from '../../money/yuan';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { absolute, moneyFormula, sumOfLedgerCells } from '../formula';
import type { List, ListColumn } from '../list';
import { listSheet } from '../list-sheet';
import type { ModelCell, SheetModel } from '../sheet-model';
import { PROJECT_TEXTS } from './project-summary-texts';

/** 《1+1+N项目汇总表》: the year's projects by area, and the records of approval that are missing. */
export const projectSummarySheet: ExtraSheet = {
  key: 'projectSummary',
  needs: [],
  title: { zh: '1+1+N项目汇总表', en: '1+1+N projects' },
  isPossible: () => true,
  problems({ ledgers, projects }) {
    const records = projects.map(({ project }) => project);
    return [...approvalColumnProblems(records), ...approvalProblems(ledgers, 'projects', records)];
  },
  build,
};

type Text = (typeof PROJECT_TEXTS)['zh'];

function build(context: ExtraContext): SheetModel {
  const { plan } = context;
  const text = PROJECT_TEXTS[context.language];
  const list: List<ProjectYear> = {
    serial: text.headers.serial,
    total: text.total,
    groups: byArea(plan.projects, text).map(([area, items]) => ({ items, subtotal: text.subtotal(area) })),
    columns: columns(context, text),
  };
  return listSheet(context, {
    key: 'projectSummary',
    name: context.name,
    title: text.title(plan.year),
    list,
    notes: [text.note(plan.projects.length)],
  }).model;
}

function columns({ plan, calculation }: ExtraContext, text: Text): readonly ListColumn<ProjectYear>[] {
  const { headers } = text;
  // Decimals of an area show where any project has them.
  const isWhole = plan.projects.every(({ project }) => project.mu?.isInteger() ?? true);
  const approval = (
    key: 'villageApproval' | 'townshipApproval',
    header: string,
  ): ListColumn<ProjectYear> => ({
    header,
    width: 16,
    style: 'centered',
    cell: ({ project }) => (project[key] === '' ? text.missing : (project[key] ?? null)),
    isAlarming: ({ project }) => project[key] === '',
  });
  return [
    { header: headers.area, width: 14, style: 'centered', cell: (item) => areaOf(item) ?? text.noArea },
    { header: headers.name, width: 30, style: 'text', cell: ({ project }) => project.name },
    { header: headers.township, width: 13, style: 'text', cell: ({ project }) => project.township ?? null },
    { header: headers.operator, width: 20, style: 'text', cell: ({ project }) => project.operator ?? null },
    { header: headers.firstYear, width: 10, style: 'centered', cell: ({ project }) => project.firstYear },
    { header: headers.mu, width: 12, style: isWhole ? 'count' : 'money', cell: (item) => muCell(item, plan), sum: ({ project }) => project.mu ?? 0 },
    {
      header: headers.investment, width: 18, style: 'money', sum: ({ project }) => project.totalInvestment?.yuan ?? yuan('0'),
      cell: ({ project: { totalInvestment } }) => totalInvestment ? sumOfLedgerCells([totalInvestment], totalInvestment.yuan) : null,
    },
    {
      header: headers.subsidy, width: 18, style: 'money', sum: ({ subsidy }) => subsidy,
      cell: ({ project, subsidy }) => moneyFormula(calculation.projects.get(project.name)?.subsidy ?? '0', subsidy),
    },
    approval('villageApproval', headers.village),
    approval('townshipApproval', headers.townshipApproval),
  ]; // prettier-ignore
}

/** The ledger's own cell, where it holds a number. */
function muCell({ project }: ProjectYear, { ledgers }: Plan): ModelCell {
  if (!project.mu) return null;
  const mu = project.mu.toNumber();
  const cell = fieldCell(ledgers.found, 'projects', project.source, 'mu');
  if (!cell) return mu;
  const reference = absolute(cell.row, cell.column, cell.sheet);
  return { formula: `IF(ISNUMBER(${reference}),${reference},${mu})`, value: mu };
}

/** The areas in the order in which people name them (东西南北中), then others as the ledger has them. */
const AREAS = ['东部', '西部', '南部', '北部', '中部'];

function byArea(
  projects: readonly ProjectYear[],
  text: Text,
): readonly (readonly [string, readonly ProjectYear[]])[] {
  const areas = new Map<string, ProjectYear[]>(AREAS.map((area) => [area, []]));
  const without: ProjectYear[] = [];
  for (const project of projects) {
    const area = areaOf(project);
    if (area === undefined) without.push(project);
    else areas.set(area, [...(areas.get(area) ?? []), project]);
  }
  const groups: readonly (readonly [string, readonly ProjectYear[]])[] = [...areas, [text.noArea, without]];
  return groups.filter(([, items]) => items.length > 0);
}

/** 「东」, 「东 部」 and 「东部片区」 are 东部. */
function areaOf({ project: { area } }: ProjectYear): string | undefined {
  if (area === undefined) return undefined;
  const bare = squeeze(area).replace(/(片区|片|区域|地区)$/, '');
  return /^[东西南北中]$/.test(bare) ? `${bare}部` : bare;
}
