/** A development in two stages: build it, then launch it. */
export type Development = {
  /** Present value of what a success brings. */
  readonly presentValue: number;
  /** Chance of commercial success, once launched. */
  readonly commercialSuccess: number;
  /** Cost of the launch, spent only after technical success. */
  readonly launchCost: number;
  /** Chance of technical success. */
  readonly technicalSuccess: number;
  /** Cost of development that is still to come. */
  readonly developmentCost: number;
};

/**
 * Expected commercial value: (PV x Pcs - C) x Pts - D.
 *
 * - For: ranking developments that may stop before the launch.
 * - Units: one currency; chances from 0 to 1.
 * - Errors: NaN for a chance outside 0 to 1.
 * - Source: SAP PPM glossary, expected commercial value; a common mistake: with Pts and Pcs exchanged (11.2) the launch would be
 *   paid for before it is known to work.
 * - Example: 50, .6, 8, .7, 5: 10.4.
 */
export function expectedCommercialValue(of: Development): number {
  const possible = [of.commercialSuccess, of.technicalSuccess].every((chance) => chance >= 0 && chance <= 1);
  if (!possible) return NaN;
  return (of.presentValue * of.commercialSuccess - of.launchCost) * of.technicalSuccess - of.developmentCost;
}

/**
 * Value for each unit of what is scarce: ECV / remaining development cost, or another constrained resource.
 * Errors: NaN for a resource that is not above zero. Source: Cooper, Stage-Gate working paper 12. Example: 10.4 / 5: 2.08.
 */
export function productivityIndex(expectedValue: number, constrainedResource: number): number {
  return constrainedResource > 0 ? expectedValue / constrainedResource : NaN;
}
