import type { RunStatus } from './run-status';

// The small window in which a button of the ribbon shows what it does; it hears of it from the button's own page.
function show({ isRunning, title, lines, close }: RunStatus): void {
  const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  element('title').textContent = title;
  element('progress').hidden = !isRunning;
  element('close').hidden = isRunning;
  element('close').textContent = close;
  element('lines').replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  );
}

const given = new URLSearchParams(window.location.search).get('status');
if (given !== null) show(JSON.parse(given) as RunStatus);

void Office.onReady(() => {
  document.documentElement.lang = Office.context.displayLanguage;
  const { ui } = Office.context;
  document.getElementById('close')?.addEventListener('click', () => ui.messageParent('close'));
  if (given !== null) return;
  ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: { readonly message: string }) => show(JSON.parse(message) as RunStatus),
    () => ui.messageParent('ready'),
  );
});
