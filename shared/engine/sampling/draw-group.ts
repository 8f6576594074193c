import { gaussianCopula } from './copula.ts';
import { fastQuantile } from './fast-quantile.ts';
import { imanConover } from './iman-conover.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { laneShare } from './philox.ts';
import type { DrawnInput, SamplingPlan } from './sampling-plan.ts';
import { sliceOrder } from './slice-order.ts';
import { sobolShares } from './sobol.ts';

/**
 * Draws all trials of one group of a plan into the columns of its inputs.
 *
 * - For: a simulation; groups are independent of each other, so each may be drawn by another worker.
 * - Shapes: `columns[i]` belongs to `plan.inputs[i]` and has one number a trial.
 * - Seeds: of `random` and `sobol` the first n trials are the same whatever the total. A Latin hypercube divides the
 *   whole total into slices, so another total is another sample; any first part of it is a fair sample too.
 *   Beyond 64 inputs, `sobol` draws the rest at random and `lhs` shuffles them.
 * - Example: `drawGroup(plan, 0, columns)` fills the column of the first input when it stands alone.
 */
export function drawGroup(plan: SamplingPlan, group: number, columns: readonly Float64Array[]): void {
  const { inputs: members, correlations } = plan.groups[group] ?? { inputs: [], correlations: null };
  const inputs = members.flatMap((index) => plan.inputs[index] ?? []);
  const shares =
    plan.sampler === 'lhs' ? sliced(plan, inputs, correlations) : inputs.map((input) => plain(plan, input));
  const mixed = correlations === null || plan.sampler === 'lhs' ? shares : gaussianCopula(shares, correlations);
  for (const [each, input] of inputs.entries()) {
    const quantile = fastQuantile(input.distribution);
    const [from, to] = [mixed[each], columns[members[each] ?? -1]];
    if (from === undefined || to === undefined) continue;
    for (let lane = 0; lane < plan.trials; lane++) to[lane] = quantile(from[lane] ?? NaN);
  }
}

type Correlations = SamplingPlan['groups'][number]['correlations'];

function sliced(
  { trials, seed }: SamplingPlan,
  inputs: readonly DrawnInput[],
  correlations: Correlations,
): readonly Float64Array[] {
  const ranks = inputs.map(({ stream, dimension }) =>
    sliceOrder(trials, dimension, { seed, stream, purpose: purposes.slices }),
  );
  const ordered = correlations === null ? ranks : imanConover(ranks, correlations);
  return ordered.map((column, index) =>
    latinHypercube(column, { seed, stream: inputs[index]?.stream ?? 0, purpose: purposes.places }),
  );
}

function plain({ trials, seed }: SamplingPlan, { stream, dimension }: DrawnInput): Float64Array {
  if (dimension !== null) return sobolShares(dimension, trials, { seed, stream, purpose: purposes.shift });
  const key = { seed, stream, purpose: purposes.shares };
  const shares = new Float64Array(trials);
  for (let lane = 0; lane < trials; lane++) shares[lane] = laneShare(key, lane);
  return shares;
}

const purposes = { shares: 0, slices: 1, shift: 2, places: 3 } as const;
