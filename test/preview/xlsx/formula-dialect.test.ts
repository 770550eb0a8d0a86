import { fromFileFormula, toFileFormula } from '../../../src/preview/xlsx/formula-dialect';

/** As people write it, and as Excel's file format holds it. */
const PAIRS: readonly [string, string][] = [
  ['=SUM(A1:A3)', 'SUM(A1:A3)'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
  ['=JZ.RMB(A1)&"JZ.RMB(x) IFS("', '_xldudf_JZ_RMB(A1)&"JZ.RMB(x) IFS("'],
  ['=JZ.FLOOR_TOTAL(2019)', '_xldudf_JZ_FLOOR_TOTAL(2019)'],
  ["='IFS(1)'!A1+IFS(A1,1)", "'IFS(1)'!A1+_xlfn.IFS(A1,1)"],
  ['=SUMIFS(A:A,B:B,"=x")', 'SUMIFS(A:A,B:B,"=x")'],
];

test.each(PAIRS)('%s stands in a file as %s', (written, stored) => {
  expect(toFileFormula(written, 'JZ')).toBe(stored);
  expect(fromFileFormula(stored)).toBe(written);
});
