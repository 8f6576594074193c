import { brent } from '../statistics/root.ts';

/** Of `market` buyers, those for whom value - sensitivity x price is worth more than not buying. */
export type LogitDemand = {
  readonly market: number;
  /** The utility at a price of zero; not buying has utility 0. */
  readonly value: number;
  /** By how much utility falls with each unit of money. */
  readonly sensitivity: number;
};

/**
 * Demand by a logit curve: market / (1 + e^-(value - sensitivity x price)).
 *
 * - For: demand that is flat where everybody or nobody buys; `gaborGranger` fits it to answers.
 * - Errors: NaN for a sensitivity that is not above zero.
 * - Source: D. McFadden, Conditional logit analysis (1974), with not buying as the alternative.
 * - Example: market 1000, value 4, sensitivity 0.1 at 40: 500.
 */
export function logitDemand(price: number, { market, value, sensitivity }: LogitDemand): number {
  return sensitivity > 0 ? market / (1 + Math.exp(sensitivity * price - value)) : NaN;
}

/**
 * The price with the most profit on a logit curve: where (price - cost) x sensitivity x (1 - share) is 1.
 *
 * - Units: of the variable cost. There is always exactly one such price.
 * - Errors: NaN for a sensitivity that is not above zero, or a cost that is no number.
 * - Source: the first-order condition; its solution is Lambert's function of e^(value - sensitivity x cost - 1).
 * - Example: value 4, sensitivity 0.1, cost 20: 40, where half of them buy.
 */
export function logitPrice(cost: number, { value, sensitivity }: Omit<LogitDemand, 'market'>): number {
  if (!(sensitivity > 0) || !Number.isFinite(cost) || !Number.isFinite(value)) return NaN;
  // With w = sensitivity x (price - cost) - 1 the condition is w = e^(value - sensitivity x cost - 1 - w).
  const reach = value - sensitivity * cost - 1;
  // In ln w, so that neither a tiny nor a huge share is lost.
  const highest = Math.log(1 + Math.max(0, reach)) + 1;
  const lowest = Math.min(reach, 0) - 2;
  const root = brent((logarithm) => logarithm + Math.exp(logarithm) - reach, lowest, highest);
  return root === null ? NaN : cost + (1 + Math.exp(root)) / sensitivity;
}
