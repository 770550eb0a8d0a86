import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chrome, Edge and Chromium install themselves. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const HOW_TO_GET_ONE =
  'No browser for the browser tests. Install Chrome, Edge or Chromium (on Debian: apt-get install chromium), ' +
  'or name one: BROWSER_PATH=/path/to/chrome npm test.';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Makes the packed browser bring its own system libraries, which a bare machine lacks. */
const OWN_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/** The browser that an npm package ships, unpacked into the temporary folder; there is one for Linux on x64 only. */
async function packedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  Object.assign(process.env, OWN_LIBRARIES);
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/**
 * Starts a headless browser: the one that BROWSER_PATH names, else an installed Chrome, Edge or Chromium that starts, else
 * the one that comes with the development packages; throws with advice where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['BROWSER_PATH'];
  const installed = (INSTALLED[process.platform] ?? []).filter((file) => existsSync(file));
  const failures: unknown[] = [];
  for (const file of named === undefined ? [...installed, packedBrowser] : [named]) {
    try {
      const executablePath = typeof file === 'string' ? file : await file();
      if (executablePath !== undefined) return await chromium.launch({ executablePath, args: QUIET });
    } catch (error) {
      // What lies at a browser's place may be a stub of the package manager.
      failures.push(error);
    }
  }
  throw new Error(HOW_TO_GET_ONE, { cause: failures });
}
