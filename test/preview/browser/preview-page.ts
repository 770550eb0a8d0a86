import type { Browser, Page } from 'playwright-core';
import { buildPreview, FOLDERS } from '../../../src/preview/build';
import { servePreview } from '../../../src/preview/server';
import { launchBrowser } from './launch';

/** What a test reads of the grid in the page. */
interface GridInPage {
  readonly univerAPI: {
    getActiveWorkbook(): {
      getSheetByName(name: string): SheetInPage;
      getActiveSheet(): SheetInPage;
      setActiveSheet(sheet: SheetInPage): void;
      getSheets(): SheetInPage[];
      getActiveRange(): { getA1Notation(): string };
    };
  };
}
interface SheetInPage {
  getSheetName(): string;
  getRange(address: string): { getRawValue(): unknown; activate(): void };
}

/** Milliseconds after which a result that has not come will not come. */
const PATIENCE = 10_000;

/** The preview in a browser, driven as a person drives it. */
export class PreviewPage {
  /** What the page said on its console as an error, failed requests included. */
  readonly errors: string[] = [];
  /** Addresses outside of this machine that the page asked for. */
  readonly outside: string[] = [];

  constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: { close(done: () => void): unknown },
  ) {
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) this.outside.push(request.url());
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** Opens a file through the button of the page. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '打开…' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** Drops a file on the page. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([title, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], title));
        return transfer;
      },
      [name, [...bytes]] as const,
    );
    await this.page.dispatchEvent('#grid', 'drop', { dataTransfer: data });
  }

  /** Saves the workbook through the button of the page and answers the path of the file. */
  async saveFile(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '另存为 .xlsx' }).click();
    return (await download).path();
  }

  /** Takes the pane away, as its cross does in Excel. */
  async closePane(): Promise<void> {
    await this.page.evaluate(() => document.querySelector('#side iframe')?.remove());
  }

  /** Shows a sheet and selects a cell of it. */
  async select(sheet: string, address: string): Promise<void> {
    await this.page.evaluate(
      ([name, cell]) => {
        const workbook = (window as unknown as GridInPage).univerAPI.getActiveWorkbook();
        const target = workbook.getSheetByName(name);
        workbook.setActiveSheet(target);
        target.getRange(cell).activate();
      },
      [sheet, address] as const,
    );
  }

  /** Selects a cell of a sheet and types into it. */
  async type(sheet: string, address: string, content: string): Promise<void> {
    await this.beginTyping(sheet, address, content);
    await this.page.keyboard.press('Enter');
  }

  /** The same without entering what has been typed: the cell is still being edited. */
  async beginTyping(sheet: string, address: string, content: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.locator('#grid canvas').first().focus();
    await this.page.keyboard.type(content);
  }

  /** The value in a cell, as the grid holds it. */
  valueAt(sheet: string, address: string): Promise<unknown> {
    return this.page.evaluate(
      ([name, cell]) => {
        const workbook = (window as unknown as GridInPage).univerAPI.getActiveWorkbook();
        return workbook.getSheetByName(name).getRange(cell).getRawValue();
      },
      [sheet, address] as const,
    );
  }

  /** Waits until a cell holds a value, since the grid calculates after the typing. */
  async expectValue(sheet: string, address: string, value: unknown): Promise<void> {
    await this.until(async () => (await this.valueAt(sheet, address)) === value);
    expect(await this.valueAt(sheet, address)).toBe(value);
  }

  /** Waits until this cell is selected on the sheet that shows. */
  async expectSelection(sheet: string, address: string): Promise<void> {
    const selected = () =>
      this.page.evaluate(() => {
        const workbook = (window as unknown as GridInPage).univerAPI.getActiveWorkbook();
        return `${workbook.getActiveSheet().getSheetName()}!${workbook.getActiveRange().getA1Notation()}`;
      });
    await this.until(async () => (await selected()) === `${sheet}!${address}`);
    expect(await selected()).toBe(`${sheet}!${address}`);
  }

  /** Waits until there is a sheet of this name. */
  async expectSheet(name: string): Promise<void> {
    await this.until(async () => (await this.sheetNames()).includes(name));
    expect(await this.sheetNames()).toContain(name);
  }

  /** The number, from 1, of the first row whose cell in a column (from 0) is this text. */
  async rowOf(sheet: string, column: number, text: string): Promise<number> {
    const letter = String.fromCharCode(65 + column);
    for (let row = 1; row < 500; row++) {
      if ((await this.valueAt(sheet, `${letter}${row}`)) === text) return row;
    }
    throw new Error(`no ${text} in column ${letter} of ${sheet}`);
  }

  private async until(isTrue: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await isTrue()) && Date.now() < end) await this.page.waitForTimeout(50);
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => {
      const sheets = (window as unknown as GridInPage).univerAPI.getActiveWorkbook().getSheets();
      return sheets.map((sheet) => sheet.getSheetName());
    });
  }
}

/** Builds and serves the preview and opens it in a browser, in Chinese. */
export async function openPreview(): Promise<PreviewPage> {
  buildPreview(() => undefined);
  const [{ server, url }, browser] = await Promise.all([servePreview(FOLDERS, 0), launchBrowser()]);
  const page = await browser.newPage({
    viewport: { width: 1400, height: 850 },
    acceptDownloads: true,
    locale: 'zh-CN',
  });
  const preview = new PreviewPage(page, browser, server);
  await page.goto(url);
  await page.locator('#grid canvas').first().waitFor();
  return preview;
}
