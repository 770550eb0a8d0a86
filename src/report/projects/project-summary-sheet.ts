import { approvalColumnProblems, approvalProblems } from '../../distribution/approvals';
import type { Plan, ProjectYear } from '../../distribution/plan';
import { fieldCell } from '../../ledger/field-cell';
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
  title: { zh: '项目汇总表', en: 'Projects' },
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
    { header: headers.area, width: 10, style: 'centered', cell: ({ project }) => project.area ?? text.noArea },
    { header: headers.name, width: 30, style: 'text', cell: ({ project }) => project.name },
    { header: headers.township, width: 13, style: 'text', cell: ({ project }) => project.township ?? null },
    { header: headers.operator, width: 20, style: 'text', cell: ({ project }) => project.operator ?? null },
    { header: headers.firstYear, width: 10, style: 'centered', cell: ({ project }) => project.firstYear },
    { header: headers.mu, width: 12, style: 'count', cell: (item) => muCell(item, plan), sum: ({ project }) => project.mu ?? 0 },
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

function byArea(
  projects: readonly ProjectYear[],
  text: Text,
): readonly (readonly [string, readonly ProjectYear[]])[] {
  const areas = new Map<string, ProjectYear[]>();
  for (const project of projects) {
    const area = project.project.area ?? text.noArea;
    areas.set(area, [...(areas.get(area) ?? []), project]);
  }
  return [...areas];
}
