import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { oneAtATime } from './one-at-a-time';

/** The project's folder. */
export const ROOT = path.join(import.meta.dirname, '../..');

/** Milliseconds since 1970 of a file, or of the newest file in a folder. */
function newest(source: string): number {
  if (statSync(source).isFile()) return statSync(source).mtimeMs;
  const times = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

function isFresh(result: string, sources: readonly string[]): boolean {
  return existsSync(result) && statSync(result).mtimeMs >= Math.max(...sources.map(newest));
}

function runWebpack(config: string): void {
  const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const args = [webpack, '--config', path.join(ROOT, config), '--stats', 'errors-only'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`webpack --config ${config} failed`);
}

/** Folders of the build, and of the workbooks to try it with. */
export const FOLDERS = {
  page: path.join(ROOT, 'out/preview'),
  addIn: path.join(ROOT, 'dist'),
  samples: path.join(ROOT, 'assets/samples'),
};

/** What the builds are made of. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'].map((name) =>
  path.join(ROOT, name),
);

function buildStale(tell: (what: string) => void): void {
  if (!isFresh(path.join(FOLDERS.addIn, 'manifest.xml'), SOURCES)) {
    tell('the add-in');
    runWebpack('webpack.config.js');
  }
  if (!isFresh(path.join(FOLDERS.page, 'index.html'), SOURCES)) {
    tell('the preview');
    runWebpack('src/preview/webpack.config.js');
  }
}

/**
 * Builds what the preview serves, where it is missing or older than its sources; two at once wait for each other.
 *
 * @param tell hears what is being built, since it takes a while.
 */
export function buildPreview(tell: (what: string) => void): void {
  oneAtATime(path.join(ROOT, 'out/build.lock'), () => buildStale(tell));
}
