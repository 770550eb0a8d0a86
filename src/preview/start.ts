import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { buildPreview, FOLDERS } from './build';
import { LAST_PORT, servePreview } from './server';

const USAGE = 'npm start -- [--port 3000] [--no-open]';
const DEFAULT_PORT = '3000';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens the page in the person's browser; where there is none, the printed address has to do. */
function openBrowser(url: string): void {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const opener = OPENERS[process.platform];
  if (!hasScreen || !opener || process.env['CI']) return;
  const [command, ...args] = opener;
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => say(`Open ${url} in a browser.`))
    .unref();
}

/** What the command line asks for; undefined where nobody can tell, or where help is asked for. */
function wishes(words: readonly string[]): { readonly port: number; readonly open: boolean } | undefined {
  const options = {
    port: { type: 'string', default: DEFAULT_PORT },
    'no-open': { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > LAST_PORT) return undefined;
    return { port, open: !values['no-open'] };
  } catch {
    return undefined;
  }
}

async function start(words: readonly string[]): Promise<number> {
  const asked = wishes(words);
  if (!asked) {
    say(`用法 / Usage: ${USAGE}`);
    return words.includes('--help') ? 0 : 2;
  }
  buildPreview((what) => say(`Building ${what} …`));
  const { server, url } = await servePreview(FOLDERS, asked.port);
  say(`预览 / Preview: ${url}`);
  say('按 Ctrl+C 结束。 / Press Ctrl+C to stop.');
  if (asked.open) openBrowser(url);
  await once(server, 'close');
  return 0;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
