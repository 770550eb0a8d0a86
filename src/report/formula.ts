import { cellName } from '../ledger/address';
import type { CellSource, LedgerAmount } from '../ledger/records';
import { toCellNumber, type Yuan } from '../money/yuan';
import type { Formula, ModelCell } from './sheet-model';

/** A sheet's name as formulas write it: always quoted, so that 2019年分配表 is no number. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A cell as formulas write it; absolute, so that sorting or copying rows leaves it where it points. */
export function absolute(row: number, column: number, sheet?: string): string {
  const cell = cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return sheet === undefined ? cell : `${quoteSheet(sheet)}!${cell}`;
}

/** A formula and the exact plan's amount for it. */
export function moneyFormula(formula: string, amount: Yuan): Formula {
  return { formula, value: toCellNumber(amount) };
}

/**
 * Amounts of ledgers, added up where they stand: a formula over the ledgers' own cells, rounded to the fen only to
 * drop the noise of 万元 in floating point. Amounts written as text (「350万」) enter as numbers.
 */
export function sumOfLedgerCells(parts: readonly LedgerAmount[], sum: Yuan): ModelCell {
  if (!parts.some((part) => part.cell)) return toCellNumber(sum);
  const terms = parts.map(({ cell, yuan }) => (cell ? ledgerCell(cell) : `(${yuan.toString()})`));
  return moneyFormula(`ROUND(${terms.join('+')},2)`, sum);
}

/** A ledger's own cell in yuan, as formulas write it. */
export function ledgerCell({ sheet, row, column, factor }: CellSource): string {
  const reference = `${quoteSheet(sheet)}!${cellName(row, column)}`;
  return factor === 1 ? reference : `${reference}*${factor}`;
}

/**
 * Due amounts to the fen, half up in every spreadsheet program: subsidy in fen and rate in hundred-thousandths are
 * whole numbers, so that exactly half a fen is exactly .5 before the one rounding that counts. (0.065 × 1 yuan as
 * ROUND(A1*B1,2) is 0.06 or 0.07, depending on the program.) Exact below 1.2 × 10¹⁰ yuan.
 *
 * @param bases cells of subsidy and rate, in pairs
 */
export function dueFormula(
  bases: readonly { readonly subsidy: string; readonly rate: string }[],
  due: Yuan,
): Formula {
  const products = bases.map(({ subsidy, rate }) => `ROUND(${subsidy}*100,0)*ROUND(${rate}*100000,0)`);
  return moneyFormula(`ROUND((${products.join('+')})/100000,0)/100`, due);
}
