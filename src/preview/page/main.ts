import { clearNotice, showFailure, showLosses } from './notice';
import { acceptDrops, chooseFile, download } from './file-input';
import { AddInFrames } from './add-in-frames';
import { previewDialog } from './dialog';
import { CustomFunctionSet, type FunctionMetadata } from './custom-functions';
import { Grid } from './grid';
import { readRibbon, type ManifestButton, type ManifestRibbon } from './manifest-buttons';
import { drawRibbon } from './ribbon';
import { text, type Language } from './texts';
import type { PreviewHost } from './preview-host';
import { ExcelHost } from '../host/excel-host';
import { NAMESPACE, readFile, saveFile } from './workbook-files';
import { FileError } from '../../workbook/file-messages';
import { toUniver } from '../xlsx/grid-data';

const LANGUAGE_KEY = 'preview-language';
/** The set that the manifest asks for. */
const EXCEL_API = '1.13';

/** The add-in's functions and their descriptions by language, as the manifest names them. */
const FUNCTION_FILES: Record<Language, { readonly list: string; readonly script: string }> = {
  'zh-CN': { list: 'functions.json', script: 'functions.js' },
  'en-US': { list: 'functions.en-US.json', script: 'functions.en-US.js' },
};

/** The page as a whole: one grid, one language, one strip of buttons. */
class PreviewPage {
  private language: Language = localStorage.getItem(LANGUAGE_KEY) === 'en-US' ? 'en-US' : 'zh-CN';
  private readonly grid = new Grid('grid', this.language);
  private readonly functions = new CustomFunctionSet(this.grid.api, NAMESPACE);
  private readonly frames = new AddInFrames();
  private manifest: string | undefined;
  /** How many files have been asked for: only the last of them is shown, however long it takes to read. */
  private asked = 0;

  async start(): Promise<void> {
    const veil = document.getElementById('drop');
    if (veil) acceptDrops(veil, (file) => void this.open(file));
    Object.assign(window, { univerAPI: this.grid.api, previewHost: this.host() });
    this.grid.show({ name: text('untitled', this.language) });
    this.manifest = await fetchText('/addin/manifest.xml');
    this.draw();
    if (this.manifest === undefined) return showFailure('noAddIn', this.language);
    await this.addFunctions();
    await this.openSample();
  }

  /** What the add-in's pages find in place of Excel. */
  private host(): PreviewHost {
    const excel = new ExcelHost(this.grid.api, {
      excelApi: EXCEL_API,
      spilled: (sheetId) => this.grid.spilledCells(sheetId),
      forgetUndo: () => this.grid.forgetUndo(),
    });
    const language = (): Language => this.language;
    return {
      get language() {
        return language();
      },
      requirementSets: { ExcelApi: EXCEL_API, CustomFunctionsRuntime: '1.3', DialogApi: '1.2' },
      dialog: previewDialog(() => text('close', this.language)),
      receive: (text, answer) =>
        void this.grid
          .typed()
          .then(() => excel.answer(text))
          .then(answer),
    };
  }

  private get ribbon(): ManifestRibbon {
    return this.manifest === undefined
      ? { buttons: [], functionFile: undefined }
      : readRibbon(this.manifest, this.language);
  }

  private draw(): void {
    document.documentElement.lang = this.language;
    setText('banner', text('banner', this.language));
    setText('drop', text('dropHere', this.language));
    drawRibbon(this.ribbon.buttons, this.language, {
      open: () => chooseFile((file) => void this.open(file)),
      save: () => void this.save(),
      sample: () => void this.openSample(),
      switchLanguage: () => this.switchLanguage(),
      run: (button) => void this.run(button),
    });
  }

  private switchLanguage(): void {
    this.language = this.language === 'zh-CN' ? 'en-US' : 'zh-CN';
    localStorage.setItem(LANGUAGE_KEY, this.language);
    this.grid.setLanguage(this.language);
    clearNotice();
    this.draw();
    this.frames.reload(this.language);
    void this.addFunctions();
  }

  private async run({ id, label, action }: ManifestButton): Promise<void> {
    if (action.kind === 'pane') return this.frames.showPane(action.page, this.language);
    const { functionFile } = this.ribbon;
    if (functionFile === undefined) return;
    try {
      await this.frames.run(functionFile, action.name, id);
    } catch (error) {
      showFailure('notRun', this.language, `${label}: ${this.messageOf(error)}`);
    }
  }

  private async addFunctions(): Promise<void> {
    const { list, script } = FUNCTION_FILES[this.language];
    const text = await fetchText(`/addin/${list}`);
    if (text === undefined) return;
    const { functions } = JSON.parse(text) as { functions: FunctionMetadata[] };
    await this.functions.register(`/addin/${script}`, functions);
  }

  private async openSample(): Promise<void> {
    const names = JSON.parse((await fetchText('/samples/')) ?? '[]') as string[];
    const [first] = names;
    if (first === undefined) return;
    await this.openBytes(
      first,
      fetch(`/samples/${encodeURIComponent(first)}`).then((response) => response.arrayBuffer()),
    );
  }

  private async open(file: File): Promise<void> {
    await this.openBytes(file.name, file.arrayBuffer());
  }

  private async openBytes(name: string, bytes: Promise<ArrayBuffer>): Promise<void> {
    const turn = ++this.asked;
    try {
      const { data, losses } = await readFile(new Uint8Array(await bytes), name);
      if (turn !== this.asked) return;
      this.grid.show(toUniver(data));
      showLosses(losses, this.language);
    } catch (error) {
      showFailure('notReadable', this.language, this.messageOf(error));
    }
  }

  private messageOf(error: unknown): string {
    if (error instanceof FileError) return error.bilingual[this.language === 'zh-CN' ? 'zh' : 'en'];
    return error instanceof Error ? error.message : String(error);
  }

  private async save(): Promise<void> {
    try {
      await this.grid.typed();
      download(
        await saveFile(this.grid),
        `${this.grid.workbook.getName() || text('untitled', this.language)}.xlsx`,
      );
    } catch (error) {
      showFailure('notSaved', this.language, this.messageOf(error));
    }
  }
}

/** The text at an address of the preview's own server; undefined where there is none. */
async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
}

function setText(id: string, content: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = content;
}

void new PreviewPage().start();
