import type { GridArea, GridBorders, GridStyle } from '../xlsx/grid-data';
import { pointsToPixels } from '../xlsx/measures';
import type { GridSheetCells } from './grid-sheet';
import { HostError, type HostObject, type Member } from './host-object';

const HORIZONTAL: Record<string, number> = { General: 0, Left: 1, Center: 2, Right: 3 };
const VERTICAL: Record<string, number> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
const CLIP = 1;
const LINE = { s: 1, cl: { rgb: '#000000' } };

type Lay = (style: GridStyle) => void;

/** `Excel.RangeFormat` with its font, fill and borders. */
export function formatObject(cells: GridSheetCells, area: GridArea, lay: Lay): HostObject {
  const setter = <T>(style: (value: T) => GridStyle): Member => ({ set: (value: T) => lay(style(value)) });
  const font: HostObject = {
    kind: 'RangeFont',
    members: {
      name: setter((ff: string) => ({ ff })),
      size: setter((fs: number) => ({ fs })),
      bold: setter((on: boolean) => ({ bl: on ? 1 : 0 })),
      italic: setter((on: boolean) => ({ it: on ? 1 : 0 })),
      color: setter((rgb: string) => ({ cl: { rgb } })),
    },
  };
  const fill: HostObject = {
    kind: 'RangeFill',
    members: { color: setter((rgb: string) => ({ bg: { rgb } })) },
  };
  const borders: HostObject = {
    kind: 'RangeBorderCollection',
    members: { getItem: { call: (edge: string) => borderObject(cells, area, edge) } },
  };
  return {
    kind: 'RangeFormat',
    members: {
      font: { get: () => font },
      fill: { get: () => fill },
      borders: { get: () => borders },
      horizontalAlignment: setter((word: string) => ({ ht: known(HORIZONTAL, word) })),
      verticalAlignment: setter((word: string) => ({ vt: known(VERTICAL, word) })),
      wrapText: setter((on: boolean) => ({ tb: on ? WRAP : CLIP })),
      columnWidth: {
        since: '1.2',
        set: (points: number) => {
          const count = area.endColumn - area.startColumn + 1;
          cells.shape.setColumnWidths(area.startColumn, count, pointsToPixels(points));
        },
      },
      rowHeight: {
        since: '1.2',
        set: (points: number) => {
          const count = area.endRow - area.startRow + 1;
          cells.shape.setRowHeights(area.startRow, count, pointsToPixels(points));
        },
      },
    },
  };
}

function known(words: Record<string, number>, word: string): number {
  const value = words[word];
  if (value === undefined) throw new HostError('InvalidArgument', `${word} is no such alignment.`);
  return value;
}

type Side = keyof GridBorders;

/** One style for each set of sides, so that the cells of an area share it. */
const sidesOf = (...sides: readonly Side[]): GridStyle => ({
  bd: Object.fromEntries(sides.map((side) => [side, LINE])),
});
const TOP = sidesOf('t');
const BOTTOM = sidesOf('b');
const LEFT = sidesOf('l');
const RIGHT = sidesOf('r');
const TOP_AND_BOTTOM = sidesOf('t', 'b');
const LEFT_AND_RIGHT = sidesOf('l', 'r');

/** Which cells of an area get which sides of their own when an edge of the area is drawn. */
const EDGES: Record<string, (area: GridArea, row: number, column: number) => GridStyle | undefined> = {
  EdgeTop: (area, row) => (row === area.startRow ? TOP : undefined),
  EdgeBottom: (area, row) => (row === area.endRow ? BOTTOM : undefined),
  EdgeLeft: (area, _row, column) => (column === area.startColumn ? LEFT : undefined),
  EdgeRight: (area, _row, column) => (column === area.endColumn ? RIGHT : undefined),
  InsideHorizontal: ({ startRow, endRow }, row) =>
    inside(row, startRow, endRow, [TOP, BOTTOM, TOP_AND_BOTTOM]),
  InsideVertical: ({ startColumn, endColumn }, _row, column) =>
    inside(column, startColumn, endColumn, [LEFT, RIGHT, LEFT_AND_RIGHT]),
};

function inside(
  place: number,
  first: number,
  last: number,
  [before, after, both]: readonly [GridStyle, GridStyle, GridStyle],
): GridStyle | undefined {
  if (first === last) return undefined;
  if (place === first) return after;
  return place === last ? before : both;
}

function borderObject(cells: GridSheetCells, area: GridArea, edge: string): HostObject {
  const sides = EDGES[edge];
  if (!sides) throw new HostError('InvalidArgument', `${edge} is no edge that the stand-in knows.`);
  return {
    kind: 'RangeBorder',
    id: edge,
    members: {
      style: {
        set: (style: string) => {
          if (style !== 'Continuous') throw new HostError('NotImplemented', `border style ${style}`);
          for (let row = area.startRow; row <= area.endRow; row++) {
            for (let column = area.startColumn; column <= area.endColumn; column++) {
              const line = sides(area, row, column);
              if (line) cells.style(row, column, line);
            }
          }
        },
      },
    },
  };
}
