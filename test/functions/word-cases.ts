import type { Case } from './cases';
import { errorArgument } from './excel-runtime';
import { column } from './shapes';

/** RMB and YUAN. */
export const WORD_CASES: readonly Case[] = [
  ['RMB', [107000.53], '壹拾万零柒仟元伍角叁分'],
  ['RMB', [20160000], '贰仟零壹拾陆万元整'],
  ['RMB', [1680.32], '壹仟陆佰捌拾元叁角贰分'],
  ['RMB', [-0.05], '负伍分'],
  ['RMB', [0], '零元整'],
  ['RMB', [null], '零元整'],
  ['RMB', [0.1 + 0.2], '叁角整'],
  ['RMB', ['1.4亿元'], '壹亿肆仟万元整'],
  ['RMB', [column(1, 'x', 1.005)], column('壹元整', '#VALUE!', '#NUM!')],
  ['RMB', [999999999999.99], '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['RMB', [1000000000000], '#NUM!'],
  ['RMB', [-1000000000000], '#NUM!'],
  ['RMB', [2.675], '#NUM!'],
  ['RMB', [column('', false)], column('零元整', '零元整')],
  ['RMB', ['１，６８０．３２元'], '壹仟陆佰捌拾元叁角贰分'],
  ['RMB', ['50%'], '伍角整'],
  ['RMB', [true], '壹元整'],
  ['RMB', [errorArgument('#N/A')], '#N/A'],

  ['YUAN', ['1.4亿元'], 140000000],
  ['YUAN', ['9200.74万元'], 92007400],
  ['YUAN', ['￥1,234.50'], 1234.5],
  ['YUAN', ['１２３４．５'], 1234.5],
  ['YUAN', ['(1,000)'], -1000],
  ['YUAN', ['△4'], -4],
  // 万元 exact to the fen has six decimals; a seventh that is not zero is an error
  ['YUAN', ['1.234567万元'], 12345.67],
  ['YUAN', ['1.2345670万元'], 12345.67],
  ['YUAN', ['1.2345678万元'], '#NUM!'],
  ['YUAN', ['1.005'], '#NUM!'],
  ['YUAN', [0.1 + 0.2], 0.3],
  ['YUAN', [1234.5], 1234.5],
  ['YUAN', [null], 0],
  ['YUAN', [column('350万', '约500万', '', ' ', '—')], column(3500000, '#VALUE!', 0, '#VALUE!', '#VALUE!')],
  ['YUAN', ['2018-10-31'], '#VALUE!'],
  ['YUAN', ['6.5%'], '#VALUE!'],
  ['YUAN', ['1,23,4'], '#VALUE!'],
  ['YUAN', [true], '#VALUE!'],
  ['YUAN', ['100000亿元'], '#NUM!'],
  ['YUAN', [errorArgument('#REF!')], '#REF!'],
];
