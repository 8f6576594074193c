/** A market in Bass's model: how many will ever buy, and how the first and the later buyers come. */
export type BassMarket = {
  /** m: everybody who will ever adopt. */
  readonly market: number;
  /** p: the share of those left that adopt in a period by themselves. */
  readonly innovation: number;
  /** q: how strongly those who have adopted bring others. */
  readonly imitation: number;
};

/**
 * The share of a market that has adopted by a time, by Bass's continuous curve:
 * F(t) = (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t).
 *
 * - For: adoption of a new product from launch. What is new in period n is m (F(n) - F(n - 1)); see `bassAdoptions`.
 * - Units: `time` in periods since launch; p and q per period. Before launch the share is 0.
 * - Errors: NaN unless p is above zero and q is not negative.
 * - Source: F. M. Bass, Management Science 15 (1969); vcsco.com, The Bass diffusion model.
 * - Example: p 0.03, q 0.38 after one year: 0.035758.
 */
export function bassShare(time: number, { innovation, imitation }: Omit<BassMarket, 'market'>): number {
  if (!(innovation > 0 && imitation >= 0) || Number.isNaN(time)) return NaN;
  if (time <= 0) return 0;
  const decay = Math.exp(-(innovation + imitation) * time);
  return -Math.expm1(-(innovation + imitation) * time) / (1 + (imitation / innovation) * decay);
}
