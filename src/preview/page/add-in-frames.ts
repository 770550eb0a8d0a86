import { text, type Language } from './texts';

/** The add-in's pages inside the preview: its pane beside the grid, and the page behind buttons without a pane. */
export class AddInFrames {
  private pane: HTMLIFrameElement | undefined;

  /** Shows a page of the add-in beside the grid; again only where another one was there. */
  showPane(page: string, language: Language): void {
    const side = document.getElementById('side');
    const address = `/addin/${page}`;
    if (!side || this.pane?.getAttribute('src') === address) return;
    const frame = document.createElement('iframe');
    frame.title = text('pane', language);
    frame.src = address;
    side.replaceChildren(frame);
    side.hidden = false;
    this.pane = frame;
  }
}
