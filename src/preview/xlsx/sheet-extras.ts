import type { Sheet, WriteSheet } from 'hucre';
import type { ChartModel } from '../../report/sheet-model';
import type { GridSheet } from './grid-data';

/** Parts of a sheet that the grid neither shows nor changes; they travel with the sheet and are written back. */
const KEPT = [
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'dataValidations',
  'conditionalRules',
  'autoFilter',
  'protection',
  'view',
] as const satisfies readonly (keyof Sheet & keyof WriteSheet)[];

export type SheetExtras = Partial<Pick<WriteSheet, (typeof KEPT)[number]>>;

/** Key under which the extras lie in a grid sheet's custom data. */
const KEY = 'fileExtras';

/** The extras of a file's sheet, as the custom data of the grid's sheet. */
export function extrasOf(sheet: Sheet): Record<string, SheetExtras> {
  const extras = Object.fromEntries(
    KEPT.filter((part) => sheet[part] !== undefined).map((part) => [part, sheet[part]]),
  );
  return { [KEY]: extras };
}

/** The extras back from the grid sheet's custom data. */
export function extrasFrom(custom: GridSheet['custom']): SheetExtras {
  return (custom?.[KEY] as SheetExtras | undefined) ?? {};
}

/** Key under which the charts lie that the add-in has laid over the sheet. */
const CHARTS = 'nativeCharts';

/** The charts of a grid sheet: not shown by the grid, but written into its file. */
export function chartsFrom(custom: GridSheet['custom']): readonly ChartModel[] {
  return (custom?.[CHARTS] as readonly ChartModel[] | undefined) ?? [];
}

/** Custom data with one chart changed or, behind the last one, added. */
export function withChart(
  custom: GridSheet['custom'],
  index: number,
  chart: ChartModel,
): Record<string, unknown> {
  return { ...custom, [CHARTS]: Object.assign([...chartsFrom(custom)], { [index]: chart }) };
}
