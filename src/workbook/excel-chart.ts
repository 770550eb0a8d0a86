import type { CellArea } from '../ledger/snapshot';
import type { ChartModel } from '../report/sheet-model';
import { SERIES_COLORS } from './chart-look';

/** Lays a native chart over its sheet, as `xlsx-chart.ts` does in a file. Needs ExcelApi 1.7. */
export function addChart(sheet: Excel.Worksheet, { title, categories, series, anchor }: ChartModel): void {
  const range = ({ row, column, rows, columns }: CellArea): Excel.Range =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add('ColumnClustered', range(first.values), 'Columns');
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = '#,##0';
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  const items = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  series.forEach(({ name, values, asLine }, index) => {
    const item = items[index];
    const color = `#${SERIES_COLORS[index % SERIES_COLORS.length] ?? ''}`;
    if (!item) return;
    item.name = name;
    if (index > 0) item.setValues(range(values));
    item.setXAxisValues(range(categories));
    if (asLine) {
      item.chartType = 'Line';
      item.format.line.color = color;
    } else {
      item.format.fill.setSolidColor(color);
    }
  });
  const { row, column, rows, columns } = anchor;
  const corner = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  chart.setPosition(range({ row, column, rows: 1, columns: 1 }), range(corner));
}
