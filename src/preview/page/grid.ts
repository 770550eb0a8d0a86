import {
  createUniver,
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
import type { Spill } from '../xlsx/save-workbook';
import type { Language } from './texts';

const LOCALES: Record<Language, LocaleType> = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

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

  setLanguage(language: Language): void {
    this.api.setLocale(LOCALES[language]);
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
