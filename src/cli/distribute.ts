import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../workbook/error-code';
import { run } from './run';

const SAMPLE = fileURLToPath(new URL('../../assets/samples/蓟州区帮扶台账示例.xlsx', import.meta.url));
const CLEAR_LINE = '\r\u001B[K';

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', (error: Error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => console.log(line),
  warn: (line) => console.error(line),
  progress: (text) => void (process.stderr.isTTY && process.stderr.write(CLEAR_LINE + text)),
  today: new Date().toLocaleDateString('sv-SE'),
  sample: relative(process.cwd(), SAMPLE),
});
