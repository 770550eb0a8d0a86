import type { PreviewHost } from './preview-host';

/*
 * Runs inside each of the add-in's pages before office.js does: puts there what Excel for Windows puts there, so that the
 * library finds its host. `external` says who the host is; the bridge carries the requests to the grid of the page around.
 */

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

type Hear = (id: number, payload: readonly unknown[]) => void;
type Callback = (status: number, ...rest: unknown[]) => void;

/** Office's number for Excel. */
const EXCEL = 1;
/** Documents may be read and written. */
const READ_WRITE = 2;
/** The pane was opened by the person, in a document that has it already. */
const DOCUMENT_OPENED = 1;
const SUCCESS = 0;
/** Office's numbers for the events of a window over Excel: for the page that opened it, and within it. */
const DIALOG_EVENT = 10;
const PARENT_EVENT = 12;

/** Office's light theme; colours are numbers, red in the highest byte. */
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

function contextOf({ language, requirementSets }: PreviewHost): Record<string, () => unknown> {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'preview',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.17928.20000',
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => '',
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetSettings: () => ({ Read: () => [[], []], Write: () => undefined }),
    GetTouchEnabled: () => false,
    GetOfficeThemeInfo: () => JSON.stringify(LIGHT_THEME),
  };
}

/** This page is shown in a window over Excel. */
const isDialog = window.frameElement?.parentElement?.id === 'dialog';

function install(host: PreviewHost): void {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => host.receive(text, (answer) => bridge.onMessageFromHost?.(answer)),
  };
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${host.language}|telemetry|${isDialog ? 'isDialog' : ''}||`,
    GetContext: () => contextOf(host),
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _parameters: unknown, callback?: Callback) => callback?.(SUCCESS, []),
    RegisterEvent: (id: number, target: string, hear: Hear, callback?: Callback) => {
      const hearEvent = (payload: readonly unknown[]): void => hear(id, payload);
      if (id === DIALOG_EVENT) host.dialog.open((JSON.parse(target) as { url: string }).url, hearEvent);
      if (id === PARENT_EVENT) host.dialog.hearParent(hearEvent);
      callback?.(SUCCESS);
    },
    UnregisterEvent: (id: number, _target: string, callback?: Callback) => {
      if (id === DIALOG_EVENT) host.dialog.close();
      callback?.(SUCCESS);
    },
    MessageParent: (message: string) => host.dialog.toParent(message),
    MessageChild: (message: string) => host.dialog.toChild(message),
  };
  Object.defineProperty(window, 'external', { value: external, writable: true });
  Object.assign(window, { _richApiNativeBridge: bridge });
}

const { previewHost } = window.parent as Window & { previewHost?: PreviewHost };
if (previewHost) install(previewHost);
