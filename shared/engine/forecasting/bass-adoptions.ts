import { bassShare, type BassMarket } from './bass-share.ts';

/**
 * New adopters of each period by Bass's continuous curve: m (F(t) - F(t - 1)).
 *
 * - For: unit forecasts where p and q were taken from published analogues, which mean the continuous curve.
 *   `bassDiscrete` is the other convention; with the same p and q it gives other numbers, so say which was used.
 * - Shapes and units: one number a period, from the first; units of `market`.
 * - Errors: numbers that are none where `bassShare` has none; empty unless `periods` is a whole number above zero.
 * - Source: F. M. Bass, Management Science 15 (1969).
 * - Example: m 1,000,000, p 0.03, q 0.38: 35758, 49298, 65444, 82650, 98048.
 */
export function bassAdoptions(bass: BassMarket, periods: number): readonly number[] {
  if (!Number.isInteger(periods) || periods < 1) return [];
  return Array.from(
    { length: periods },
    (_, index) => bass.market * (bassShare(index + 1, bass) - bassShare(index, bass)),
  );
}
