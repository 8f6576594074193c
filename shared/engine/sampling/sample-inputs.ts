import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Model } from '../../model/model.ts';
import { checkSampling } from './check-sampling.ts';
import { drawGroup } from './draw-group.ts';
import { planSampling } from './plan-sampling.ts';
import type { SamplingOptions, SamplingReport } from './sampling-plan.ts';

export type Sample = { readonly columns: ReadonlyMap<string, Float64Array>; readonly report: SamplingReport };

/**
 * Draws the uncertain inputs of a model: one column of numbers an input, ready for `evaluate` as `LaneColumns`.
 *
 * - For: analyses of their own; `simulate` does the same in parts.
 * - Shapes and units: one number a trial, in the unit of the input.
 * - Errors: `invalid-trials`, `invalid-seed`, `nothing-uncertain`. Inputs that cannot be drawn are in the report.
 * - Source: see `planSampling`, `drawGroup`, `gaussianCopula`, `imanConover`.
 * - Example: a model with `price` uniform from 0 to 10 and 4 trials of a Latin hypercube has one number each in
 *   0 to 2.5, 2.5 to 5, 5 to 7.5 and 7.5 to 10.
 */
export function sampleInputs(
  model: Model,
  options: SamplingOptions,
  fixed: ReadonlySet<string> = new Set(),
): Result<Sample> {
  const checked = checkSampling(options);
  if (!checked.ok) return checked;
  const plan = planSampling(model, options, fixed);
  if (plan.inputs.length === 0) return fail('nothing-uncertain', nothingUncertain);
  const columns = plan.inputs.map(() => new Float64Array(options.trials));
  for (const group of plan.groups.keys()) drawGroup(plan, group, columns);
  return ok({
    columns: new Map(plan.inputs.map((input, index) => [input.name, columns[index] ?? new Float64Array(0)])),
    report: plan.report,
  });
}

export const nothingUncertain =
  'No input of this case is uncertain, so every trial would be the same. Give an input a distribution first.';
