import { resolveThemeColor } from 'hucre/xlsx';
import type { Color } from 'hucre';

/** Excel's sixteen base colours, which the legacy indexes 0–7 and 8–15 both name. */
const BASE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** Legacy palette from index 16 (ECMA-376, part 1, 18.8.27). */
const PALETTE = (
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's theme, which a file without one of its own means. */
const OFFICE_THEME =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** A colour of a file as `#rrggbb`; undefined for „automatic" and for indexes nobody defined. */
export function toCssColor(
  color: Color | undefined,
  theme: readonly string[] | undefined,
): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color?.theme !== undefined) {
    const palette = theme && theme.length > 0 ? theme : OFFICE_THEME;
    return `#${resolveThemeColor([...palette], color.theme, color.tint).toLowerCase()}`;
  }
  if (color?.indexed === undefined) return undefined;
  const rgb = color.indexed < 16 ? BASE[color.indexed % 8] : PALETTE[color.indexed - 16];
  return rgb === undefined ? undefined : `#${rgb.toLowerCase()}`;
}

/** `#rgb`, `#rrggbb` or `rgb(r, g, b)`, as the grid writes colours, as a colour of a file. */
export function toFileColor(css: string): Color | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(css);
  if (short)
    return {
      rgb: short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
        .toUpperCase(),
    };
  const long = /^#([0-9a-f]{6})/i.exec(css);
  if (long?.[1] !== undefined) return { rgb: long[1].toUpperCase() };
  const decimal = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(css);
  if (!decimal) return undefined;
  const bytes = decimal.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return { rgb: bytes.join('').toUpperCase() };
}
