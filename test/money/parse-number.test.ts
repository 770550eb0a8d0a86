import fc from 'fast-check';
import { parseNumber } from '../../src/money/parse-number';

describe('parseNumber reads', () => {
  it.each<[string | number, string]>([
    ['2', '2'],
    ['1,234.5', '1234.5'],
    ['２０１９', '2019'],
    [' 0.065\u00a0', '0.065'],
    ['-3', '-3'],
    ['(3)', '-3'],
    ['1e-7', '0.0000001'],
    ['6.5%', '0.065'],
    ['６．５％', '0.065'],
    ['6.5 % ', '0.065'],
    ['3.33333333%', '0.0333333333'],
    ['0.12345678901234', '0.12345678901234'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [1e-7, '0.0000001'],
    [3e13, '30000000000000'],
  ])('%j as %s', (input, number) => {
    expect(parseNumber(input)?.toFixed()).toBe(number);
  });

  it('every digit of a decimal, as a number, as text and as a percentage', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 20 }), (digits, places) => {
        const text = `${digits}e-${places}`;
        const exact = parseNumber(text);
        expect(exact?.times(`1e${places}`).toFixed()).toBe(digits.toString());
        expect(parseNumber(Number(text))).toEqual(exact);
        expect(parseNumber(`${digits}e-${places}%`)?.times(100)).toEqual(exact);
      }),
    ); // prettier-ignore
  });
});

describe('parseNumber refuses', () => {
  it.each([
    '',
    ' ',
    '%',
    '—',
    'abc',
    '3万',
    '20元',
    '约5',
    '1,23,4',
    '2018-10-31',
    '50万%',
    '5%%',
    '百分之五',
  ])('%j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it.each([NaN, Infinity, -Infinity])('%d', (number) => {
    expect(parseNumber(number)).toBeUndefined();
  });
});
