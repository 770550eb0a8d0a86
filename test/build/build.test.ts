import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreview, FOLDERS } from '../../src/preview/build';

/** Most that the custom functions may weigh, since Excel loads them with every workbook that uses one. */
const FUNCTIONS_LIMIT = 60_000;

const read = (file: string): string => readFileSync(join(FOLDERS.addIn, file), 'utf8');

describe('the production build', () => {
  beforeAll(() => buildPreview(() => undefined), 120_000);

  it('has every file that its manifest names', () => {
    const addresses = [...read('manifest.xml').matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)];
    const missing = addresses
      .map((match) => match[1] ?? '')
      .filter((file) => !existsSync(join(FOLDERS.addIn, file)));
    expect(addresses.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('keeps the custom functions small, without React and zod', () => {
    for (const script of ['functions.js', 'functions.en-US.js']) {
      expect(statSync(join(FOLDERS.addIn, script)).size).toBeLessThan(FUNCTIONS_LIMIT);
      expect(read(script)).not.toMatch(/react|ZodError/i);
    }
  });

  it('leaves the preview out', () => {
    const scripts = readdirSync(FOLDERS.addIn).filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => /univer|previewHost/i.test(read(name)))).toEqual([]);
  });

  it.each(['taskpane.html', 'commands.html', 'functions.html', 'functions.en-US.html', 'status.html'])(
    'gives %s a content security policy and no script or address from outside',
    (page) => {
      const html = read(page);
      expect(html).toContain("default-src 'none'; script-src 'self'");
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/(src|href)="https?:/);
    },
  );

  it('brings office.js along, for offices behind a closed network', () => {
    const files = ['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js'];
    const strings = ['zh-cn/office_strings.js', 'en-us/office_strings.js', 'custom-functions-runtime.js'];
    expect([...files, ...strings].filter((file) => !existsSync(join(FOLDERS.addIn, 'office', file)))).toEqual(
      [],
    );
  });
});
