/**
 * Sum-of-years'-digits depreciation: (cost - salvage) x (life - period + 1) x 2 / (life (life + 1)).
 *
 * - Units: one currency; `life` in whole periods.
 * - Errors: empty for a life that is not a whole number above zero.
 * - Source: Microsoft, SYD.
 * - Example: 30000, 7500, 10: 4090.91 in the first period, 409.09 in the last.
 */
export function sumOfYears(cost: number, salvage: number, life: number): readonly number[] {
  if (!Number.isInteger(life) || life < 1) return [];
  return Array.from({ length: life }, (_, index) => ((cost - salvage) * (life - index) * 2) / (life * (life + 1)));
}
