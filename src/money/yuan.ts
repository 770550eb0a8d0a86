import { Decimal } from './decimal';

declare const yuanBrand: unique symbol;

/** An exact amount in yuan (元). A `number` is not a `Yuan`: amounts enter through `parseAmount` or `yuan`. */
export type Yuan = Decimal & { readonly [yuanBrand]: true };

/** Makes a `Yuan` of an exact decimal text or value that the program itself knows, e.g. `yuan('70000')`. */
export function yuan(value: string | bigint | Decimal): Yuan {
  return new Decimal(typeof value === 'bigint' ? value.toString() : value) as Yuan;
}

export const ZERO: Yuan = yuan('0');

/** Rounds half up (away from zero) to the fen. */
export function roundToFen(value: Decimal): Yuan {
  return value.toDecimalPlaces(2) as Yuan;
}

/** Adds up exactly; the sum of nothing is 0. */
export function sumYuan(amounts: Iterable<Yuan>): Yuan {
  let sum: Decimal = ZERO;
  for (const amount of amounts) sum = sum.plus(amount);
  return sum as Yuan;
}

/** The amount with two decimals and no separators, as in the JSON of the command line: `'1234.50'`. */
export function toFixedYuan(amount: Decimal): string {
  const text = amount.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** The amount as people read it: `'1,234.50'`. */
export function formatYuan(amount: Decimal): string {
  return toFixedYuan(amount).replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ',');
}

/**
 * The one door out: the double nearest to the amount, for a spreadsheet cell.
 * Exact to the fen below 10¹³ yuan, since a double keeps 15 digits.
 */
export function toCellNumber(amount: Decimal): number {
  return amount.toNumber();
}
