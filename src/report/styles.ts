/** How a named style looks; everything the adapters need to know of it. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 11 when omitted. */
  readonly size?: number;
  /** Font family; the workbook's default when omitted. */
  readonly font?: string;
  /** `RRGGBB`. */
  readonly color?: string;
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  /** Thin lines around every cell. */
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
}

/** The styles of the generated sheets, each laid over whole areas. */
export const STYLES = {
  title: { bold: true, size: 16, horizontal: 'center', vertical: 'center' },
  note: { size: 10, wrap: true, vertical: 'top' },
  header: { bold: true, fill: 'E7EEF7', border: true, horizontal: 'center', vertical: 'center', wrap: true },
  text: { border: true, vertical: 'center', wrap: true },
  centered: { border: true, horizontal: 'center', vertical: 'center' },
  money: { border: true, horizontal: 'right', vertical: 'center', numberFormat: '#,##0.00' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
