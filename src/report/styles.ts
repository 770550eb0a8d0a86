/** How a named style looks; everything the adapters need to know of it. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 11 when omitted. */
  readonly size?: number;
  /** Font family; 宋体 when omitted. */
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

const CELL = { border: true, vertical: 'center' } as const;
const MONEY = '#,##0.00';
const SUBTOTAL = 'F2F2F2';

/** The styles of the generated sheets, each laid over whole areas: black on white, thin lines, as an office prints. */
export const STYLES = {
  title: { bold: true, size: 16, font: '黑体', horizontal: 'center', vertical: 'center' },
  section: { bold: true, size: 12, font: '黑体', horizontal: 'left', vertical: 'center' },
  note: { size: 10, wrap: true, vertical: 'center' },
  noteRight: { size: 10, horizontal: 'right', vertical: 'center' },
  signature: { size: 11, vertical: 'center' },
  header: { ...CELL, bold: true, font: '黑体', fill: 'E7EEF7', horizontal: 'center', wrap: true },
  text: { ...CELL, wrap: true },
  centered: { ...CELL, horizontal: 'center', wrap: true },
  date: { ...CELL, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  count: { ...CELL, horizontal: 'right', numberFormat: '#,##0' },
  percent: { ...CELL, horizontal: 'right', numberFormat: '0.00%' },
  rate: { ...CELL, horizontal: 'right', numberFormat: '0.0##%' },
  money: { ...CELL, horizontal: 'right', numberFormat: MONEY },
  moneyRed: { ...CELL, horizontal: 'right', numberFormat: MONEY, color: 'C00000', bold: true },
  textRed: { ...CELL, wrap: true, color: 'C00000', bold: true },
  centeredRed: { ...CELL, horizontal: 'center', wrap: true, color: 'C00000', bold: true },
  countRed: { ...CELL, horizontal: 'right', numberFormat: '#,##0', color: 'C00000', bold: true },
  subtotalText: { ...CELL, bold: true, fill: SUBTOTAL, horizontal: 'center' },
  subtotalCount: { ...CELL, bold: true, fill: SUBTOTAL, horizontal: 'right', numberFormat: '#,##0' },
  subtotalMoney: { ...CELL, bold: true, fill: SUBTOTAL, horizontal: 'right', numberFormat: MONEY },
  totalText: { ...CELL, bold: true, fill: 'DDE5EE', horizontal: 'center' },
  totalCount: { ...CELL, bold: true, fill: 'DDE5EE', horizontal: 'right', numberFormat: '#,##0' },
  totalMoney: { ...CELL, bold: true, fill: 'DDE5EE', horizontal: 'right', numberFormat: MONEY },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
