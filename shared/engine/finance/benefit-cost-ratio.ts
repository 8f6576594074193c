import { netPresentValue, timingShift } from './npv.ts';

/** Benefits or costs, both as positive numbers: at time 0, and one a period from period 1. */
export type Stream = { readonly initial: number; readonly flows: ArrayLike<number> };

/**
 * Benefit-cost ratio: present value of all benefits / present value of all costs.
 *
 * - For: public appraisal. Not the profitability index: costs of every period are below the line.
 * - Units: one currency; `rate` per period, `shift` of `timingShift`.
 * - Errors: NaN when the costs are worth nothing.
 * - Source: HM Treasury, The Green Book (2022).
 * - Example: benefits 0, then 660; costs 400, then 220, at 10 %: 1.
 */
export function benefitCostRatio(
  benefits: Stream,
  costs: Stream,
  rate: number,
  shift: number = timingShift.end,
): number {
  const below = netPresentValue(costs.flows, rate, costs.initial, shift);
  return below > 0 ? netPresentValue(benefits.flows, rate, benefits.initial, shift) / below : NaN;
}
