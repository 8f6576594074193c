import type { BassMarket } from './bass-share.ts';

/**
 * New adopters of each period by Bass's discrete rule: (p + q N/m)(m - N), N being all who adopted before.
 *
 * - For: p and q estimated from sales by period (`bassRegression`), and recurrences written with `prev`.
 *   The continuous curve with the same p and q is `bassAdoptions`.
 * - Shapes and units: one number a period, from the first; units of `market`.
 * - Errors: numbers that are none unless m and p are above zero and q is not negative; empty unless `periods` is a
 *   whole number above zero. With p + q above 1 a period may take more than is left; it is given as it comes.
 * - Source: vcsco.com, The Bass diffusion model; 10.1186/s13362-019-0059-6.
 * - Example: m 1,000,000, p 0.03, q 0.38: 30000, 40158, 52685, 67261, 82803.
 */
export function bassDiscrete({ market, innovation, imitation }: BassMarket, periods: number): readonly number[] {
  if (!Number.isInteger(periods) || periods < 1) return [];
  const possible = market > 0 && innovation > 0 && imitation >= 0;
  let adopted = possible ? 0 : NaN;
  return Array.from({ length: periods }, () => {
    const adoptions = (innovation + (imitation * adopted) / market) * (market - adopted);
    adopted += adoptions;
    return adoptions;
  });
}
