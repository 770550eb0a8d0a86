import type { Element } from '@xmldom/xmldom';

/** The addresses that name things in one of the format's two dialects. */
export interface Dialect {
  /** Namespace of workbooks, sheets and styles. */
  readonly main: string;
  /** Namespace of relationship ids, and stem of the relationships' types. */
  readonly relationships: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** The dialect of a workbook's main part: new parts speak the same („Strict Open XML" or the usual one). */
export function dialectOf(root: Element): Dialect {
  return root.namespaceURI === STRICT.main ? STRICT : TRANSITIONAL;
}
