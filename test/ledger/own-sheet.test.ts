import fc from 'fast-check';
import { ownSheet } from '../../src/ledger/own-sheet';

const MARK = { key: 'distribution', year: 2019 };
const ORIGINAL = { name: '2019年分配表', mark: MARK };
const COPY = { name: '2019年分配表 (2)', mark: MARK };
const RENAMED = { name: '存档', mark: MARK };
const OTHERS = [{ name: '村名册' }, { name: '2018年分配表', mark: { ...MARK, year: 2018 } }];

describe('of the sheets that carry one mark', () => {
  it.each([
    ['the only one is ours, whatever it is called', [RENAMED], RENAMED],
    ['the one with the wanted name is ours, also behind its copy', [COPY, ORIGINAL], ORIGINAL],
    ['the one with the wanted name is ours, also beside a shorter one', [RENAMED, ORIGINAL], ORIGINAL],
    ['the one with the shortest name is ours where none has the wanted one', [COPY, RENAMED], RENAMED],
  ])('%s', (_rule, sheets, own) => {
    expect(ownSheet([...OTHERS, ...sheets], MARK, '2019年分配表')).toBe(own);
  });

  it('names are compared without case, as spreadsheet programs do', () => {
    const [upper, lower] = ['2019 DISTRIBUTION', '2019 d'].map((name) => ({ name, mark: MARK }));
    expect(
      ownSheet(
        [lower, upper].flatMap((sheet) => sheet ?? []),
        MARK,
        '2019 Distribution',
      ),
    ).toBe(upper);
  });

  it('none is ours where only a copy is left', () => {
    expect(ownSheet([...OTHERS, COPY], MARK, ORIGINAL.name)).toBeUndefined();
  });

  it('none is ours where none has the mark', () => {
    expect(ownSheet(OTHERS, MARK, '2019年分配表')).toBeUndefined();
  });

  it('the original stays ours among any copies, in any order', () => {
    const copies = fc.uniqueArray(fc.integer({ min: 2, max: 99 }), { maxLength: 6 });
    fc.assert(
      fc.property(copies, fc.boolean(), fc.nat(6), (numbers, isRenamed, place) => {
        const original = isRenamed ? RENAMED : ORIGINAL;
        const sheets = numbers.map((number) => ({ name: `${original.name} (${number})`, mark: MARK }));
        sheets.splice(place, 0, original);
        expect(ownSheet(sheets, MARK, ORIGINAL.name)).toBe(original);
      }),
    );
  });
});
