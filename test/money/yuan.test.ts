import { formatYuan, toFixedYuan, yuan } from '../../src/money/yuan';

describe('formatYuan', () => {
  it.each([
    ['0', '0.00'],
    ['1234.5', '1,234.50'],
    ['-1234567.89', '-1,234,567.89'],
    ['123', '123.00'],
  ])('writes %s as %s', (amount, text) => {
    expect(formatYuan(yuan(amount))).toBe(text);
  });
});

describe('toFixedYuan', () => {
  it('has no negative zero', () => {
    expect(toFixedYuan(yuan('-0.001'))).toBe('0.00');
  });
});
