import type { ModelCell } from '../report/sheet-model';

/** A text that Excel would take for a formula, a number, a date or a truth value if it were typed. */
const LOOKS_TYPED = /^\s*[=+\-@'#\d.,(（¥￥$%０-９]|^(true|false)$/i;

/** What is set as a cell's formula so that the cell holds exactly this: texts stay texts, whatever they begin with. */
export function cellInput(cell: ModelCell, rename: (formula: string) => string): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return `=${rename(cell.formula)}`;
  return LOOKS_TYPED.test(cell) ? `'${cell}` : cell;
}

/** Makes formulas point at sheets by the names that they bear while they are built. */
export function renameSheets(names: ReadonlyMap<string, string>): (formula: string) => string {
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  return (formula) => {
    let renamed = formula;
    for (const [name, aside] of names) renamed = renamed.replaceAll(quoted(name), quoted(aside));
    return renamed;
  };
}
