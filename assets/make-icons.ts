import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../test/preview/browser/launch';

/** Groups of icon.svg, each drawn alone on the common ground, and the edge lengths in pixels that the manifest names. */
const ICONS = { icon: [16, 32, 64, 80], pane: [16, 32, 80], check: [16, 32, 80] } as const;

/** Draws assets/icon-N.png, pane-N.png and check-N.png of assets/icon.svg in a headless browser: `npm run icons`. */
async function makeIcons(): Promise<void> {
  const folder = import.meta.dirname;
  const svg = await readFile(path.join(folder, 'icon.svg'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(ICONS)) {
      const style = `body{margin:0} svg{display:block;width:100vw;height:100vh} g{display:none} #${name}{display:inline}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

await makeIcons();
