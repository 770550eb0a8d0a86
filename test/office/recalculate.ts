import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const FORMULA_RESULT = /(<f[\s>][^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g;

/** Takes every stored result out of an .xlsx file's formula cells, so that a program that opens it has to calculate. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(content).replace(FORMULA_RESULT, '$1'));
  }
  return zipSync(parts);
}

/**
 * Has LibreOffice open workbooks without their stored results, calculate them and save them as .xlsx.
 *
 * @returns the saved files, in the order given
 */
export function recalculate(paths: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  const copies = paths.map((path) => {
    const copy = join(bare, basename(path));
    writeFileSync(copy, withoutResults(readFileSync(path)));
    return copy;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder];
  const { status, error, stderr } = spawnSync('soffice', [...words, ...copies], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`LibreOffice (soffice) did not run: ${error?.message ?? stderr}`);
  return copies.map((copy) => join(folder, basename(copy)));
}
