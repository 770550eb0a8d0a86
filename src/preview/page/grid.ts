import {
  createUniver,
  IUndoRedoService,
  LocaleType,
  type FUniver,
  type IRange,
  type IWorkbookData,
  type Univer,
} from '@univerjs/presets';
import {
  FormulaDataModel,
  LexerTreeBuilder,
  UniverSheetsCorePreset,
} from '@univerjs/presets/preset-sheets-core';
import enUS from '@univerjs/presets/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/presets/preset-sheets-core/locales/zh-CN';
import type { CellTable } from '../host/grid-sheet';
import type { Spill } from '../xlsx/save-workbook';
import type { Language } from './texts';

const LOCALES: Record<Language, LocaleType> = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

/** Milliseconds between two looks at a cell that is being typed into. */
const POLL = 100;

/** The grid's workbook, as its own interface gives it. */
export type GridWorkbook = ReturnType<FUniver['createWorkbook']>;

/** Moves the relative references of a formula by columns and rows, as the grid's own filling does. */
export function moveFormula(formula: string, columns: number, rows: number): string {
  return new LexerTreeBuilder().moveFormulaRefOffset(formula, columns, rows);
}

/** The spreadsheet of the page: one workbook at a time. */
export class Grid {
  readonly api: FUniver;
  private readonly univer: Univer;

  constructor(container: string, language: Language) {
    const { univer, univerAPI } = createUniver({
      locale: LOCALES[language],
      locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
      presets: [UniverSheetsCorePreset({ container, header: true, ribbonType: 'simple', footer: {} })],
    });
    this.univer = univer;
    this.api = univerAPI;
  }

  /** The workbook on screen. */
  get workbook(): GridWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('The grid holds no workbook yet.');
    return workbook;
  }

  /** Puts a workbook on screen in place of the one before; its sheets' order decides which one shows unless `activeSheet` says. */
  show(data: Partial<IWorkbookData>): GridWorkbook {
    const before = this.api.getActiveWorkbook();
    const workbook = this.api.createWorkbook({ ...data, id: `${data.id ?? 'workbook'}-${Date.now()}` });
    if (before) this.api.disposeUnit(before.getId());
    const active = (data.custom as { activeSheet?: string } | undefined)?.activeSheet;
    if (active !== undefined && workbook.getSheetBySheetId(active)) workbook.setActiveSheet(active);
    return workbook;
  }

  /**
   * Waits until no cell is being typed into. Whoever turns to the pane or the ribbon has done typing: their cell is entered
   * as leaving it would; while the grid has the focus the person goes on, as Excel lets them.
   */
  async typed(): Promise<void> {
    while (this.workbook.isCellEditing()) {
      if (document.activeElement?.closest('#grid')) await new Promise((resolve) => setTimeout(resolve, POLL));
      else await this.workbook.endEditingAsync(true);
    }
  }

  setLanguage(language: Language): void {
    this.api.setLocale(LOCALES[language]);
  }

  /** Empties the list of what can be undone in the workbook. */
  forgetUndo(): void {
    this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(this.workbook.getId());
  }

  /** The results that formulas spill into other cells of a sheet. */
  spilledCells(sheetId: string): CellTable | undefined {
    const model = this.univer.__getInjector().get(FormulaDataModel);
    return model.getArrayFormulaCellData()[this.workbook.getId()]?.[sheetId] as CellTable | undefined;
  }

  /** Results that fill more than their formula's own cell, by sheet id. */
  spills(): ReadonlyMap<string, readonly Spill[]> {
    const model = this.univer.__getInjector().get(FormulaDataModel);
    const unit = this.workbook.getId();
    const ranges = model.getArrayFormulaRange()[unit] ?? {};
    const cells = model.getArrayFormulaCellData()[unit] ?? {};
    const bySheet = Object.entries(ranges).map(([sheetId, rows]) => {
      const spills: Spill[] = [];
      for (const line of Object.values(rows ?? {})) {
        for (const { startRow, endRow, startColumn, endColumn } of Object.values(
          (line ?? {}) as Record<string, IRange>,
        )) {
          const valueAt = (row: number, column: number) => cells[sheetId]?.[row]?.[column]?.v ?? null;
          const values = Array.from({ length: endRow - startRow + 1 }, (_row, down) =>
            Array.from({ length: endColumn - startColumn + 1 }, (_column, right) =>
              valueAt(startRow + down, startColumn + right),
            ),
          );
          spills.push({ row: startRow, column: startColumn, values });
        }
      }
      return [sheetId, spills] as const;
    });
    return new Map(bySheet);
  }
}
