/**
 * A second, independent way to write whole fen in words: every place is written out with its digit (壹亿零仟零佰…), and
 * the zeros are then removed by rewriting the text. For tests only.
 */
export function wordsByRewriting(fen: bigint): string {
  if (fen < 0n) return `负${wordsByRewriting(-fen)}`;
  if (fen === 0n) return '零元整';
  const places = ['分', '角', '元', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾', '佰', '仟'];
  const digits = [...fen.toString()].reverse();
  const written = digits.map((digit, index) => '零壹贰叁肆伍陆柒捌玖'.charAt(Number(digit)) + places[index]);
  return written
    .reverse()
    .join('')
    .replace(/零[拾佰仟]/g, '零')
    .replace(/零+/g, '零')
    .replace(/零([亿万元])/g, '$1零')
    .replace(/亿零?万/g, '亿零')
    .replace(/零+/g, '零')
    .replace(/零元/g, '元零')
    .replace(/零+/g, '零')
    .replace(/零角零分$/, '整')
    .replace(/零分$/, '整')
    .replace(/元零(?=[壹贰叁肆伍陆柒捌玖]角)/, '元')
    .replace(/零角/, '零')
    .replace(/零+/g, '零')
    .replace(/零整$/, '整')
    .replace(/^元?零(?!元)/, '')
    .replace(/^元/, '');
}
