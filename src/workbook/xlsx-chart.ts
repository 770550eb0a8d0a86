import { areaName } from '../ledger/address';
import type { CellArea } from '../ledger/snapshot';
import type { ChartModel } from '../report/sheet-model';
import { SERIES_COLORS } from './chart-look';
import type { Dialect } from './xlsx-dialect';
import { addRelationship, freePart, type Parts } from './xlsx-package';
import { ensureChild, escapeXml, parseXml, rootOf, xmlBytes } from './xlsx-xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** What may follow a sheet's drawing, in the order of the schema. */
const ORDER =
  'drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
/** Numbers of the two axes; any two that differ. */
const [CATEGORY_AXIS, VALUE_AXIS] = [1001, 1002];

/** A sheet that has been written, and its name in formulas. */
export interface ChartedSheet {
  readonly part: string;
  readonly name: string;
}

/**
 * Lays native charts over a written sheet that has no drawing yet.
 *
 * @param types takes up the content types of the new parts
 */
export function addCharts(
  parts: Parts,
  { part, name }: ChartedSheet,
  charts: readonly ChartModel[],
  dialect: Dialect,
  types: Map<string, string>,
): void {
  const bytes = parts.get(part);
  if (charts.length === 0 || !bytes) return;
  const drawing = freePart(parts, 'xl/drawings/drawing', '.xml');
  types.set(drawing, DRAWING_TYPE);
  parts.set(drawing, new Uint8Array());
  const anchors = charts.map((chart, index) => {
    const chartPart = freePart(parts, 'xl/charts/chart', '.xml');
    parts.set(chartPart, encode(chartXml(chart, name, dialect)));
    types.set(chartPart, CHART_TYPE);
    return anchorXml(
      chart,
      index + 1,
      addRelationship(parts, drawing, `${dialect.relationships}/chart`, chartPart),
    );
  });
  parts.set(
    drawing,
    encode(
      `${DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}" ` +
        `xmlns:r="${dialect.relationships}" xmlns:c="${dialect.chart}">${anchors.join('')}</xdr:wsDr>`,
    ),
  );
  const document = parseXml(bytes);
  const id = addRelationship(parts, part, `${dialect.relationships}/drawing`, drawing);
  ensureChild(rootOf(document), 'drawing', ORDER).setAttributeNS(dialect.relationships, 'r:id', id);
  parts.set(part, xmlBytes(document));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function anchorXml({ anchor, title }: ChartModel, number: number, relationship: string): string {
  const point = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    '<xdr:twoCellAnchor>' +
    point('from', anchor.column, anchor.row) +
    point('to', anchor.column + anchor.columns, anchor.row + anchor.rows) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function chartXml(chart: ChartModel, sheet: string, dialect: Dialect): string {
  const series = chart.series.map((one, index) => ({ ...one, index }));
  const columns = series.filter(({ asLine }) => !asLine);
  const lines = series.filter(({ asLine }) => asLine);
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const seriesXml = (one: (typeof series)[number]): string => oneSeries(chart, one, sheet);
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.map(seriesXml).join('')}<c:gapWidth val="80"/>${axes}</c:barChart>` +
    (lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(seriesXml).join('')}<c:marker val="1"/>${axes}</c:lineChart>`) +
    axesXml() +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function oneSeries(
  { categories }: ChartModel,
  { index, name, values, asLine }: ChartModel['series'][number] & { readonly index: number },
  sheet: string,
): string {
  const color = `<a:solidFill><a:srgbClr val="${SERIES_COLORS[index % SERIES_COLORS.length] ?? ''}"/></a:solidFill>`;
  const look = asLine ? `<a:ln w="28575">${color}</a:ln>` : color;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr>${look}</c:spPr>` +
    (asLine ? '' : '<c:invertIfNegative val="0"/>') +
    `<c:cat><c:strRef><c:f>${reference(sheet, categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet, values)}</c:f></c:numRef></c:val></c:ser>`
  );
}

/** Category axis below, also under negative values; whole yuan on the value axis. */
function axesXml(): string {
  const common = (position: string): string =>
    `<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${common('b')}<c:majorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${common('l')}<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/></c:valAx>`
  );
}

function reference(sheet: string, area: CellArea): string {
  const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return escapeXml(`'${sheet.replaceAll("'", "''")}'!${absolute}`);
}
