/** The channel on which the ribbon's buttons tell an open pane that the workbook has changed. */
const CHANNEL = 'jz-ribbon';

/** Tells the pane, where one is open, that a button of the ribbon has run. */
export function announceRibbonRun(): void {
  const channel = openChannel();
  channel?.postMessage('run');
  channel?.close();
}

/**
 * Calls back after each run of a button of the ribbon.
 *
 * @returns ends the listening
 */
export function onRibbonRun(listen: () => void): () => void {
  const channel = openChannel();
  channel?.addEventListener('message', listen);
  return () => channel?.close();
}

/** The web views of older Office versions have no channels; there the pane looks again when it is next used. */
function openChannel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
}
