import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestParts } from './manifest-parts';
import { schemaErrors } from './schema-errors';

const ROOT = path.join(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const XML = readFileSync(FILE, 'utf8');

describe('manifest.xml', () => {
  const parts = manifestParts(XML);

  it('is valid against the published schemas', async () => {
    expect(await schemaErrors(XML)).toEqual([]);
  });

  it('is refused by the schemas when it is wrong', async () => {
    const errors = await schemaErrors(
      XML.replace('<Permissions>ReadWriteDocument', '<Permissions>Everything'),
    );
    expect(errors.join()).toContain('Permissions');
  });

  it('is read by office-addin-manifest, as `npm run validate` shows', () => {
    const script = path.join(import.meta.dirname, 'validate.ts');
    const said = execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: ROOT, encoding: 'utf8' });
    expect(said).toBe('蓟州帮扶分配 0.1.0.0 (Workbook, ReadWriteDocument): valid\n');
  });

  it('asks for no more than custom functions and a version of Excel that has them', () => {
    expect(parts.requirements).toEqual(['CustomFunctionsRuntime 1.1', 'ExcelApi 1.13']);
  });

  it('refers to resources that exist, and has none that nothing refers to', () => {
    expect([...new Set(parts.references)].sort()).toEqual([...parts.resources.keys()].sort());
  });

  it('has ids of resources that Office accepts: at most 32 characters', () => {
    expect([...parts.resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  it('speaks English wherever it shows a text', () => {
    const chinese = [...parts.resources].filter(([id]) => /\.(Label|Title|Tip|Description)$/.test(id));
    expect(chinese.length).toBeGreaterThan(8);
    expect(chinese.filter(([, locales]) => !locales.includes('en-US'))).toEqual([]);
  });

  it('brings functions that speak English where it describes them in English', () => {
    for (const id of ['Functions.Script', 'Functions.Page', 'Functions.Metadata', 'Functions.Help']) {
      expect(parts.resources.get(id)).toEqual(['en-US']);
    }
  });

  it('points at one address only, over https', () => {
    expect(new Set(parts.urls.map((url) => new URL(url).origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
  });

  it('names icons that are in the tree', () => {
    const icons = parts.urls.map((url) => new URL(url).pathname).filter((file) => file.endsWith('.png'));
    expect(icons.length).toBeGreaterThan(0);
    expect(icons.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('runs functions on two buttons', () => {
    expect(parts.functionNames).toEqual(['generateNextYear', 'checkLedgers']);
  });
});
