/** What of a premium does not pay for claims: `variable` expenses and `profit` as shares of the premium. */
export type PremiumShares = { readonly variable: number; readonly profit: number };

/**
 * The rate an exposure needs: (loss + loss adjustment expense + fixed expense) / (1 - V - Q).
 *
 * - For: insurance and warranty prices from expected claims.
 * - Units: money an exposure; V (variable expense) and Q (profit) as shares of the premium.
 * - Errors: NaN when V + Q leave nothing of the premium.
 * - Source: CAS Seminar on Ratemaking; eduladder.com question 10097.
 * - Example: (300 + 40 + 25) / (1 - 0.25 - 0.05): 521.43.
 */
export function indicatedRate(
  { loss, adjustment, fixed }: { readonly loss: number; readonly adjustment: number; readonly fixed: number },
  { variable, profit }: PremiumShares,
): number {
  const left = 1 - variable - profit;
  return left > 0 ? (loss + adjustment + fixed) / left : NaN;
}

/**
 * By which share today's rates have to change: (loss and LAE ratio + fixed ratio) / (1 - V - Q) - 1.
 * Units: ratios to the premium at today's rates. Errors: as `indicatedRate`. Example: (.65 + .08) / .7 - 1: +4.2857 %.
 */
export function indicatedChange(lossRatio: number, fixedRatio: number, { variable, profit }: PremiumShares): number {
  const left = 1 - variable - profit;
  return left > 0 ? (lossRatio + fixedRatio) / left - 1 : NaN;
}

/** Losses and expenses as a share of the premium; above 1 insuring alone loses money. Example: 0.65 and 0.3: 0.95. */
export function combinedRatio(lossRatio: number, expenseRatio: number): number {
  return lossRatio + expenseRatio;
}
