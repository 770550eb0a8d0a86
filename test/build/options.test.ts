import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each test builds the add-in; development builds, which are the quicker ones.
jest.setTimeout(180_000);

const WEBPACK = createRequire(join(process.cwd(), 'package.json')).resolve('webpack-cli/bin/cli.js');
const CDN: readonly (readonly [string, string])[] = [
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['cdn-china', 'https://appsforoffice.cdn.partner.office365.cn'],
];

/** Builds as `npm run build -- …` does, into a folder of its own. */
function build(...words: readonly string[]): { readonly folder: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const args = [WEBPACK, '--mode', 'development', '--no-devtool', '--output-path', folder, ...words];
  return { folder, status: spawnSync(process.execPath, args, { cwd: process.cwd() }).status };
}

describe('npm run build --', () => {
  it.each(CDN)('--env office=%s takes office.js from there and allows no other address', (office, origin) => {
    const { folder, status } = build('--env', `office=${office}`, '--env', 'url=https://jz.example.cn/addin');
    expect(status).toBe(0);
    for (const page of ['taskpane', 'commands', 'status', 'functions']) {
      const html = readFileSync(join(folder, `${page}.html`), 'utf8');
      expect(html).toContain(`script-src 'self' ${origin};`);
      expect(html).toContain(`<script src="${origin}/`);
    }
    expect(existsSync(join(folder, 'office'))).toBe(false);
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://jz.example.cn/addin/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  });

  it('--env office=elsewhere is refused', () => {
    expect(build('--env', 'office=elsewhere').status).not.toBe(0);
  });
});
