import type { GridSheetCells } from './grid-sheet';
import { HostError, type HostObject, type Member } from './host-object';

const POINTS_PER_INCH = 72;
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

type PageSetup = NonNullable<GridSheetCells['extras']['pageSetup']>;

/** `Excel.PageLayout`: what Excel prints; the grid only carries it along. */
export function pageLayoutObject(cells: GridSheetCells): HostObject {
  const set = (change: PageSetup): void => {
    cells.extras.pageSetup = { ...cells.extras.pageSetup, ...change };
  };
  const margins = MARGINS.map((side): [string, Member] => [
    `${side}Margin`,
    {
      set: (points: number) =>
        set({ margins: { ...cells.extras.pageSetup?.margins, [side]: points / POINTS_PER_INCH } }),
    },
  ]);
  const footers: HostObject = {
    kind: 'HeaderFooter',
    members: {
      centerFooter: {
        set: (text: string) => {
          cells.extras.headerFooter = { ...cells.extras.headerFooter, oddFooter: text };
        },
      },
    },
  };
  const headersFooters: HostObject = {
    kind: 'HeaderFooterGroup',
    members: { defaultForAllPages: { get: () => footers } },
  };
  return {
    kind: 'PageLayout',
    members: {
      ...Object.fromEntries(margins),
      orientation: {
        set: (word: string) => set({ orientation: word === 'Landscape' ? 'landscape' : 'portrait' }),
      },
      paperSize: {
        set: (size: string) => {
          if (size !== 'A4') throw new HostError('NotImplemented', `paper size ${size}`);
          set({ paperSize: 'a4' });
        },
      },
      zoom: {
        set: (zoom: { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number }) =>
          set({
            fitToPage: true,
            ...(zoom.horizontalFitToPages !== undefined && { fitToWidth: zoom.horizontalFitToPages }),
            ...(zoom.verticalFitToPages !== undefined && { fitToHeight: zoom.verticalFitToPages }),
          }),
      },
      headersFooters: { get: () => headersFooters },
      setPrintArea: { call: (range: HostObject) => set({ printArea: absolute(range) }) },
      setPrintTitleRows: { call: (rows: string) => set({ printTitlesRow: rows }) },
    },
  };
}

function absolute(range: HostObject): string {
  const address = String(range.members['address']?.get?.());
  return address.slice(address.lastIndexOf('!') + 1).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** `Excel.PageBreakCollection` of rows: a break stands above each row. */
export function pageBreaksObject(cells: GridSheetCells): HostObject {
  const pageBreak: HostObject = { kind: 'PageBreak', members: {} };
  return {
    kind: 'PageBreakCollection',
    members: {
      add: {
        call: (range: HostObject) => {
          const row = Number(range.members['rowIndex']?.get?.());
          cells.extras.rowBreaks = [...(cells.extras.rowBreaks ?? []), row];
          return pageBreak;
        },
      },
    },
  };
}
