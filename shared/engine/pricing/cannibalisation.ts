/**
 * What a new product brings after what it takes from an old one: Unew (CMnew - rate x CMold).
 *
 * - For: launches beside a product of one's own.
 * - Units: `units` of the new product, contributions in money a unit; `rate` is old units lost for each new one.
 * - Source: notion page on cannibalisation (formulas.md, source 84).
 * - Example: 1000 units, 30 new, 50 old, rate 0.4: 10000.
 */
export function netOfCannibalisation(
  units: number,
  {
    newContribution,
    oldContribution,
    rate,
  }: {
    readonly newContribution: number;
    readonly oldContribution: number;
    readonly rate: number;
  },
): number {
  return units * (newContribution - rate * oldContribution);
}

/**
 * Old units lost for each new one. Errors: NaN when no new unit is sold. Example: 400 of 1000: 0.4.
 */
export function cannibalisationRate(oldUnitsLost: number, newUnits: number): number {
  return newUnits === 0 ? NaN : oldUnitsLost / newUnits;
}

/**
 * The rate up to which the new product is worth while: CMnew / CMold.
 *
 * - Errors: NaN when the old product contributes nothing: then no rate does harm.
 * - Source: source 84; a common mistake: the same with prices instead of contributions.
 * - Example: 30 and 50: 60 %.
 */
export function breakEvenCannibalisation(newContribution: number, oldContribution: number): number {
  return oldContribution > 0 ? newContribution / oldContribution : NaN;
}
