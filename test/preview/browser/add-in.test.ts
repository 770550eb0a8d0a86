import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { SAMPLE_PATH } from '../../../assets/samples/sample-workbook';
import { run } from '../../../src/cli/run';
import { openPreview, type PreviewPage } from './preview-page';

const AXE = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
// Each step waits for the browser, the grid's calculation and the add-in.
jest.setTimeout(60_000);

const PROJECTS = '产业项目台账';

interface Village {
  readonly village: string;
  readonly total: string;
}

/** What the command line plans for a workbook. */
async function planned(file: string, year: number): Promise<{ readonly villages: readonly Village[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const json = join(folder, 'plan.json');
  const terminal = {
    print: () => undefined,
    warn: () => undefined,
    progress: () => undefined,
    today: '',
    sample: '',
  };
  const words = [file, '--year', String(year), '--out', join(folder, 'out.xlsx'), '--json', json];
  expect(await run(words, terminal)).toBe(0);
  return JSON.parse(readFileSync(json, 'utf8')) as { villages: Village[] };
}

/** What axe-core finds on a page of the add-in. */
async function barriers(page: Frame): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('the add-in in the preview', () => {
  let preview: PreviewPage;
  let pane: Frame;

  beforeAll(async () => {
    preview = await openPreview();
    await preview.page.getByRole('button', { name: '打开面板' }).click();
    await preview.page.waitForSelector('#side iframe');
    pane = preview.page.frames().find((frame) => frame.url().includes('taskpane')) as Frame;
    await pane.getByRole('button', { name: '生成 2018 年分配表' }).waitFor({ timeout: 30_000 });
  }, 180_000);
  afterAll(() => preview.close());

  it('finds the ledgers in the grid', async () => {
    expect(await pane.getByRole('listitem').filter({ hasText: '村名册' }).innerText()).toContain('288 行');
    expect(await pane.getByText('结余 20,000.00 元').count()).toBe(1);
  });

  it('has no barrier that axe-core knows', async () => {
    expect(await barriers(pane)).toEqual([]);
  });

  it('computes custom functions in cells', async () => {
    await preview.type(PROJECTS, 'Z1', '=JZ.REMITTANCE(2,20000000)');
    await preview.expectValue(PROJECTS, 'Z1', 1_300_000);
    await preview.type(PROJECTS, 'Z1', ' ');
  });

  it('completes custom functions while they are typed, with what they do', async () => {
    await preview.beginTyping(PROJECTS, 'Z1', '=JZ.REMIT');
    await preview.page.getByText('JZ.REMITTANCE', { exact: true }).first().waitFor();
    const declared = JSON.parse(readFileSync(join(process.cwd(), 'dist/functions.json'), 'utf8')) as {
      functions: { name: string; description: string }[];
    };
    const description = declared.functions.find(({ name }) => name === 'REMITTANCE')?.description ?? '';
    await preview.page.getByText(description.slice(0, 20)).first().waitFor();
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('Escape');
  });

  it('gives the add-in the cells that a function spills into', async () => {
    await preview.type(PROJECTS, 'Z1', '=JZ.SPLIT(100,3)');
    await preview.expectValue(PROJECTS, 'Z1', 33.34);
    const read = () =>
      pane.evaluate(
        (sheet) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(sheet).getRange('Z1:Z3');
            range.load('values');
            await context.sync();
            return range.values as unknown[][];
          }),
        PROJECTS,
      );
    expect(await read()).toEqual([[33.34], [33.33], [33.33]]);
    await preview.type(PROJECTS, 'Z1', ' ');
  });

  it('reads what is still being typed when the person turns to the pane', async () => {
    const before = await preview.valueAt(PROJECTS, 'H6');
    await preview.beginTyping(PROJECTS, 'H6', '约500万');
    await pane.getByRole('button', { name: '重新检查台账' }).click();
    const place = pane.getByRole('button', { name: `转到 ${PROJECTS}!H6` });
    await place.waitFor();
    await preview.type(PROJECTS, 'H6', String(before));
    await pane.getByRole('button', { name: '重新检查台账' }).click();
    await place.waitFor({ state: 'detached' });
  });

  it('shows the problem of a broken cell, goes there, and lets it be mended', async () => {
    const before = await preview.valueAt(PROJECTS, 'H6');
    await preview.type(PROJECTS, 'H6', '约500万');
    await pane.getByRole('button', { name: '重新检查台账' }).click();
    const place = pane.getByRole('button', { name: `转到 ${PROJECTS}!H6` });
    await place.waitFor();
    expect(await pane.getByRole('button', { name: /^生成/ }).isDisabled()).toBe(true);
    await preview.select('困难村名册', 'A1');
    await place.click();
    await preview.expectSelection(PROJECTS, 'H6');
    await preview.type(PROJECTS, 'H6', String(before));
    await pane.getByRole('button', { name: '重新检查台账' }).click();
    await place.waitFor({ state: 'detached' });
  });

  it('generates what the command line plans for the same workbook', async () => {
    await pane.getByRole('button', { name: '生成 2018 年分配表' }).click();
    await pane.getByRole('heading', { name: '2018 年的表已生成' }).waitFor({ timeout: 30_000 });
    const { villages } = await planned(SAMPLE_PATH, 2018);
    const total = villages.reduce((sum, { total: amount }) => sum + Number(amount.replace('.', '')), 0) / 100;
    const row = await preview.rowOf('2018年分配表', 1, '合计');
    await preview.expectValue('2018年分配表', `G${row}`, total);
  });

  it('leaves nothing half-built to the undo key of the grid', async () => {
    const names = await preview.sheetNames();
    await preview.select('2018年分配表', 'A1');
    await preview.page.locator('#grid canvas').first().focus();
    await preview.page.keyboard.press('Control+z');
    expect(await preview.sheetNames()).toEqual(names);
  });

  it('keeps what is typed beside a village when the year is generated again', async () => {
    await preview.type('2018年分配表', 'I5', '张三');
    await pane.getByRole('button', { name: '生成 2018 年分配表' }).click();
    await pane
      .getByRole('progressbar', { name: /工作簿/ })
      .first()
      .waitFor();
    await pane
      .getByRole('button', { name: '撤销' })
      .and(pane.locator(':enabled'))
      .waitFor({ timeout: 30_000 });
    await preview.expectValue('2018年分配表', 'I5', '张三');
  });

  it('takes the click of a user who comes back from the sheets', async () => {
    await preview.select('困难村名册', 'A1');
    await preview.page.locator('#grid canvas').first().focus();
    await pane
      .getByRole('link', { name: '2018年校验表' })
      .or(pane.getByRole('button', { name: '2018年校验表' }))
      .click();
    // The title is merged across the sheet, so that its first cell is all of it.
    await preview.expectSelection('2018年校验表', 'A1:E1');
  });

  it('saves a file from which the command line plans the same', async () => {
    const { villages } = await planned(await preview.saveFile(), 2018);
    expect(villages).toEqual((await planned(SAMPLE_PATH, 2018)).villages);
  });

  it('takes a run back', async () => {
    await preview.type('2018年分配表', 'I5', '李四');
    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('已撤销').waitFor({ timeout: 30_000 });
    await preview.expectValue('2018年分配表', 'I5', '张三');
  });

  it('generates the next undistributed year with one click on the ribbon, shows how it ended, and the pane follows', async () => {
    await preview.page.getByRole('button', { name: '生成年度分配表' }).click();
    const window = preview.page.frameLocator('#dialog iframe');
    await window.getByRole('heading', { name: '2019 年的表已生成' }).waitFor({ timeout: 30_000 });
    expect(await window.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining(['2019年分配表', expect.stringMatching(/^✓ \d+ 项校验全部相符$/)]),
    );
    await preview.expectSheet('2019年分配表');
    const page = preview.page.frames().find((frame) => frame.url().includes('status.html')) as Frame;
    expect(await barriers(page)).toEqual([]);
    await window.getByRole('button', { name: '关闭' }).click();
    await preview.page.locator('#dialog').waitFor({ state: 'detached' });
    await pane
      .getByRole('option', { name: '2019（已生成）' })
      .waitFor({ state: 'attached', timeout: 30_000 });
  });

  it('works on the ribbon without the pane, a second time, and lists what is wrong', async () => {
    await preview.closePane();
    const before = await preview.valueAt(PROJECTS, 'H6');
    await preview.type(PROJECTS, 'H6', '约500万');
    await preview.page.getByRole('button', { name: '生成年度分配表' }).click();
    const window = preview.page.frameLocator('#dialog iframe');
    await window.getByRole('heading', { name: /没有生成分配表/ }).waitFor({ timeout: 30_000 });
    expect(await window.getByRole('listitem').first().innerText()).toContain(`错误 ${PROJECTS}!H6`);
    expect(await preview.sheetNames()).not.toContain('2020年分配表');
    await preview.page.getByRole('button', { name: '知道了' }).click();
    await preview.type(PROJECTS, 'H6', String(before));
  });

  it('asked for nothing outside of this machine and reported no error', () => {
    expect(preview.outside).toEqual([]);
    expect(preview.errors).toEqual([]);
  });
});
