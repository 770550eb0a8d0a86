import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

/** Microsoft's office.js, unmodified, as it lies in its npm package. */
const LIBRARY = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const PAGE = 'https://localhost:3000/taskpane.html';

/** The globals of office.js, and the place where its native bridge hears answers. */
export interface OfficeLibrary {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  answer(text: string): void;
}

type Callback = (status: number, ...rest: unknown[]) => void;

interface ScriptTag {
  src?: string;
  onload?: () => void;
  onreadystatechange?: () => void;
}

/** What Excel for Windows puts into the page for the library to find its host. */
function external(excelApi: string, canDelay: boolean) {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'test',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.17928.20000',
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => '',
    GetAppCapabilities: () => 2,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: excelApi, ...(canDelay && { DelayForCellEdit: '1.1' }) }),
    GetSettings: () => ({ Read: () => [[], []], Write: () => undefined }),
    GetTouchEnabled: () => false,
    GetOfficeThemeInfo: () => '{}',
  };
  const done = (callback?: Callback) => callback?.(0, []);
  return {
    GetHostInfo: () => 'Excel|Win32|16.01|zh-CN|telemetry|||',
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _parameters: unknown, callback?: Callback) => done(callback),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: Callback) => done(callback),
    UnregisterEvent: (_id: number, _target: string, callback?: Callback) => done(callback),
  };
}

/** As much of a page as the library looks at; scripts that it adds are read from the package. */
function page(run: (file: string) => void) {
  const location = new URL(PAGE);
  const script = { src: 'https://localhost:3000/office/office.js', getAttribute: () => script.src };
  const head = {
    appendChild(tag: ScriptTag) {
      setTimeout(() => {
        run((tag.src ?? '').replace(/^.*\/office\//, '').replace(/\?.*/, ''));
        tag.onload?.();
        tag.onreadystatechange?.();
      }, 0);
    },
  };
  const element = () => ({ setAttribute: () => undefined, style: {}, addEventListener: () => undefined });
  const tags: Record<string, unknown[]> = { script: [script], head: [head] };
  return {
    location,
    document: {
      ...{ head, location, readyState: 'complete', cookie: '', referrer: '', URL: PAGE },
      ...{ body: element(), documentElement: element(), createElement: element },
      getElementsByTagName: (name: string) => tags[name] ?? [],
      getElementById: () => null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  };
}

function storage() {
  return {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
    key: () => null,
    length: 0,
  };
}

/**
 * Starts office.js in a page of its own.
 *
 * @param excelApi the requirement set that the host declares, e.g. `1.13`
 * @param canDelay the host declares the set DelayForCellEdit
 * @param send takes each message of the library to its host
 */
export async function loadOffice(
  excelApi: string,
  canDelay: boolean,
  send: (text: string) => void,
): Promise<OfficeLibrary> {
  const bridge: { sendMessageToHost: typeof send; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost: send,
  };
  const run = (file: string): void => {
    vm.runInContext(readFileSync(join(LIBRARY, file), 'utf8'), context, { filename: file });
  };
  const nothing = () => undefined;
  const globals: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, URL, Promise, Array, Object, Error },
    ...page(run),
    ...{ addEventListener: nothing, removeEventListener: nothing, history: {} },
    ...{ localStorage: storage(), sessionStorage: storage() },
    performance: { now: () => 0, timing: {}, getEntriesByType: () => [], getEntriesByName: () => [] },
    navigator: {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0)',
      language: 'zh-CN',
      platform: 'Win32',
      appVersion: '5.0',
    },
    external: external(excelApi, canDelay),
    _richApiNativeBridge: bridge,
  };
  Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });
  const context = vm.createContext(globals);
  run('office.js');
  const library = globals as unknown as OfficeLibrary;
  await library.Office.onReady();
  return { Office: library.Office, Excel: library.Excel, answer: (text) => bridge.onMessageFromHost?.(text) };
}
