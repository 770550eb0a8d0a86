import { writeFile } from 'node:fs/promises';
import { SAMPLE_PATH, sampleWorkbook } from './sample-workbook';

// `npm run sample`: writes the sample workbook that is kept in the tree.
await writeFile(SAMPLE_PATH, await sampleWorkbook());
