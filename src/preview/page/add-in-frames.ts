import { text, type Language } from './texts';

/** What the preview uses of office.js inside a page of the add-in. */
interface OfficePage {
  readonly Office: {
    onReady(): Promise<unknown>;
    /** Functions behind buttons, by their name in capitals. */
    readonly actions: { readonly _association: { readonly mappings: Record<string, CommandFunction> } };
  };
}

/** A function behind a button: it gets the event and says when it is done. */
type CommandFunction = (event: { readonly source: { readonly id: string }; completed(): void }) => void;

/** Milliseconds after which a page that has not named its functions will not do so any more. */
const PATIENCE = 10_000;

function frameFor(page: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = `/addin/${page}`;
  return frame;
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
}

/** Waits for a page to start office.js and to name the function. */
async function findCommand(frame: HTMLIFrameElement, name: string): Promise<CommandFunction> {
  const { Office } = frame.contentWindow as unknown as OfficePage;
  await Office.onReady();
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    const command = Office.actions._association.mappings[name.toUpperCase()];
    if (command) return command;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The add-in's page names no function ${name}.`);
}

/** The add-in's pages inside the preview: its pane beside the grid, and the unseen page behind buttons without a pane. */
export class AddInFrames {
  private commands: Promise<HTMLIFrameElement> | undefined;

  /** Shows a page of the add-in beside the grid, unless it is there already. */
  showPane(page: string, language: Language): void {
    const side = document.getElementById('side');
    if (!side || (!side.hidden && side.querySelector('iframe')?.getAttribute('src') === `/addin/${page}`))
      return;
    const frame = frameFor(page);
    frame.title = text('pane', language);
    side.replaceChildren(frame);
    side.hidden = false;
  }

  /** Takes the pane away; the next time it starts anew. */
  closePane(): void {
    const side = document.getElementById('side');
    side?.replaceChildren();
    side?.setAttribute('hidden', '');
  }

  /** The pane's page, if one is open. */
  get openPage(): string | undefined {
    return document.querySelector('#side iframe')?.getAttribute('src')?.replace('/addin/', '');
  }

  /** Loads the pages anew, so that they see another language. */
  reload(language: Language): void {
    const page = this.openPage;
    this.commands?.then((frame) => frame.remove()).catch(() => undefined);
    this.commands = undefined;
    this.closePane();
    if (page !== undefined) this.showPane(page, language);
  }

  /** Runs the function behind a button and waits until it says that it is done. */
  async run(functionFile: string, name: string, buttonId: string): Promise<void> {
    this.commands ??= this.openCommands(functionFile);
    const command = await findCommand(await this.commands, name);
    await new Promise<void>((resolve) => command({ source: { id: buttonId }, completed: () => resolve() }));
  }

  private async openCommands(functionFile: string): Promise<HTMLIFrameElement> {
    const frame = frameFor(functionFile);
    frame.hidden = true;
    frame.title = 'commands';
    document.body.append(frame);
    await loaded(frame);
    return frame;
  }
}
