/** Functions newer than the file format: a file writes them with a prefix, people and the grid do not. */
const FUTURE = new Set(
  (
    'ACOT ARABIC BASE BITAND BITOR BITXOR CEILING.MATH COMBINA CONCAT COVARIANCE.P COVARIANCE.S DAYS DECIMAL ' +
    'FLOOR.MATH FORECAST.LINEAR FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS MODE.SNGL ' +
    'NORM.DIST NORM.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG ' +
    'RANK.EQ SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN TEXTSPLIT TEXTBEFORE TEXTAFTER UNICHAR ' +
    'UNICODE UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR BYROW BYCOL MAP REDUCE SCAN MAKEARRAY VSTACK HSTACK TAKE DROP ' +
    'TOCOL TOROW CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS EXPAND ARRAYTOTEXT VALUETOTEXT ISOMITTED'
  ).split(' '),
);

/** Of these, the two that carry a second prefix. */
const WORKSHEET_FUTURE = new Set(['FILTER', 'SORT']);

/** Splits a formula at its quoted parts (texts and sheet names) and changes what stands outside of them. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/**
 * A formula of a file as people write it, with the leading `=`.
 *
 * @example fromFileFormula('_xlfn.XLOOKUP(A1,B:B,C:C)') // '=XLOOKUP(A1,B:B,C:C)'
 * @example fromFileFormula('_xldudf_JZ_RMB(A1)') // '=JZ.RMB(A1)'
 */
export function fromFileFormula(formula: string): string {
  const plain = outsideQuotes(formula, (part) =>
    part.replace(/_xldudf_([A-Z]+)_(?=[A-Z])/g, '$1.').replace(/_xlfn\.|_xlws\.|_xlpm\./g, ''),
  );
  return `=${plain}`;
}

/** The same the other way: a formula of the grid as a file holds it, without the leading `=`. */
export function toFileFormula(formula: string, namespace: string): string {
  const own = new RegExp(`\\b${namespace}\\.([A-Z_]+)\\(`, 'g');
  return outsideQuotes(formula.replace(/^=/, ''), (part) =>
    part
      .replace(own, `_xldudf_${namespace}_$1(`)
      .replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g, (name: string) => {
        if (WORKSHEET_FUTURE.has(name)) return `_xlfn._xlws.${name}`;
        return FUTURE.has(name) ? `_xlfn.${name}` : name;
      }),
  );
}
