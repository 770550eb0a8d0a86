import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { SAMPLE_PATH, sampleWorkbook } from '../../assets/samples/sample-workbook';
import { buildPreview } from '../../src/preview/build';
import { launchBrowser } from '../preview/browser/launch';
import { PreviewPage } from '../preview/browser/preview-page';

/*
 * The preview as a person sees it, once built: from `npm start` to a grid with the sample ledgers and a pane that has found
 * them, and from the click on the pane's button to the finished sheets. A fresh server and browser for each run.
 */

const SIZES = [288, 1_000];
const RUNS = 3;
const START = fileURLToPath(new URL('../../src/preview/start.ts', import.meta.url));

interface GridInPage {
  getActiveWorkbook(): { getName(): string } | null;
}

type Times = readonly [grid: number, pane: number, sheets: number];

/** Starts the preview as `npm start` does and answers its address. */
async function start(): Promise<{ url: string; running: ChildProcess }> {
  const running = spawn(process.execPath, ['--import', 'tsx', START, '--port', '0', '--no-open']);
  for await (const line of createInterface(running.stdout)) {
    const url = /http:\/\/localhost:\d+\//.exec(line)?.[0];
    if (url !== undefined) return { url, running };
  }
  throw new Error('The preview does not start.');
}

/** Waits until the grid holds the workbook of this name. */
async function shows(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { univerAPI } = window as unknown as { univerAPI?: GridInPage };
    return univerAPI?.getActiveWorkbook()?.getName() === wanted;
  }, name);
}

async function openPane(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '打开面板' }).click();
  const button = page.frameLocator('#side iframe').getByRole('button', { name: '生成 2018 年分配表' });
  await button.waitFor({ timeout: 60_000 });
  return button;
}

async function measure(villages: number): Promise<Times> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'zh-CN' });
  const ledgers = await sampleWorkbook(villages);
  const beginning = performance.now();
  const { url, running } = await start();
  await page.goto(url);
  await shows(page, path.basename(SAMPLE_PATH, '.xlsx'));
  const grid = performance.now() - beginning;
  await openPane(page);
  const pane = performance.now() - beginning;
  await page.reload();
  const preview = new PreviewPage(page, browser, { close: (done) => running.kill() && done() });
  await preview.openFile('ledgers.xlsx', ledgers);
  await shows(page, 'ledgers');
  const button = await openPane(page);
  const click = performance.now();
  await button.click();
  const heading = page.frameLocator('#side iframe').getByRole('heading', { name: '2018 年的表已生成' });
  await heading.waitFor({ timeout: 60_000 });
  const sheets = performance.now() - click;
  await preview.close();
  return [grid, pane, sheets];
}

buildPreview((what) => console.log(`building ${what}`));
console.log(`the preview in a browser, least of ${RUNS} runs`);
for (const villages of SIZES) {
  const runs: Times[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(villages));
  const [grid, pane, sheets] = [0, 1, 2].map((part) => Math.min(...runs.map((run) => run[part] ?? 0)));
  console.log(
    `${villages} villages: npm start to grid ${grid?.toFixed(0)} ms, to pane ${pane?.toFixed(0)} ms; click to sheets ${sheets?.toFixed(0)} ms`,
  );
}
