import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { buildPreview } from '../../src/preview/build';

// The first build takes a while.
jest.setTimeout(180_000);

const START = ['--import', 'tsx', join(process.cwd(), 'src/preview/start.ts')];

function listening(host: string, port = 0): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
    });
  });
}

/** Starts the preview and answers the address that it prints. */
async function start(...words: readonly string[]): Promise<{ url: string; running: ChildProcess }> {
  const running = spawn(process.execPath, [...START, '--no-open', ...words]);
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    running.once('exit', () => reject(new Error(printed)));
    running.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      const found = /http:\/\/localhost:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  return { url, running };
}

describe('npm start', () => {
  beforeAll(() => buildPreview(() => undefined));

  it.each(['127.0.0.1', '::', '::1'])(
    'takes another port where a program at %s has the wanted one',
    async (host) => {
      const taken = await listening(host).catch(() => undefined);
      // A machine without IPv6 has neither of the last two.
      if (!taken && host !== '127.0.0.1') return;
      if (!taken) throw new Error('no free port');
      const { url, running } = await start('--port', String(taken.port));
      const other = Number(new URL(url).port);
      expect(other).toBeGreaterThan(taken.port);
      expect(await (await fetch(url)).text()).toContain('<div id="grid">');
      running.kill();
      taken.server.close();
    },
  );

  it('serves the page, the production pane and the manifest, and nothing outside of their folders', async () => {
    const { url, running } = await start('--port', '0');
    const status = async (path: string) => (await fetch(new URL(path, url))).status;
    expect(await status('/addin/taskpane.html')).toBe(200);
    expect(await status('/addin/manifest.xml')).toBe(200);
    expect(await status('/addin/..%2fpackage.json')).toBe(404);
    expect(await status('/package.json')).toBe(404);
    running.kill();
  });

  it.each([[['--port', 'abc']], [['--port', '70000']], [['--prot', '80']]])(
    'explains itself when asked for %j',
    (words) => {
      const { status, stdout } = spawnSync(process.execPath, [...START, ...words], { encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stdout).toContain('--port 3000');
    },
  );
});
