/**
 * Straight-line depreciation: (cost - salvage) / life in every period.
 *
 * - Units: one currency; `life` in whole periods.
 * - Errors: empty for a life that is not a whole number above zero.
 * - Source: Microsoft, SLN.
 * - Example: 30000, 7500, 10: ten times 2250.
 */
export function straightLine(cost: number, salvage: number, life: number): readonly number[] {
  if (!Number.isInteger(life) || life < 1) return [];
  return new Array<number>(life).fill((cost - salvage) / life);
}
