import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one configured decimal type of the program: 40 significant digits, half up.
 * Nothing else imports decimal.js.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});
export type Decimal = DecimalJs;

/** Significant digits that a spreadsheet keeps of a number. */
export const CELL_DIGITS = 15;
