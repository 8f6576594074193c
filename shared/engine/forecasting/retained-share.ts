/**
 * The share of new customers that is still there after some periods when everybody stays with the same chance: r^t.
 *
 * - For: subscriptions without a known history. Where churn falls with age, `betaGeometricShare` fits better, and
 *   this one undervalues those who stay.
 * - Units: `retention` a period, from 0 to 1; `age` in periods.
 * - Errors: NaN for a retention outside 0 to 1 or a negative age.
 * - Example: 96 % a month after 12 months: 0.6127.
 */
export function retainedShare(age: number, retention: number): number {
  return retention >= 0 && retention <= 1 && age >= 0 ? Math.pow(retention, age) : NaN;
}
