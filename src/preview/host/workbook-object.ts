import { generateRandomId, mergeWorksheetSnapshotWithDefault, type FUniver } from '@univerjs/presets';
import type { GridArea } from '../xlsx/grid-data';
import { Calculation } from './calculation';
import { GridSheetCells, type CellTable } from './grid-sheet';
import { HostError, type HostObject } from './host-object';
import { GridNames } from './names-object';
import { chartsObject } from './charts-object';
import { pageBreaksObject, pageLayoutObject } from './page-objects';
import { areaOfAddress, rangeObject, WHOLE_SHEET } from './range-object';

type GridWorkbook = ReturnType<FUniver['createWorkbook']>;
type Worksheet = ReturnType<GridWorkbook['getSheets']>[number];

/** Sheet names that Excel takes: up to 31 characters, none of these. */
const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST_NAME = 31;

/** What the grid keeps beside its workbooks. */
export interface GridAside {
  /** The results that formulas spill into other cells of a sheet, by its id. */
  readonly spilled?: (sheetId: string) => CellTable | undefined;
  /** Empties the list of what the grid can undo. */
  readonly forgetUndo?: () => void;
}

/** Excel's objects over the grid's open workbook. */
export class WorkbookObjects {
  private readonly cells = new Map<string, GridSheetCells>();
  private calculationMode = 'Automatic';
  /** Cells have changed since the last calculation. */
  private isStale = false;
  /** Names of the sheets removed since the last calculation. */
  private readonly removed: string[] = [];
  /** Whether the user has protected the workbook's structure. */
  isProtected = false;
  /** Names of the sheets that the user has protected. */
  readonly protectedSheets = new Set<string>();
  /** Cells that one array formula fills, by the name of their sheet: the grid itself knows only spilled results. */
  readonly arrays = new Map<string, GridArea>();

  private readonly calculation: Calculation;

  constructor(
    private readonly api: FUniver,
    private readonly aside: GridAside = {},
  ) {
    this.calculation = new Calculation(api.getFormula());
  }

