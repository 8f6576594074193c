/**
 * How many units bring back the fixed costs of a period: F / (price - variable cost).
 *
 * - For: the least to sell. Not rounded up.
 * - Units: `fixed` in money a period, price and variable cost in money a unit.
 * - Errors: NaN when a unit contributes nothing or less: no number of units is enough.
 * - Example: 12000 / (100 - 60): 300 units.
 */
export function breakEvenUnits(fixed: number, price: number, variableCost: number): number {
  const contribution = price - variableCost;
  return contribution > 0 ? fixed / contribution : NaN;
}

/**
 * The revenue at break-even: F / (contribution / price).
 * Errors: as `breakEvenUnits`. Example: 12000 with price 100 and variable cost 60: 30000.
 */
export function breakEvenRevenue(fixed: number, price: number, variableCost: number): number {
  return breakEvenUnits(fixed, price, variableCost) * price;
}
