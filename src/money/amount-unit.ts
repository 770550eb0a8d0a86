/** Yuan per unit of an amount: 元, 百元, 千元, 万元, 百万元, 千万元, 亿元. */
export type AmountUnit = 1 | 100 | 1000 | 10000 | 1000000 | 10000000 | 100000000;

const FACTOR_BY_WORD: ReadonlyMap<string, AmountUnit> = new Map([
  ['', 1],
  ['百', 100],
  ['千', 1000],
  ['万', 10000],
  ['百万', 1000000],
  ['千万', 10000000],
  ['亿', 100000000],
]);

/** The words before 元 that make a larger unit, as an alternation for a regular expression, longest first. */
export const UNIT_WORDS = '千万|百万|亿|万|千|百';

/** A unit with 元, possibly letter-spaced (万 元), not cut out of a longer word (元宝, 美元). */
const UNIT = String.raw`(?:人民币\s*)?(?<word>千\s*万|百\s*万|[亿万千百])?\s*元(?![\p{Script=Han}])`;

/** Other units listed before the money's: 户、人、万元. */
const LISTED_BEFORE = String.raw`(?:[^、,;/()\s]{1,4}\s*[、,;/]\s*)*`;

/** Where a unit may stand: as the whole text, after 单位, in brackets, after a separator at the end. */
const PLACES = [
  `^\\s*${UNIT}\\s*$`,
  `单\\s*位\\s*:?\\s*${LISTED_BEFORE}${UNIT}`,
  `\\(\\s*${LISTED_BEFORE}${UNIT}`,
  `[/_:,、\\-\\s]\\s*${UNIT}\\s*\\)?\\s*$`,
  String.raw`(?<word>千\s*万|百\s*万|[亿万千百])\s*元\s*$`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The factor of a unit word such as 万; the empty word is yuan itself. */
export function unitOfWord(word: string): AmountUnit | undefined {
  return FACTOR_BY_WORD.get(word);
}

/** What a unit is called: 元, 万元, 亿元. */
export function nameOfUnit(unit: AmountUnit): string {
  const word = [...FACTOR_BY_WORD].find(([, factor]) => factor === unit)?.[0];
  return `${word ?? ''}元`;
}

/** Full-width forms (digits, letters, punctuation, the ideographic space and ￥) as their plain ones. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\uffe5/g, '¥');
}

/**
 * The unit of amounts that a header or a unit line names, in yuan per unit.
 *
 * @param text a header (「市补资金（万元）」), a unit line (「单位：万元」) or a bare unit (「亿元」)
 * @returns the factor, or undefined where the text names no unit of money
 * @example unitOfText('单位：万元') // 10000
 * @example unitOfText('填报单位（盖章）：元宝山镇') // undefined
 */
export function unitOfText(text: string): AmountUnit | undefined {
  const plain = toHalfWidth(text);
  for (const place of PLACES) {
    const found = place.exec(plain);
    if (found) return unitOfWord((found.groups?.['word'] ?? '').replace(/\s/g, ''));
  }
  return undefined;
}
