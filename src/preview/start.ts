import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildPreview, FOLDERS } from './build';
import { servePreview } from './server';

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

function portFrom(given: string): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  say(`--port ${given}: not a port number. Usage: ${USAGE}`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: DEFAULT_PORT },
    'no-open': { type: 'boolean', default: false },
  },
});
const port = portFrom(values.port);
buildPreview((what) => say(`Building ${what} …`));
const { url } = await servePreview(FOLDERS, port);
say(`预览 / Preview: ${url}`);
if (!values['no-open']) openBrowser(url);
