import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
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

/** Builds; `result` then bears the time of the beginning, also where webpack found its content unchanged and left it alone. */
function build(config: string, result: string): void {
  const beginning = new Date();
  const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const args = [webpack, '--config', path.join(ROOT, config), '--stats', 'errors-only'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`webpack --config ${config} failed`);
  utimesSync(result, beginning, beginning);
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

/** Each build with the file that tells when it was made. */
const BUILDS = [
  { what: 'the add-in', config: 'webpack.config.js', result: path.join(FOLDERS.addIn, 'manifest.xml') },
  {
    what: 'the preview',
    config: 'src/preview/webpack.config.js',
    result: path.join(FOLDERS.page, 'index.html'),
  },
];

function buildStale(tell: (what: string) => void): void {
  for (const { what, config, result } of BUILDS) {
    if (isFresh(result, SOURCES)) continue;
    tell(what);
    build(config, result);
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
