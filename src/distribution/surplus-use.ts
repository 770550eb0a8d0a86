import { Decimal } from '../money/decimal';
import { parseAmount } from '../money/parse-amount';
import type { SurplusUse } from './plan';

/**
 * A use of the surplus as people write it: an amount, or a share of the surplus.
 *
 * @returns undefined where it is neither
 * @example parseSurplusUse('50%') // { kind: 'share', share: 0.5 }
 * @example parseSurplusUse('3万') // { kind: 'amount', amount: 30 000 yuan }
 */
export function parseSurplusUse(text: string): SurplusUse | undefined {
  const percent = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(text)?.[1];
  if (percent !== undefined) return { kind: 'share', share: new Decimal(percent).div(100) };
  const parsed = parseAmount(text);
  return parsed.ok ? { kind: 'amount', amount: parsed.yuan } : undefined;
}
