/**
 * Relative market share: own share / that of the largest rival.
 *
 * - For: the growth-share matrix, where it stands on a logarithmic axis and 1 is leadership.
 * - Units: any measure of size, the same for all.
 * - Errors: NaN without a rival of a size above zero.
 * - Source: Henderson, The product portfolio, BCG (1970).
 * - Example: 30 against 20 and 10: 1.5.
 */
export function relativeShare(own: number, rivals: readonly number[]): number {
  const largest = Math.max(...rivals);
  return largest > 0 && Number.isFinite(largest) ? own / largest : NaN;
}

export type GrowthShareCell = 'star' | 'cash cow' | 'question mark' | 'dog';

/**
 * The cell of the growth-share matrix: cut at a relative share of 1, and at a market growth that is often 10 %.
 * A figure on a cut counts as high. Null where a figure is none. Example: share 1.5, growth 4 %: cash cow.
 */
export function growthShareCell(
  share: number,
  growth: number,
  cuts = { share: 1, growth: 0.1 },
): GrowthShareCell | null {
  if (Number.isNaN(share) || Number.isNaN(growth)) return null;
  if (share >= cuts.share) return growth >= cuts.growth ? 'star' : 'cash cow';
  return growth >= cuts.growth ? 'question mark' : 'dog';
}
