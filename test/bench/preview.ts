import { sampleWorkbook } from '../../assets/samples/sample-workbook';
import { buildPreview, FOLDERS } from '../../src/preview/build';
import { servePreview } from '../../src/preview/server';
import { launchBrowser } from '../preview/browser/launch';
import { PreviewPage } from '../preview/browser/preview-page';

/*
 * The preview as a person sees it: from the address to a usable grid and pane, and from the click on the pane's button to the
 * finished sheets. A fresh browser for each size; building is not counted.
 */

const SIZES = [288, 1_000];
const RUNS = 3;

type Times = readonly [grid: number, pane: number, sheets: number];

async function measure(villages: number): Promise<Times> {
  const [{ server, url }, browser] = await Promise.all([servePreview(FOLDERS, 0), launchBrowser()]);
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'zh-CN' });
  const preview = new PreviewPage(page, browser, server);
  const start = performance.now();
  await page.goto(url);
  await page.locator('#grid canvas').first().waitFor();
  const usable = performance.now() - start;
  await preview.openFile('ledgers.xlsx', await sampleWorkbook(villages));
  const open = performance.now();
  await page.getByRole('button', { name: '打开面板' }).click();
  const pane = page.frameLocator('#side iframe');
  const button = pane.getByRole('button', { name: '生成 2018 年分配表' });
  await button.waitFor({ timeout: 60_000 });
  const ready = performance.now() - open;
  const click = performance.now();
  await button.click();
  await pane.getByRole('heading', { name: '2018 年的表已生成' }).waitFor({ timeout: 60_000 });
  const sheets = performance.now() - click;
  await preview.close();
  return [usable, ready, sheets];
}

buildPreview((what) => console.log(`building ${what}`));
console.log(`the preview in a browser, least of ${RUNS} runs`);
for (const villages of SIZES) {
  const runs: Times[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(villages));
  const [usable, pane, sheets] = [0, 1, 2].map((part) => Math.min(...runs.map((run) => run[part] ?? 0)));
  console.log(
    `${villages} villages: grid ${usable?.toFixed(0)} ms, then pane ${pane?.toFixed(0)} ms, click to sheets ${sheets?.toFixed(0)} ms`,
  );
}
