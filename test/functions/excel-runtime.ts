import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

/** A call as Excel makes it: the function's id and its arguments; an omitted one is null. */
export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

/** What Excel would get for a cell; `message` only where the function answers with one error for the whole call. */
export interface CellResult {
  readonly value: unknown;
  readonly message?: string;
}

export interface ExcelRuntime {
  /** Sends the calls in one message, as Excel does when it recalculates, and waits for all results. */
  calculate(calls: readonly Call[]): Promise<CellResult[]>;
}

/** Result of one invocation in the runtime's answer: id, success, value or message, error code. */
type Invocation = [number, boolean, unknown, number?];

/** What the library gives to a timer; a timer must not keep the tests from ending. */
type Timed = (...args: unknown[]) => void;

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

const FAILURES: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: 'uncaught exception',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};
/** The metadata's allowErrorForDataTypeAny: errors are passed to the function. */
const ALLOW_ERRORS = 4;
const LIBRARY = 'custom-functions-runtime.js';
const MATRIX = JSON.stringify({ CustomFunctions: 1.9, CustomFunctionsRuntime: 1.4, ExcelApi: 1.16 });

/** An error as Excel passes it in an argument. */
export function errorArgument(code: string): unknown {
  return { type: 'CustomFunctionError', code };
}

/**
 * Microsoft's own custom functions runtime, unchanged, with a host of ours at the other end of its bridge. Its
 * `CustomFunctions` becomes the global that the add-in's functions register with.
 */
export function startExcelRuntime(): ExcelRuntime {
  const library = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
  const waiting = new Map<number, (result: CellResult) => void>();
  const bridge = hostBridge((invocations) => {
    for (const invocation of invocations) waiting.get(invocation[0])?.(resultOf(invocation));
  });
  const context = browserContext(library, bridge);
  vm.runInContext(readFileSync(join(library, LIBRARY), 'utf8'), context, { filename: LIBRARY });
  Object.assign(globalThis, { CustomFunctions: (context as { CustomFunctions: unknown }).CustomFunctions });

  let lastId = 0;
  return {
    async calculate(calls) {
      await bridge.ready;
      const results = calls.map((_, index) => {
        return new Promise<CellResult>((resolve) => waiting.set(lastId + 1 + index, resolve));
      });
      const entries = calls.map(({ id, args }) => {
        lastId += 1;
        const message = [lastId, id, args, 'Sheet1!A1', ALLOW_ERRORS, null];
        return { messageCategory: 1, messageType: 1000, targetId: '', message };
      });
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
      return Promise.all(results);
    },
  };
}

function resultOf([, succeeded, value, code]: Invocation): CellResult {
  if (!succeeded) return { value: FAILURES[code ?? 0] ?? `failure ${code}`, message: String(value) };
  const rows = (value as unknown[][]).map((row) => row.map(plain));
  return { value: rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows };
}

function plain(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}

/** Our end of the bridge: every request succeeds; results of custom functions go to `onResults`. */
function hostBridge(onResults: (invocations: readonly Invocation[]) => void) {
  let markReady: () => void;
  const bridge = {
    ready: new Promise<void>((resolve) => (markReady = resolve)),
    onMessageFromHost: (text: string): void => void text,
    addHostMessageListener(listener: (text: string) => void): void {
      bridge.onMessageFromHost = listener;
    },
    sendMessageToHost(text: string): void {
      const request = JSON.parse(text) as { id: number; message: { body: { Actions: Action[] } } };
      const { Actions } = request.message.body;
      const Results = Actions.map((action) => ({
        ActionId: action.Id,
        Value: action.Name === '_GetEnabledFeatures' ? [] : null,
      }));
      const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) };
      setTimeout(() =>
        bridge.onMessageFromHost(JSON.stringify({ id: request.id, type: 1, message: answer })),
      );
      for (const { Name, ArgumentInfo } of Actions) {
        if (Name === '_SetOsfControlContainerReadyForCustomFunctions') markReady();
        if (Name === 'SetInvocationArrayResults') onResults(ArgumentInfo?.Arguments?.[0] as Invocation[]);
      }
    },
  };
  return bridge;
}

/** As much of a browser as the library asks for; scripts are read from the package. */
function browserContext(library: string, bridge: object): vm.Context {
  const context: Record<string, unknown> = {
    setTimeout: (run: Timed, wait?: number, ...args: unknown[]) => setTimeout(run, wait, ...args).unref(),
    setInterval: (run: Timed, wait?: number, ...args: unknown[]) => setInterval(run, wait, ...args).unref(),
    clearTimeout,
    clearInterval,
    performance,
  };
  vm.createContext(context);
  const nothing = (): void => undefined;
  const load = (script: { src?: string; onload?: () => void; onerror?: () => void }): void => {
    const file = join(library, (script.src ?? '').replace('https://localhost/', ''));
    setTimeout(() => {
      if (!existsSync(file)) return script.onerror?.();
      vm.runInContext(readFileSync(file, 'utf8'), context, { filename: file });
      script.onload?.();
    });
  };
  const element = () => ({ setAttribute: nothing, getAttribute: () => null, appendChild: load });
  Object.assign(context, {
    window: context,
    self: context,
    parent: context,
    top: context,
    _richApiNativeBridge: bridge,
    console: { log: nothing, warn: nothing, error: nothing },
    navigator: { userAgent: 'test', language: 'zh-CN' },
    location: { href: 'https://localhost/', protocol: 'https:', search: '', hash: '', host: 'localhost' },
    history: {},
    addEventListener: nothing,
    external: {
      GetHostInfo: () => 'Excel|Win32|16.01|zh-CN|telemetry|||',
      GetContext: () => hostContext(),
    },
    document: {
      readyState: 'complete',
      URL: 'https://localhost/',
      hasFocus: () => true,
      addEventListener: nothing,
      createElement: element,
      getElementsByTagName: (name: string) =>
        name === 'script'
          ? [{ ...element(), src: `https://localhost/${LIBRARY}` }]
          : name === 'head'
            ? [element()]
            : [],
    },
  });
  return context;
}

/** The host's getters: all empty but the application (Excel) and its requirement sets. */
function hostContext(): object {
  return new Proxy(
    {},
    {
      get: (_, name) => () => (name === 'GetAppType' ? 1 : name === 'GetSupportedMatrix' ? MATRIX : ''),
    },
  );
}
