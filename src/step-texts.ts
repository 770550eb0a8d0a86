import type { Step } from './generate';
import type { Bilingual } from './ledger/problem';

/** What every face of the add-in says while a run is under way. */
export const STEP_TEXTS: Readonly<Record<Step, Bilingual>> = {
  reading: { zh: '读取工作簿…', en: 'Reading the workbook…' },
  recognising: { zh: '识别台账…', en: 'Recognising the ledgers…' },
  planning: { zh: '测算…', en: 'Planning…' },
  building: { zh: '编制表格…', en: 'Building the sheets…' },
  writing: { zh: '写入工作簿…', en: 'Writing the workbook…' },
};
