import type { Decimal } from '../money/decimal';

/** A share as people write it in percent: 0.065 is `6.5`. */
export function percentText(share: Decimal): string {
  return share.times(100).toString();
}
