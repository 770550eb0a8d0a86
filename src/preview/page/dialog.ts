import type { PreviewDialog } from './preview-host';

/** Office's numbers for what a window over Excel tells the page that opened it. */
const MESSAGE = 0;
const CLOSED = 12006;

/** Shows a page of the add-in in a window over the grid, and carries messages between it and the page that opened it. */
export function previewDialog(closeLabel: () => string): PreviewDialog {
  let tellParent: (payload: readonly unknown[]) => void = () => undefined;
  let tellChild: (payload: readonly unknown[]) => void = () => undefined;
  const close = (): void => document.getElementById('dialog')?.remove();
  const origin = window.location.origin;
  return {
    open(address, hear) {
      close();
      tellParent = hear;
      const box = Object.assign(document.createElement('div'), { id: 'dialog' });
      const frame = Object.assign(document.createElement('iframe'), { src: address });
      frame.title = 'dialog';
      const cross = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
      cross.setAttribute('aria-label', closeLabel());
      cross.addEventListener('click', () => {
        close();
        tellParent([CLOSED]);
      });
      box.append(cross, frame);
      document.body.append(box);
    },
    close,
    hearParent: (hear) => (tellChild = hear),
    toParent: (message) => tellParent([MESSAGE, message, origin]),
    toChild: (message) => tellChild([1, message, origin]),
  };
}
