import { WORD_DIFFERENCES } from '../../src/functions/help/word-differences';
import { amountInWords } from '../../src/money/amount-in-words';
import { yuan } from '../../src/money/yuan';

/** =TEXT(amount,"[DBNum2][$-804]General") in LibreOffice 7.4, of every amount in the table of rules.md and one more. */
const LIBREOFFICE: readonly [amount: string, shown: string][] = [
  ['0', '零'],
  ['0.05', '零点零伍'],
  ['0.5', '零点伍'],
  ['0.55', '零点伍伍'],
  ['1.05', '壹点零伍'],
  ['1.5', '壹点伍'],
  ['10', '壹拾'],
  ['10.05', '壹拾点零伍'],
  ['10.1', '壹拾点壹'],
  ['105', '壹佰零伍'],
  ['325.04', '叁佰贰拾伍点零肆'],
  ['1001', '壹仟零壹'],
  ['1010.1', '壹仟零壹拾点壹'],
  ['1409.5', '壹仟肆佰零玖点伍'],
  ['1680.32', '壹仟陆佰捌拾点叁贰'],
  ['6007.14', '陆仟零柒点壹肆'],
  ['10000', '壹万'],
  ['10001', '壹万零壹'],
  ['10010', '壹万零壹拾'],
  ['16409.02', '壹万陆仟肆佰零玖点零贰'],
  ['20000.5', '贰万点伍'],
  ['107000.53', '壹拾万柒仟点伍叁'],
  ['200200.2', '贰拾万零贰佰点贰'],
  ['1000000.01', '壹佰万点零壹'],
  ['2880000', '贰佰捌拾捌万'],
  ['10001000', '壹仟万壹仟'],
  ['10010000', '壹仟零壹万'],
  ['11520000', '壹仟壹佰伍拾贰万'],
  ['20160000', '贰仟零壹拾陆万'],
  ['92007400', '玖仟贰佰万柒仟肆佰'],
  ['100000001', '壹亿零壹'],
  ['100010000', '壹亿零壹万'],
  ['900002105.5', '玖亿零贰仟壹佰零伍点伍'],
  ['1030506070.8', '壹拾亿叁仟零伍拾万陆仟零柒拾点捌'],
  ['-1680.32', '-壹仟陆佰捌拾点叁贰'],
  ['-0.05', '-零点零伍'],
];

/** Our words with each of the explained differences applied: what is left must be LibreOffice's. */
function asLibreOfficeReads(words: string): string {
  return words
    .replace(/整$/, '') // neither 整 …
    .replace(/^负/, '-') // a minus sign instead of 负
    .replace(/万零(?=.仟)|亿零(?=.仟.*万)/g, (found) => found.charAt(0)) // 零 left out before a 仟 of the next group
    .replace(/^(-?)(?=.角|.分)/, '$1零元') // decimals are read after 点, behind a 零 where there is no yuan
    .replace(/元零?(.)分$/, '点零$1')
    .replace(/元(.)角(.)分$/, '点$1$2')
    .replace(/元(.)角$/, '点$1')
    .replace(/元$/, ''); // … nor 元
}

describe('LibreOffice’s [DBNum2] beside the amount in words', () => {
  it.each(LIBREOFFICE)('%s: %s is never the form for vouchers', (amount, shown) => {
    expect(amountInWords(yuan(amount))).not.toBe(shown);
  });

  it.each(LIBREOFFICE)('%s: %s differs in nothing but what the help page explains', (amount, shown) => {
    expect(asLibreOfficeReads(amountInWords(yuan(amount)))).toBe(shown);
  });

  it('is on the help page as it was found', () => {
    const found = new Map(LIBREOFFICE);
    const whole = WORD_DIFFERENCES.filter(({ amount }) => amount !== 2.675);
    expect(whole.map(({ dbNum2 }) => dbNum2)).toEqual(whole.map(({ amount }) => found.get(String(amount))));
  });
});
