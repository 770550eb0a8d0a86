import { writeXlsx } from 'hucre/xlsx';

/**
 * Ledgers whose dues end in exactly half a fen in each operating year (3 %, 6.5 %, 7 %), in yuan and in 万元, among
 * them amounts whose product with the rate lies below the half in binary floating point.
 */
export async function halfFenLedgers(): Promise<Uint8Array> {
  const subsidies = ['0.50', '1.50', '2.50', '1', '100.50', '33333', '1000001', '8765432.50', '99999999'];
  const ten = subsidies.map((yuan) => Number(`${yuan}e-4`));
  return writeXlsx({
    sheets: [
      {
        name: '名册',
        rows: [['镇乡', '村名'], ...['甲', '乙', '丙'].map((name) => ['示例镇', `${name}村`])],
      },
      {
        name: '项目',
        rows: [
          ['项目名称', '市补资金（元）', '注入年度'],
          ...subsidies.map((yuan, index) => [`元项目${index + 1}`, Number(yuan), 2018]),
        ],
      },
      {
        name: '项目（万元）',
        rows: [
          ['项目名称', '市补资金（万元）', '注入年度'],
          ...ten.map((amount, index) => [`万元项目${index + 1}`, amount, 2018 + (index % 3)]),
        ],
      },
    ],
  });
}
