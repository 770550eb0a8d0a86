import fc from 'fast-check';
import { parseAmount, unitOfText, type AmountRefusal, type AmountUnit } from '../../src/money/parse-amount';
import { formatYuan, yuan } from '../../src/money/yuan';

function read(input: string | number, unit?: AmountUnit): string {
  const parsed = parseAmount(input, unit);
  return parsed.ok ? parsed.yuan.toString() : parsed.reason;
}

describe('parseAmount reads', () => {
  it.each<[string, string]>([
    ['1,234.50', '1234.5'],
    ['￥1,234.5', '1234.5'],
    ['¥1,234.5', '1234.5'],
    ['¥ 1,234.5', '1234.5'],
    ['-￥5', '-5'],
    ['￥-5', '-5'],
    ['人民币1234元整', '1234'],
    ['RMB 1,000', '1000'],
    ['１２３４．５', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['１２．５万元', '125000'],
    [' 1234.5\t', '1234.5'],
    ['\u00a01234.5\u00a0', '1234.5'],
    ['\ufeff12\u200b34.5', '1234.5'],
    ['\u30001234.5\u3000', '1234.5'],
    ["'1234.5", '1234.5'],
    ['1 234 567.80', '1234567.8'],
    ['1, 234.50', '1234.5'],
    ['1234.5元', '1234.5'],
    ['1234.5 元', '1234.5'],
    ['350万', '3500000'],
    ['4万元', '40000'],
    ['1.4亿元', '140000000'],
    ['9200.74万元', '92007400'],
    ['350 万 元', '3500000'],
    ['3千元', '3000'],
    ['1.2百万元', '1200000'],
    ['2千万元', '20000000'],
    ['16.54712万', '165471.2'],
    ['(1,000)', '-1000'],
    ['（1,000）', '-1000'],
    ['(4.00)', '-4'],
    ['（3万元）', '-30000'],
    ['(3)万元', '-30000'],
    ['-1,000', '-1000'],
    ['－1,000', '-1000'],
    ['−1,000', '-1000'],
    ['+1,000', '1000'],
    ['△4', '-4'],
    ['▲4', '-4'],
    ['负4万', '-40000'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['0.00', '0'],
    ['-0', '0'],
    ['1.4E+08', '140000000'],
    ['1e3', '1000'],
    ['9,999,999,999,999.99', '9999999999999.99'],
  ])('%j', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it('marks what its owner should look at', () => {
    expect(parseAmount('1.4E+08')).toMatchObject({ ok: true, doubt: 'scientific-text' });
    expect(parseAmount('△4')).toMatchObject({ ok: true, doubt: 'triangle-minus' });
    expect(parseAmount('-4')).not.toHaveProperty('doubt');
  });
});

describe('parseAmount refuses', () => {
  it.each<[string, AmountRefusal]>([
    ['', 'empty'],
    [' \u3000\u00a0', 'empty'],
    ['—', 'blank-mark'],
    ['——', 'blank-mark'],
    ['-', 'blank-mark'],
    ['/', 'blank-mark'],
    ['／', 'blank-mark'],
    ['无', 'blank-mark'],
    ['约500万', 'approximate'],
    ['500左右', 'approximate'],
    ['500万以上', 'approximate'],
    ['10(其中,灾情因素6万元)', 'approximate'],
    ['1.2.3', 'not-a-number'],
    ['1,23,4', 'bad-grouping'],
    ['12.345,6', 'bad-grouping'],
    ['1234,567', 'bad-grouping'],
    ['5 000 2019', 'bad-grouping'],
    ['3 5', 'bad-grouping'],
    ['2018-10-31', 'date'],
    ['2018/10/31', 'date'],
    ['2018.10.31', 'date'],
    ['2018年10月31日', 'date'],
    ['2018年', 'date'],
    ['4月1日', 'date'],
    ['4-1', 'date'],
    ['6.5%', 'percentage'],
    ['６．５％', 'percentage'],
    ['百分之六点五', 'percentage'],
    ['四万元', 'not-a-number'],
    ['1亿2000万', 'not-a-number'],
    ['3万5', 'not-a-number'],
    ['500万美元', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['(5', 'not-a-number'],
    ['5)', 'not-a-number'],
    ['1000-', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1.234', 'finer-than-fen'],
    ['1.2345678万', 'finer-than-fen'],
    ['1e999', 'too-large'],
    ['10000000000000', 'too-large'],
  ])('%j: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it.each([NaN, Infinity, -Infinity])('%s', (number) => {
    expect(read(number)).toBe('not-a-number');
  });
});

describe('the unit', () => {
  it('of the header applies to naked numbers and texts, a unit in the cell beats it', () => {
    expect(parseAmount(350, 10000)).toEqual({ ok: true, yuan: yuan('3500000'), unitInCell: false });
    expect(parseAmount('350', 10000)).toEqual({ ok: true, yuan: yuan('3500000'), unitInCell: false });
    expect(parseAmount('350元', 10000)).toEqual({ ok: true, yuan: yuan('350'), unitInCell: true });
    expect(parseAmount('1.4亿', 10000)).toEqual({ ok: true, yuan: yuan('140000000'), unitInCell: true });
  });

  it.each<[string, AmountUnit | undefined]>([
    ['元', 1],
    ['万元', 10000],
    ['亿元', 100000000],
    ['千元', 1000],
    ['百万元', 1000000],
    ['千万元', 10000000],
    ['人民币万元', 10000],
    ['万 元', 10000],
    ['单位：万元', 10000],
    ['单位:元', 1],
    ['单 位 ： 万 元', 10000],
    ['金额单位：万元', 10000],
    ['填报单位（盖章）：蓟州区　单位：万元', 10000],
    ['填报单位：元宝山镇 单位：万元', 10000],
    ['单位：户、人、万元', 10000],
    ['单位：万元 时间：2018年', 10000],
    ['（万元）', 10000],
    ['(元)', 1],
    ['市补资金（万元）', 10000],
    ['2019年市补资金\n（万元）', 10000],
    ['金额（单位：万元）', 10000],
    ['金额/万元', 10000],
    ['市补资金 元', 1],
    ['市补资金万元', 10000],
    ['单位', undefined],
    ['填报单位（盖章）：元宝山镇', undefined],
    ['（美元）', undefined],
    ['单位：亩', undefined],
    ['', undefined],
  ])('of the text %j', (text, unit) => {
    expect(unitOfText(text)).toBe(unit);
  });
});

describe('floating point noise', () => {
  it.each<[number, AmountUnit, string]>([
    [0.1 + 0.2, 1, '0.3'],
    [6363368.399999999, 1, '6363368.4'],
    [1234.5000004, 1, '1234.5'],
    [16.54712, 10000, '165471.2'],
    [0.1 + 16.44712, 10000, '165471.2'],
    [1.4, 100000000, '140000000'],
    [1234.1 + 0.2, 100000000, '123430000000'],
    [9999999999999.99, 1, '9999999999999.99'],
    [1234.500001, 1, 'finer-than-fen'],
    [1.005, 1, 'finer-than-fen'],
    [16.547121, 10000, '165471.21'],
    [16.5471213, 10000, 'finer-than-fen'],
    [-0, 1, '0'],
    [1e13, 1, 'too-large'],
    [1e300, 100000000, 'too-large'],
  ])('%d × %d is %s', (number, unit, amount) => {
    expect(read(number, unit)).toBe(amount);
  });

  it('leaves finer amounts alone where they are allowed', () => {
    expect(parseAmount('1.0055', 1, { allowFiner: true })).toMatchObject({ ok: true, yuan: yuan('1.0055') });
    expect(parseAmount(0.1 + 0.2, 1, { allowFiner: true })).toMatchObject({ ok: true, yuan: yuan('0.3') });
  });
});

const anyFen = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });

describe('for any amount', () => {
  it('what is written for people reads back exactly, in full width too', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const amount = yuan(yuan(fen).dividedBy(100));
        const wide = formatYuan(amount).replace(/[!-~]/g, (c) =>
          String.fromCharCode(c.charCodeAt(0) + 0xfee0),
        );
        expect(read(formatYuan(amount))).toBe(amount.toString());
        expect(read(wide)).toBe(amount.toString());
        expect(read(`${amount.dividedBy(10000).toFixed()}万元`)).toBe(amount.toString());
      }),
    );
  });

  it('a number of at most 15 digits is read to the fen, in yuan and in 万元', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const amount = yuan(yuan(fen).dividedBy(100));
        expect(read(amount.toNumber())).toBe(amount.toString());
        expect(read(amount.dividedBy(10000).toNumber(), 10000)).toBe(amount.toString());
      }),
    );
  });

  it('no text makes it throw', () => {
    const characters = fc.constantFrom(...'0123456789.,-+()（）￥¥元万亿千百 eE约%年月—/无△'.split(''));
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => void parseAmount(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAmount(text)));
  });
});
