import type { ProjectYear } from '../distribution/plan';
import { columnName } from '../ledger/address';
import { sumYuan, toCellNumber, yuan, type Yuan } from '../money/yuan';
import { dueFormula, moneyFormula, sumOfLedgerCells } from './formula';
import type { SheetTexts } from './texts';
import type { SheetDraft } from './sheet-draft';
import type { Formula, ModelCell } from './sheet-model';

const [SUBSIDY, RATE, DUE, RECEIVED, ARREARS] = [6, 7, 8, 9, 10];

/** A1 names of a project's figures, or of the totals of all. */
export interface ProjectCells {
  readonly subsidy: string;
  readonly due: string;
  readonly received: string;
  readonly arrears: string;
}

/** A1 names of the figures of a project table. */
export interface ProjectTable extends ProjectCells {
  /** By name of the project. */
  readonly projects: ReadonlyMap<string, ProjectCells>;
}

/**
 * A year's projects with subsidy, rate, due, received and arrears, and their totals. With injections in batches each
 * batch has a row of its own under its project, whose due is rounded once.
 *
 * @param hasLedger whether the year has a remittance ledger
 */
export function addProjectTable(
  draft: SheetDraft,
  year: number,
  projects: readonly ProjectYear[],
  hasLedger: boolean,
  texts: SheetTexts,
): ProjectTable {
  const text = texts.calculation;
  const first = draft.rows.length;
  const cells = new Map<string, ProjectCells>();
  projects.forEach((project, index) => {
    cells.set(project.project.name, cellsOf(draft.rows.length));
    if (project.bases.length > 1) addWithBatches(draft, year, project, index + 1, text);
    else draft.add(singleRow(draft.rows.length, project, index + 1, text));
  });
  const last = draft.rows.length - 1;
  styleTable(draft, first, last);
  const sum = (column: number, amount: Yuan): Formula => {
    const name = columnName(column);
    const range = (of: string): string => `${of}${first + 1}:${of}${last + 1}`;
    return moneyFormula(`ROUND(SUMIF(${range('A')},">0",${range(name)}),2)`, amount);
  };
  const received = sumYuan(projects.map((project) => project.received ?? yuan('0')));
  const due = sumYuan(projects.map((project) => project.due));
  const row = draft.add([
    null,
    text.total,
    null,
    null,
    null,
    null,
    sum(SUBSIDY, sumYuan(projects.map((project) => project.subsidy))),
    null,
    sum(DUE, due),
    hasLedger ? sum(RECEIVED, received) : text.noLedger,
    hasLedger ? sum(ARREARS, yuan(due.minus(received))) : text.noLedger,
  ]);
  draft.style('totalText', row, 0, 1, 11);
  draft.style('totalMoney', row, SUBSIDY);
  draft.style('totalMoney', row, DUE, 1, 3);
  return { ...cellsOf(row), projects: cells };
}

function cellsOf(row: number): ProjectCells {
  const cell = (column: number): string => `$${columnName(column)}$${row + 1}`;
  return { subsidy: cell(SUBSIDY), due: cell(DUE), received: cell(RECEIVED), arrears: cell(ARREARS) };
}

type Text = SheetTexts['calculation'];

function singleRow(row: number, project: ProjectYear, serial: number, text: Text): readonly ModelCell[] {
  const at = row + 1;
  const parts = project.bases[0]?.parts ?? [];
  return [
    ...leading(project, serial),
    sumOfLedgerCells(parts, project.subsidy),
    project.rate.toNumber(),
    dueFormula([{ subsidy: `G${at}`, rate: `H${at}` }], project.due),
    ...paid(at, project, text),
  ];
}

function addWithBatches(
  draft: SheetDraft,
  year: number,
  project: ProjectYear,
  serial: number,
  text: Text,
): void {
  const at = draft.rows.length + 1;
  const [first, last] = [at + 1, at + project.bases.length];
  const pairs = project.bases.map((_, index) => ({
    subsidy: `G${first + index}`,
    rate: `H${first + index}`,
  }));
  draft.add([
    ...leading(project, serial),
    moneyFormula(`ROUND(SUM(G${first}:G${last}),2)`, project.subsidy),
    {
      formula: `IF(G${at}=0,0,SUMPRODUCT(G${first}:G${last},H${first}:H${last})/G${at})`,
      value: project.rate.toNumber(),
    },
    dueFormula(pairs, project.due),
    ...paid(at, project, text),
  ]);
  for (const base of project.bases) {
    const put = year - base.operatingYear + 1;
    draft.add([
      null,
      text.batch(put),
      null,
      null,
      put,
      base.operatingYear,
      sumOfLedgerCells(base.parts, base.subsidy),
      base.rate.toNumber(),
      null,
      null,
      null,
    ]);
  }
}

function leading({ project, operatingYear }: ProjectYear, serial: number): readonly ModelCell[] {
  return [
    serial,
    project.name,
    project.township ?? null,
    project.operator ?? null,
    project.firstYear,
    operatingYear,
  ];
}

function paid(at: number, project: ProjectYear, text: Text): readonly ModelCell[] {
  const { received, arrears } = project;
  if (!received || !arrears) return [text.noLedger, text.noLedger];
  const parts = project.remittances.map((remittance) => remittance.amount);
  return [
    parts.length === 0 ? toCellNumber(received) : sumOfLedgerCells(parts, received),
    moneyFormula(`ROUND(I${at}-J${at},2)`, arrears),
  ];
}

function styleTable(draft: SheetDraft, first: number, last: number): void {
  const rows = last - first + 1;
  draft.style('centered', first, 0, rows);
  draft.style('text', first, 1, rows, 3);
  draft.style('centered', first, 4, rows, 2);
  draft.style('money', first, SUBSIDY, rows);
  draft.style('rate', first, RATE, rows);
  draft.style('money', first, DUE, rows, 3);
}
