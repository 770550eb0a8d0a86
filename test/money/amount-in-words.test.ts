import fc from 'fast-check';
import { agreesInWords, amountInWords } from '../../src/money/amount-in-words';
import { yuan } from '../../src/money/yuan';
import { wordsByRewriting } from './words-reference';

/** The table of rules.md, 人民币大写, case by case, and the ends of the range. */
const CASES: [string, string][] = [
  ['0', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['0.55', '伍角伍分'],
  ['1.05', '壹元零伍分'],
  ['1.50', '壹元伍角整'],
  ['10', '壹拾元整'],
  ['10.05', '壹拾元零伍分'],
  ['10.10', '壹拾元壹角整'],
  ['105', '壹佰零伍元整'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1001', '壹仟零壹元整'],
  ['1010.10', '壹仟零壹拾元壹角整'],
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['10000', '壹万元整'],
  ['10001', '壹万零壹元整'],
  ['10010', '壹万零壹拾元整'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['20000.50', '贰万元伍角整'],
  ['107000.53', '壹拾万零柒仟元伍角叁分'],
  ['200200.20', '贰拾万零贰佰元贰角整'],
  ['1000000.01', '壹佰万元零壹分'],
  ['2880000', '贰佰捌拾捌万元整'],
  ['10001000', '壹仟万零壹仟元整'],
  ['10010000', '壹仟零壹万元整'],
  ['11520000', '壹仟壹佰伍拾贰万元整'],
  ['20160000', '贰仟零壹拾陆万元整'],
  ['92007400', '玖仟贰佰万零柒仟肆佰元整'],
  ['100000001', '壹亿零壹元整'],
  ['100010000', '壹亿零壹万元整'],
  ['1030506070.80', '壹拾亿零叁仟零伍拾万零陆仟零柒拾元捌角整'],
  ['-1680.32', '负壹仟陆佰捌拾元叁角贰分'],
  ['-0.05', '负伍分'],
  ['-0', '零元整'],
  ['999900000000', '玖仟玖佰玖拾玖亿元整'],
  ['999999999999.99', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
];

describe('amountInWords', () => {
  it.each(CASES)('writes %s as %s', (amount, words) => {
    expect(amountInWords(yuan(amount))).toBe(words);
    expect(agreesInWords(yuan(amount), words)).toBe(true);
  });

  it('puts 人民币 in front without a space', () => {
    expect(amountInWords(yuan('10'), { currencyName: true })).toBe('人民币壹拾元整');
  });

  it.each(['0.001', '1000000000000', '-1000000000000', 'NaN'])('refuses %s', (amount) => {
    expect(() => amountInWords(yuan(amount))).toThrow(RangeError);
  });

  it('agrees with an independent second implementation on 100 000 random amounts', () => {
    const digits = fc.array(fc.constantFrom(0n, 0n, 0n, 1n, 2n, 5n, 9n), { minLength: 1, maxLength: 14 });
    const manyZeros = digits.map((list) => list.reduce<bigint>((number, digit) => number * 10n + digit, 0n));
    const uniform = fc.bigInt({ min: 0n, max: 10n ** 14n - 1n });
    const anyFen = fc.tuple(fc.oneof(manyZeros, uniform), fc.boolean());
    fc.assert(
      fc.property(anyFen, ([magnitude, negative]) => {
        const fen = negative ? -magnitude : magnitude;
        const words = amountInWords(yuan(yuan(fen).dividedBy(100)));
        if (words !== wordsByRewriting(fen)) throw new Error(`${fen}: ${words} ≠ ${wordsByRewriting(fen)}`);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);
});

describe('agreesInWords accepts the other forms that the norms allow', () => {
  it.each([
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['1680.32', '人民币壹仟陆佰捌拾圆叁角贰分'],
    ['1680.32', '人民币：壹仟陆佰捌拾元叁角贰分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['107000.53', '壹拾万零柒仟元零伍角叁分'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['1409.50', '壹仟肆佰零玖元伍角正'],
    ['10', '壹拾元正'],
    ['20000.50', '贰万元零伍角整'],
    ['20000.50', '貳萬圓伍角正'],
    ['1030506070.80', '壹拾亿叁仟零伍拾万陆仟零柒拾元零捌角'],
    ['2880000', '人民币 贰佰捌拾捌万元整'],
  ])('%s: %s', (amount, words) => {
    expect(agreesInWords(yuan(amount), words)).toBe(true);
  });
});

describe('agreesInWords refuses', () => {
  it.each([
    ['10', '拾元整'],
    ['10', '壹拾元'],
    ['105', '壹佰伍元整'],
    ['325.04', '叁佰贰拾伍元肆分'],
    ['325.04', '叁佰贰拾伍元零肆分整'],
    ['1000500', '壹佰万伍佰元整'],
    ['1680.32', '壹仟陆佰捌拾元叁角壹分'],
    ['200', '二百元整'],
    ['10', '壹拾元整整'],
    ['10', ''],
  ])('%s: %j', (amount, words) => {
    expect(agreesInWords(yuan(amount), words)).toBe(false);
  });

  it('the words of any other amount', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const words = amountInWords(yuan(yuan(BigInt(a)).dividedBy(100)));
        expect(agreesInWords(yuan(yuan(BigInt(b)).dividedBy(100)), words)).toBe(a === b);
      }),
    );
  });
});