  private get workbook(): GridWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new HostError('InvalidOperation', 'No workbook is open.');
    return workbook;
  }

  /** Waits until the grid is at rest. */
  idle(): Promise<void> {
    return this.calculation.idle();
  }

  /** Hands the gathered cells to the grid; with automatic calculation every formula is up to date afterwards. */
  async settle(): Promise<void> {
    for (const cells of this.cells.values()) this.isStale = cells.flush() || this.isStale;
    this.cells.clear();
    if (!this.isStale) return;
    // Half a run taken back by the grid's own undo would leave sheets that the add-in is still building.
    this.aside.forgetUndo?.();
    if (this.calculationMode !== 'Automatic') return;
    await this.recalculate();
  }

  /** Brings every formula up to date. */
  async recalculate(): Promise<void> {
    this.isStale = false;
    const removed = this.removed.splice(0);
    // The engine does not say that it has ended where there was nothing to calculate.
    if (!this.hasFormulas()) return;
    await this.calculation.run();
    // The first calculation after the removal of a sheet still takes its name for that sheet.
    if (removed.some((name) => this.find(name))) await this.calculation.run();
  }

  private hasFormulas(): boolean {
    return this.workbook.getSheets().some((sheet) => {
      const rows = this.cellsOf(sheet).data.cellData;
      return Object.values(rows).some((row) => Object.values(row).some(({ f }) => f));
    });
  }

  /** `Excel.Workbook`, the root of every path. */
  root(): HostObject {
    return {
      kind: 'Workbook',
      members: {
        application: { get: () => this.application() },
        worksheets: { get: () => this.worksheets() },
        names: { get: () => new GridNames(this.api, this.workbook).object() },
        protection: { since: '1.7', get: () => this.protection() },
      },
    };
  }

  private application(): HostObject {
    return {
      kind: 'Application',
      members: {
        calculationMode: {
          get: () => this.calculationMode,
          set: (mode: string) => {
            this.calculationMode = mode;
          },
        },
        suspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
      },
    };
  }

  private protection(): HostObject {
    return { kind: 'WorkbookProtection', members: { protected: { get: () => this.isProtected } } };
  }

  private sheetProtection(sheet: Worksheet): HostObject {
    const isProtected = (): boolean => this.protectedSheets.has(sheet.getSheetName());
    return { kind: 'WorksheetProtection', members: { protected: { get: isProtected } } };
  }

  private worksheets(): HostObject {
    return {
      kind: 'WorksheetCollection',
      members: {
        add: { call: (name: string) => this.add(name) },
        getItem: { call: (key: string) => this.find(key) ?? missing(key) },
        getItemOrNullObject: { since: '1.4', call: (key: string) => this.find(key) },
      },
      items: () => this.workbook.getSheets().map((sheet) => this.worksheet(sheet)),
    };
  }

  private find(key: string): HostObject | null {
    const sheets = this.workbook.getSheets();
    const sheet =
      sheets.find((one) => one.getSheetId() === key) ??
      sheets.find((one) => one.getSheetName().toLowerCase() === key.toLowerCase());
    return sheet ? this.worksheet(sheet) : null;
  }

  private refuseProtected(): void {
    if (this.isProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
  }

  private refuseName(name: string, own?: Worksheet): void {
    if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name)) {
      throw new HostError('InvalidArgument', `${name} is no sheet name.`);
    }
    const other = this.workbook
      .getSheets()
      .find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
    if (other && other.getSheetId() !== own?.getSheetId()) {
      throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`);
    }
  }

  private add(name: string): HostObject {
    this.refuseProtected();
    this.refuseName(name);
    const id = generateRandomId();
    // The grid's own command would show the sheet, and another one would have to bring back the one before.
    this.api.syncExecuteCommand('sheet.mutation.insert-sheet', {
      unitId: this.workbook.getId(),
      index: this.workbook.getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault({ id, name }),
    });
    return this.find(id) ?? missing(name);
  }

  private cellsOf(sheet: Worksheet): GridSheetCells {
    const known = this.cells.get(sheet.getSheetId());
    if (known) return known;
    const cells = new GridSheetCells(this.api, this.workbook, sheet, {
      spilled: this.aside.spilled?.(sheet.getSheetId()),
      array: this.arrays.get(sheet.getSheetName()),
      isProtected: this.protectedSheets.has(sheet.getSheetName()),
    });
    this.cells.set(sheet.getSheetId(), cells);
    return cells;
  }

  private worksheet(sheet: Worksheet): HostObject {
    const cells = this.cellsOf(sheet);
    const owner = {
      cells,
      select: (area: GridArea) => {
        const { startRow, startColumn, endRow, endColumn } = area;
        const range = sheet.getRange(
          startRow,
          startColumn,
          endRow - startRow + 1,
          endColumn - startColumn + 1,
        );
        this.workbook.setActiveRange(range);
      },
    };
    const range = (area: GridArea): HostObject => rangeObject(owner, area);
    return {
      kind: 'Worksheet',
      id: sheet.getSheetId(),
      members: {
        id: { get: () => sheet.getSheetId() },
        name: { get: () => sheet.getSheetName(), set: (name: string) => this.rename(sheet, name) },
        position: {
          get: () => sheet.getIndex(),
          set: (index: number) => void this.workbook.moveSheet(sheet, index),
        },
        visibility: { get: () => visibilityOf(cells), set: (word: string) => this.show(cells, word) },
        names: { since: '1.4', get: () => this.namesOf(sheet).object() },
        protection: { since: '1.2', get: () => this.sheetProtection(sheet) },
        freezePanes: {
          since: '1.7',
          get: (): HostObject => ({
            kind: 'WorksheetFreezePanes',
            members: { freezeRows: { call: (rows: number) => void sheet.setFrozenRows(rows) } },
          }),
        },
        charts: { get: () => chartsObject(cells) },
        pageLayout: { since: '1.9', get: () => pageLayoutObject(cells) },
        horizontalPageBreaks: { since: '1.9', get: () => pageBreaksObject(cells) },
        getRange: { call: (address: string) => range(areaOfAddress(address)) },
        getRangeByIndexes: {
          since: '1.7',
          call: (row: number, column: number, rows: number, columns: number) =>
            range({
              startRow: row,
              endRow: row + rows - 1,
              startColumn: column,
              endColumn: column + columns - 1,
            }),
        },
        getUsedRangeOrNullObject: {
          since: '1.4',
          call: () => {
            const used = cells.usedArea();
            return used ? range(used) : null;
          },
        },
        replaceAll: {
          since: '1.9',
          call: (text: string, replacement: string) => cells.replaceAll(text, replacement, WHOLE_SHEET),
        },
        activate: { call: () => void this.workbook.setActiveSheet(sheet) },
        delete: { call: () => this.remove(sheet) },
      },
    };
  }

  private namesOf(sheet: Worksheet): GridNames {
    return new GridNames(this.api, this.workbook, sheet.getSheetId());
  }

  private rename(sheet: Worksheet, name: string): void {
    this.refuseProtected();
    this.refuseName(name, sheet);
    // Formulas follow the name, those that are still waiting to be entered too.
    for (const cells of this.cells.values()) cells.flush();
    this.isStale = true;
    sheet.setName(name);
  }

  private show(cells: GridSheetCells, word: string): void {
    const data = cells.data as { custom?: Record<string, unknown> };
    data.custom = { ...data.custom, veryHidden: word === 'VeryHidden' };
    if (word === 'Visible') cells.sheet.showSheet();
    else cells.sheet.hideSheet();
  }

  private remove(sheet: Worksheet): void {
    this.refuseProtected();
    this.cells.delete(sheet.getSheetId());
    this.isStale = true;
    this.removed.push(sheet.getSheetName());
    this.namesOf(sheet).clear();
    this.workbook.deleteSheet(sheet);
  }
}

function visibilityOf({ data }: GridSheetCells): string {
  if (data.hidden !== 1) return 'Visible';
  return data.custom?.['veryHidden'] === true ? 'VeryHidden' : 'Hidden';
}

function missing(key: string): never {
  throw new HostError('ItemNotFound', `There is no sheet ${key}.`);
}
