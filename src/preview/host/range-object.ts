import type { GridArea, GridStyle } from '../xlsx/grid-data';
import type { GridSheetCells } from './grid-sheet';
import { HostError, type HostObject } from './host-object';
import { formatObject } from './format-object';

/** Rows and columns of a sheet in Excel. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Every cell of a sheet. */
export const WHOLE_SHEET: GridArea = {
  startRow: 0,
  endRow: LAST_ROW,
  startColumn: 0,
  endColumn: LAST_COLUMN,
};

/** What a range needs of its workbook. */
export interface RangeOwner {
  readonly cells: GridSheetCells;
  select(area: GridArea): void;
}

/** `Excel.Range`. */
export function rangeObject(owner: RangeOwner, area: GridArea): HostObject {
  const { cells } = owner;
  const rows = area.endRow - area.startRow + 1;
  const columns = area.endColumn - area.startColumn + 1;
  const matrix = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => read(area.startRow + down, area.startColumn + right)),
    );
  const each = (act: (row: number, column: number, down: number, right: number) => void): void => {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++)
        act(area.startRow + down, area.startColumn + right, down, right);
    }
  };
  const enter = (input: unknown): void => {
    if (!Array.isArray(input)) return each((row, column) => cells.enter(row, column, input as string));
    if (input.length !== rows || (input as unknown[][]).some((line) => line.length !== columns)) {
      throw new HostError('InvalidArgument', 'The array has not the shape of the range.');
    }
    each((row, column, down, right) => {
      cells.enter(row, column, (input as (string | number)[][])[down]?.[right] ?? '');
    });
  };
  const style = (change: GridStyle): void => each((row, column) => cells.style(row, column, change));
  return {
    kind: 'Range',
    members: {
      address: { get: () => addressOf(cells, area) },
      rowIndex: { get: () => area.startRow },
      columnIndex: { get: () => area.startColumn },
      rowCount: { get: () => rows },
      columnCount: { get: () => columns },
      values: { get: () => matrix((row, column) => cells.value(row, column)), set: enter },
      formulas: {
        get: () => matrix((row, column) => cells.cell(row, column).f ?? cells.value(row, column)),
        set: enter,
      },
      numberFormat: {
        get: () => matrix((row, column) => cells.numberFormat(row, column)),
        set: (format: unknown) => {
          if (typeof format !== 'string')
            throw new HostError('InvalidArgument', 'One format for the whole range.');
          style({ n: format === 'General' ? null : { pattern: format } });
        },
      },
      savedAsArray: { since: '1.12', get: () => cells.hasArrayIn(area) && null },
      format: { get: () => formatObject(cells, area, style) },
      getIntersectionOrNullObject: {
        since: '1.4',
        call: (other: string) => intersection(owner, area, other),
      },
      getMergedAreasOrNullObject: { since: '1.13', call: () => mergedAreas(owner, area) },
      getRowProperties: {
        since: '1.9',
        call: () =>
          lines(area.startRow, rows).map((row) => ({ rowHidden: cells.data.rowData[row]?.hd === 1 })),
      },
      getColumnProperties: {
        since: '1.9',
        call: () =>
          lines(area.startColumn, columns).map((column) => ({
            columnHidden: cells.data.columnData[column]?.hd === 1,
          })),
      },
      // The library splits what it sets into many cells by these three.
      _ValidateArraySize: {
        call: (givenRows: number, givenColumns: number) => {
          if (givenRows === rows && givenColumns === columns) return;
          throw new HostError('InvalidArgument', 'The array has not the shape of the range.');
        },
      },
      getRow: {
        call: (index: number) =>
          rangeObject(owner, { ...area, startRow: area.startRow + index, endRow: area.startRow + index }),
      },
      getBoundingRect: {
        call: (other: HostObject) => rangeObject(owner, bounds(area, areaOfAddress(bare(other)))),
      },
      merge: { since: '1.2', call: () => cells.shape.merge(area) },
      clear: {
        call: (what: string) => {
          if (what !== 'Formats') throw new HostError('NotImplemented', `clear ${what}`);
          each((row, column) => cells.clearStyle(row, column));
        },
      },
      replaceAll: {
        since: '1.9',
        call: (text: string, replacement: string) => cells.replaceAll(text, replacement, area),
      },
      select: { call: () => owner.select(area) },
    },
  };
}

function bare(range: HostObject): string {
  const address = String(range.members['address']?.get?.());
  return address.slice(address.lastIndexOf('!') + 1);
}

function bounds(a: GridArea, b: GridArea): GridArea {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    endRow: Math.max(a.endRow, b.endRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

function lines(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** `A1`, `A1:C5` or `C:D`, without a sheet. */
export function areaOfAddress(address: string): GridArea {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(address);
  const [, left, top, right = left, bottom = top] = match ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) {
    throw new HostError('InvalidArgument', `${address} is no address that the stand-in knows.`);
  }
  return {
    startRow: Number(top) - 1,
    endRow: Math.min(LAST_ROW, Number(bottom) - 1),
    startColumn: columnNumber(left),
    endColumn: Math.min(LAST_COLUMN, columnNumber(right)),
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function addressOf({ sheet }: GridSheetCells, area: GridArea): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn)}${area.endRow + 1}`;
  return `'${sheet.getSheetName()}'!${first === last ? first : `${first}:${last}`}`;
}

function intersection(owner: RangeOwner, area: GridArea, other: string): HostObject | null {
  const with_ = areaOfAddress(other);
  const common = {
    startRow: Math.max(area.startRow, with_.startRow),
    endRow: Math.min(area.endRow, with_.endRow),
    startColumn: Math.max(area.startColumn, with_.startColumn),
    endColumn: Math.min(area.endColumn, with_.endColumn),
  };
  const isEmpty = common.startRow > common.endRow || common.startColumn > common.endColumn;
  return isEmpty ? null : rangeObject(owner, common);
}

function mergedAreas(owner: RangeOwner, area: GridArea): HostObject | null {
  const merges = owner.cells.shape.merges.filter(
    (merge) =>
      merge.startRow <= area.endRow &&
      merge.endRow >= area.startRow &&
      merge.startColumn <= area.endColumn &&
      merge.endColumn >= area.startColumn,
  );
  if (merges.length === 0) return null;
  const areas: HostObject = {
    kind: 'RangeCollection',
    members: {},
    items: () => merges.map((merge) => rangeObject(owner, merge)),
  };
  return { kind: 'RangeAreas', members: { areas: { get: () => areas } } };
}
