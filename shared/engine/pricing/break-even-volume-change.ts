/**
 * By which share the volume has to change for a price change to leave the contribution as it was: -dP / (CM + dP).
 *
 * - For: how much more a price cut has to sell, or how much less a rise may.
 * - Units: `contribution` (CM) and `change` (dP, negative for a cut) in money a unit; the answer is a share.
 * - Errors: NaN when nothing is left to contribute after the change: no volume makes up for it.
 * - Source: Nagle, The Strategy and Tactics of Pricing, ch. 9.
 * - Example: contribution 40, cut of 10: +33.3 %.
 */
export function breakEvenVolumeChange(contribution: number, change: number): number {
  const left = contribution + change;
  return left > 0 ? -change / left : NaN;
}
