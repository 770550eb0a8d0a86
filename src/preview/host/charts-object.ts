import type { CellArea } from '../../ledger/snapshot';
import type { ChartModel } from '../../report/sheet-model';
import { chartsFrom, withChart } from '../xlsx/sheet-extras';
import type { GridSheetCells } from './grid-sheet';
import { HostError, type HostObject, type Member } from './host-object';

type Series = ChartModel['series'][number];

/** Looks that the grid takes without keeping them: its file always has them. */
const LOOK: Member = { set: () => undefined };

/** `Excel.ChartCollection`: what Excel draws; the grid carries charts along and writes them into its file. */
export function chartsObject(cells: GridSheetCells): HostObject {
  return {
    kind: 'ChartCollection',
    members: {
      add: {
        call: (type: string, values: HostObject) => {
          if (type !== 'ColumnClustered') throw new HostError('NotImplemented', `chart type ${type}`);
          const index = chartsFrom(cells.data.custom).length;
          const area = areaOf(values);
          const chart = new GridChart(cells, index);
          chart.change({ title: '', categories: area, series: [{ name: '', values: area }], anchor: area });
          return chart.object();
        },
      },
    },
  };
}

class GridChart {
  constructor(
    private readonly cells: GridSheetCells,
    private readonly index: number,
  ) {}

  /** The chart as it stands in the sheet's custom data. */
  private get model(): ChartModel {
    const chart = chartsFrom(this.cells.data.custom)[this.index];
    if (!chart) throw new HostError('ItemNotFound', 'The chart is gone.');
    return chart;
  }

  change(chart: ChartModel): void {
    const data = this.cells.data as { custom?: Record<string, unknown> };
    data.custom = withChart(data.custom, this.index, chart);
  }

  object(): HostObject {
    const text = (set: (text: string) => void): HostObject => ({
      kind: 'ChartTitle',
      members: { text: { set } },
    });
    const look = (kind: string, ...members: readonly string[]): HostObject => ({
      kind,
      members: Object.fromEntries(members.map((name) => [name, LOOK])),
    });
    return {
      kind: 'Chart',
      members: {
        title: { get: () => text((title) => this.change({ ...this.model, title })) },
        legend: { get: () => look('ChartLegend', 'position') },
        axes: {
          since: '1.7',
          get: (): HostObject => ({
            kind: 'ChartAxes',
            members: {
              valueAxis: { get: () => look('ChartAxis', 'numberFormat') },
              categoryAxis: { get: () => look('ChartAxis', 'tickLabelPosition') },
            },
          }),
        },
        series: { get: () => this.seriesCollection() },
        setPosition: {
          call: (from: HostObject, to: HostObject) => {
            const [first, last] = [areaOf(from), areaOf(to)];
            const rows = last.row + last.rows - first.row;
            const columns = last.column + last.columns - first.column;
            this.change({ ...this.model, anchor: { ...first, rows, columns } });
          },
        },
      },
    };
  }

  private seriesCollection(): HostObject {
    return {
      kind: 'ChartSeriesCollection',
      members: {
        getItemAt: { call: (at: number) => this.series(at) },
        add: {
          since: '1.7',
          call: (name: string) => {
            const { series, categories } = this.model;
            this.change({ ...this.model, series: [...series, { name, values: categories }] });
            return this.series(series.length);
          },
        },
      },
    };
  }

  private series(at: number): HostObject {
    const set = (change: Partial<Series>): void => {
      const series = this.model.series.map((one, index) => (index === at ? { ...one, ...change } : one));
      this.change({ ...this.model, series });
    };
    const format: HostObject = {
      kind: 'ChartSeriesFormat',
      members: {
        fill: { get: () => ({ kind: 'ChartFill', members: { setSolidColor: { call: () => undefined } } }) },
        line: { get: () => ({ kind: 'ChartLineFormat', members: { color: LOOK } }) },
      },
    };
    return {
      kind: 'ChartSeries',
      members: {
        name: { set: (name: string) => set({ name }) },
        format: { get: () => format },
        chartType: {
          since: '1.7',
          set: (type: string) => {
            if (type !== 'Line') throw new HostError('NotImplemented', `series of type ${type}`);
            set({ asLine: true });
          },
        },
        setValues: { since: '1.7', call: (range: HostObject) => set({ values: areaOf(range) }) },
        setXAxisValues: {
          since: '1.7',
          call: (range: HostObject) => this.change({ ...this.model, categories: areaOf(range) }),
        },
      },
    };
  }
}

function areaOf(range: HostObject): CellArea {
  const read = (name: string): number => Number(range.members[name]?.get?.());
  return {
    row: read('rowIndex'),
    column: read('columnIndex'),
    rows: read('rowCount'),
    columns: read('columnCount'),
  };
}
