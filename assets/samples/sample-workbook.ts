import { writeXlsx } from 'hucre/xlsx';
import { bookSheets } from './sample-books';
import { projectsSheet, remittancesSheet, rosterSheet } from './sample-sheets';

/** Where the sample workbook stands, from the project's folder. */
export const SAMPLE_PATH = 'assets/samples/蓟州区帮扶台账示例.xlsx';

const MADE = new Date('2020-01-01T00:00:00Z');

/** Of the document, and of the further ledgers, whose figures fit no other number. */
const VILLAGES = 288;

/** The sample workbook as a file's bytes, the same at every run; more villages for benchmarks, without the further ledgers. */
export async function sampleWorkbook(villages = VILLAGES): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      rosterSheet(villages),
      projectsSheet(),
      remittancesSheet(),
      ...(villages === VILLAGES ? bookSheets() : []),
    ],
    defaultFont: { name: '宋体', size: 11 },
    properties: {
      title: '蓟州区帮扶台账示例',
      creator: 'jizhou-distribution',
      created: MADE,
      modified: MADE,
    },
  });
}
