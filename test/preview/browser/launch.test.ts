import { launchBrowser } from './launch';

describe('the browser of the browser tests', () => {
  const before = process.env['BROWSER_PATH'];
  afterEach(() => {
    if (before === undefined) delete process.env['BROWSER_PATH'];
    else process.env['BROWSER_PATH'] = before;
  });

  it('says how to get one where none can run', async () => {
    process.env['BROWSER_PATH'] = '/no/such/browser';
    await expect(launchBrowser()).rejects.toThrow(/Install Chrome, Edge or Chromium.*BROWSER_PATH=/);
  });
});
