import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildPreview, FOLDERS, ROOT } from '../../../src/preview/build';
import { servePreview } from '../../../src/preview/server';
import { launchBrowser } from './launch';
import { PreviewPage } from './preview-page';

/*
 * npm run screenshots: the pictures in README.md, taken of the preview with the sample ledgers. Needs a font with Chinese
 * characters.
 */

const FOLDER = path.join(ROOT, 'assets/screenshots');

buildPreview((what) => process.stdout.write(`building ${what}\n`));
mkdirSync(FOLDER, { recursive: true });
const [{ server, url }, browser] = await Promise.all([servePreview(FOLDERS, 0), launchBrowser()]);
const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, locale: 'zh-CN' });
const preview = new PreviewPage(page, browser, server);
await page.goto(url);
await page.locator('#grid canvas').first().waitFor();
await page.getByRole('button', { name: '打开面板' }).click();
const pane = page.frameLocator('#side iframe');
await pane.getByRole('button', { name: '生成 2018 年分配表' }).waitFor();
await page.screenshot({ path: path.join(FOLDER, 'ledgers.png') });
await pane.getByRole('button', { name: '生成 2018 年分配表' }).click();
await pane.getByRole('heading', { name: '2018 年的表已生成' }).waitFor();
await page.waitForTimeout(1_000);
await page.screenshot({ path: path.join(FOLDER, 'distribution.png') });
await preview.close();
