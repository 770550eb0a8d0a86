import type { AlignmentStyle, BorderLineStyle, BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { GridBorders, GridStyle } from './grid-data';
import { toCssColor, toFileColor } from './color';

/** The grid's number for each line style (`BorderStyleTypes`; the enum itself would pull the grid into Node). */
const LINES: Record<BorderLineStyle, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Partial<Record<NonNullable<AlignmentStyle['horizontal']>, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};
const VERTICAL: Partial<Record<NonNullable<AlignmentStyle['vertical']>, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
};
const WRAP = 3;
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

type Theme = readonly string[] | undefined;

function keyOf<K extends string>(table: Partial<Record<K, number>>, wanted: number): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === wanted);
}

function fontToGrid(font: FontStyle, theme: Theme): GridStyle {
  const color = toCssColor(font.color, theme);
  return {
    ...(font.name !== undefined && { ff: font.name }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.underline && { ul: { s: 1 } }),
    ...(font.strikethrough && { st: { s: 1 } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(font.vertAlign && { va: font.vertAlign === 'subscript' ? 2 : 3 }),
  };
}

function bordersToGrid(border: BorderStyle, theme: Theme): GridBorders {
  const data: GridBorders = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = border[side];
    if (line)
      data[SIDES[side]] = { s: LINES[line.style], cl: { rgb: toCssColor(line.color, theme) ?? '#000000' } };
  }
  return data;
}

function alignmentToGrid(alignment: AlignmentStyle): GridStyle {
  const horizontal = alignment.horizontal && HORIZONTAL[alignment.horizontal];
  const vertical = alignment.vertical && VERTICAL[alignment.vertical];
  return {
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(alignment.wrapText && { tb: WRAP }),
    ...(alignment.textRotation && { tr: { a: alignment.textRotation } }),
    ...(alignment.indent && { pd: { l: alignment.indent * INDENT_PIXELS } }),
  };
}

/** Width of one step of indentation. */
const INDENT_PIXELS = 9;

/** How a cell of a file looks in the grid; only what the file says, nothing for what it leaves open. */
export function toGridStyle(style: CellStyle, theme: Theme): GridStyle {
  const { font, fill, border, alignment, numFmt } = style;
  const solid =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? toCssColor(fill.fgColor, theme) : undefined;
  return {
    ...(font && fontToGrid(font, theme)),
    ...(solid !== undefined && { bg: { rgb: solid } }),
    ...(border && { bd: bordersToGrid(border, theme) }),
    ...(alignment && alignmentToGrid(alignment)),
    ...(numFmt !== undefined && numFmt !== 'General' && { n: { pattern: numFmt } }),
  };
}

function fontToFile(style: GridStyle): FontStyle {
  const color = style.cl?.rgb ? toFileColor(style.cl.rgb) : undefined;
  return {
    ...(style.ff && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strikethrough: true }),
    ...(color && { color }),
    ...(style.va === 2 && { vertAlign: 'subscript' as const }),
    ...(style.va === 3 && { vertAlign: 'superscript' as const }),
  };
}

function bordersToFile(data: GridBorders): BorderStyle {
  const border: BorderStyle = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = data[SIDES[side]];
    const style = line ? keyOf(LINES, line.s) : undefined;
    if (!line || style === undefined) continue;
    const color = line.cl.rgb ? toFileColor(line.cl.rgb) : undefined;
    border[side] = { style, ...(color && { color }) };
  }
  return border;
}

function alignmentToFile(style: GridStyle): AlignmentStyle {
  const horizontal = style.ht ? keyOf(HORIZONTAL, style.ht) : undefined;
  const vertical = style.vt ? keyOf(VERTICAL, style.vt) : undefined;
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(style.tr?.a && { textRotation: style.tr.a }),
    ...(style.pd?.l && horizontal !== undefined && { indent: Math.round(style.pd.l / INDENT_PIXELS) }),
  };
}

function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** The same the other way: how a cell of the grid looks in a file. */
export function toFileStyle(style: GridStyle): CellStyle {
  const font = unlessEmpty(fontToFile(style));
  const border = style.bd ? unlessEmpty(bordersToFile(style.bd)) : undefined;
  const alignment = unlessEmpty(alignmentToFile(style));
  const fill = style.bg?.rgb ? toFileColor(style.bg.rgb) : undefined;
  return {
    ...(font && { font }),
    ...(border && { border }),
    ...(alignment && { alignment }),
    ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: fill } }),
    ...(style.n?.pattern && { numFmt: style.n.pattern }),
  };
}
