import { yuan, type Yuan } from './yuan';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];
const CURRENCY = '人民币';
const LIMIT = yuan('1e12');

/** A piece of the words. `optional` pieces may be left out under the norms; `ours` says whether we write them. */
interface Piece {
  readonly text: string;
  readonly optional?: boolean;
  readonly ours?: boolean;
}

/** Traditional characters and variants that the norms let people write, each with the form we write. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...'圆元 圓元 正整 萬万 億亿 貳贰 參叁 叄叁 陸陆 負负'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
]);

/**
 * 人民币大写: the amount in Chinese capital numerals, in the form that is right under both 《正确填写票据和结算凭证的
 * 基本规定》 and 《会计基础工作规范》 article 52. Negative amounts begin with 负, which no norm covers.
 *
 * @param amount yuan, whole fen, below 10¹² (9 999 亿) in magnitude
 * @param options `currencyName` puts 人民币 in front
 * @throws RangeError on an amount finer than the fen or too large
 * @example amountInWords(yuan('107000.53')) // '壹拾万零柒仟元伍角叁分'
 */
export function amountInWords(amount: Yuan, options: { readonly currencyName?: boolean } = {}): string {
  const words = piecesOf(amount)
    .filter((piece) => piece.ours !== false)
    .map((piece) => piece.text)
    .join('');
  return options.currencyName ? CURRENCY + words : words;
}

/**
 * Whether words that people wrote name the amount, in any form that the two norms allow: 圆 for 元, 正 for 整, 人民币 in
 * front, no 整 after 角, 零 written or not where the digit of 万 or 元 is zero and the next one is not, traditional
 * characters.
 *
 * @example agreesInWords(yuan('1680.32'), '人民币壹仟陆佰捌拾圆零叁角贰分') // true
 */
export function agreesInWords(amount: Yuan, text: string): boolean {
  const plain = Array.from(text.replace(/\s/g, ''), (char) => VARIANTS.get(char) ?? char).join('');
  const pattern = piecesOf(amount).map((piece) => (piece.optional ? `(?:${piece.text})?` : piece.text));
  return new RegExp(`^(?:${CURRENCY}[:：]?)?${pattern.join('')}$`, 'u').test(plain);
}

function piecesOf(amount: Yuan): Piece[] {
  if (!amount.isFinite() || amount.decimalPlaces() > 2) {
    throw new RangeError(`only whole fen can be written in words, not ${amount.toString()} yuan`);
  }
  if (amount.abs().gte(LIMIT)) {
    throw new RangeError(`words go up to 999 999 999 999.99 yuan, not ${amount.toString()}`);
  }
  const [whole = '0', fraction = '00'] = amount.abs().toFixed(2).split('.');
  const pieces = [...wholePieces(whole), ...fractionPieces(whole, Number(fraction[0]), Number(fraction[1]))];
  return amount.isNegative() && !amount.isZero() ? [{ text: '负' }, ...pieces] : pieces;
}

/** The yuan without 元: digits with their places, one 零 for every run of zeros between digits. */
function wholePieces(whole: string): Piece[] {
  const pieces: Piece[] = [];
  let zeros = 0;
  let groupWritten = false;
  for (let index = 0; index < whole.length; index += 1) {
    const position = whole.length - 1 - index;
    const place = position % 4;
    const digit = Number(whole[index]);
    if (digit === 0) zeros += 1;
    else {
      // A run that ends with a group (万 or 亿) and not inside the next one may stay unwritten.
      if (zeros > 0 && pieces.length > 0) pieces.push({ text: '零', optional: place === 3 });
      pieces.push({ text: `${DIGITS[digit]}${PLACES[place]}` });
      zeros = 0;
      groupWritten = true;
    }
    if (place === 0) {
      const group = GROUPS[position / 4] ?? '';
      if (groupWritten && group !== '') pieces.push({ text: group });
      groupWritten = false;
    }
  }
  return pieces;
}

/** 元, 角, 分 and 整. */
function fractionPieces(whole: string, jiao: number, fen: number): Piece[] {
  const hasYuan = Number(whole) !== 0;
  if (jiao === 0 && fen === 0) return [{ text: hasYuan ? '元整' : '零元整' }];
  const pieces: Piece[] = hasYuan ? [{ text: '元' }] : [];
  if (jiao === 0 && hasYuan) pieces.push({ text: '零' });
  if (jiao !== 0) {
    if (hasYuan && whole.endsWith('0')) pieces.push({ text: '零', optional: true, ours: false });
    pieces.push({ text: `${DIGITS[jiao]}角` });
  }
  pieces.push(fen === 0 ? { text: '整', optional: true } : { text: `${DIGITS[fen]}分` });
  return pieces;
}
