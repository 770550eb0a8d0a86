import type { Asset } from '../ledger/records';
import { equalShareAt } from '../money/allocate';
import { ZERO, type Yuan } from '../money/yuan';

/** 权属份额: what one of the villages would have of an asset by equal shares; a reference figure (rules.md 7). */
export interface AssetShare {
  readonly asset: Asset;
  /** The share of a village, rounded down to the fen. */
  readonly share: Yuan;
  /** How many villages, first on the roster, have a fen more, so that all shares add up to the value. */
  readonly odd: number;
}

/**
 * The equal shares of each asset's original value: share × villages + odd fen is the value, exactly.
 *
 * @param villages number of villages, from 1
 * @example of 100 yuan among 3 villages: share 33.33, odd 1
 */
export function assetShares(assets: readonly Asset[], villages: number): readonly AssetShare[] {
  return assets.map((asset) => {
    const value = asset.originalValue.yuan;
    const share = villages === 0 ? ZERO : equalShareAt(value, villages, villages - 1);
    const odd = value.minus(share.times(villages)).times(100).toNumber();
    return { asset, share, odd };
  });
}
