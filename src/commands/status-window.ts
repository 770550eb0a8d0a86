import type { RunStatus } from './run-status';

/** A small window over Excel that shows the status of a run. */
export interface StatusWindow {
  readonly show: (status: RunStatus) => void;
  /** The user has closed it, or it could not be opened. */
  readonly closed: Promise<void>;
}

const SIZE = { height: 40, width: 30, displayInIframe: true };

/**
 * Opens the window. Where Office cannot send messages to a window yet (DialogApi 1.2), it is opened with the first status
 * that is no step any more.
 */
export function openStatusWindow(): StatusWindow {
  const isLive = Office.context.requirements.isSetSupported('DialogApi', '1.2');
  let dialog: Office.Dialog | undefined;
  let latest: RunStatus | undefined;
  let isReady = false;
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const send = (): void => {
    if (isReady && latest) dialog?.messageChild(JSON.stringify(latest));
  };
  const hear = (message: string): void => {
    if (message === 'close') dialog?.close();
    if (message === 'close') close();
    isReady = true;
    if (isLive) send();
  };
  const open = (address: URL): void => {
    // office.js writes into the options that it is given.
    Office.context.ui.displayDialogAsync(address.href, { ...SIZE }, ({ status, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return close();
      dialog = value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('message' in event) hear(event.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, close);
    });
  };
  const page = new URL('status.html', window.location.href);
  if (isLive) open(page);
  return {
    closed,
    show(status) {
      latest = status;
      send();
      if (isLive || status.isRunning) return;
      page.searchParams.set('status', JSON.stringify(status));
      open(page);
    },
  };
}
