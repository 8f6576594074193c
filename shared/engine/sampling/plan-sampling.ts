import type { Model, ModelLine } from '../../model/model.ts';
import { planGroups } from './plan-groups.ts';
import type { DrawnInput, SamplingOptions, SamplingPlan } from './sampling-plan.ts';
import { sobolDimensions } from './sobol.ts';
import { streamsOf } from './stream.ts';

/**
 * Decides what a simulation draws: which uncertain inputs, from which streams, in which correlated groups.
 *
 * - Shapes: inputs in the order of their names; streams are tied to names, so a new input leaves the draws of the
 *   others as they were, and options that name an input alike draw it alike (common random numbers).
 * - `fixed`: inputs that a scenario sets; they keep that value and are not drawn.
 * - Errors: none; what cannot be drawn is in `report.skipped` with its reason, a correlation that cannot hold is
 *   repaired and reported.
 * - Example: a model with the uncertain inputs `price` and `churn` is planned as `churn`, then `price`.
 */
export function planSampling(model: Model, options: SamplingOptions, fixed: ReadonlySet<string>): SamplingPlan {
  const skipped: { name: string; reason: string }[] = [];
  const uncertain = new Map<string, ModelLine>();
  for (const line of model.lines) {
    if (line.distribution === null || uncertain.has(line.name)) continue;
    const reason = reasonToSkip(line, fixed);
    if (reason === null) uncertain.set(line.name, line);
    else skipped.push({ name: line.name, reason });
  }
  const names = [...uncertain.keys()].sort((a, b) => (a < b ? -1 : 1));
  const streams = streamsOf(names);
  const dimensions = dimensionsOf(streams);
  const inputs = names.flatMap((name, index): DrawnInput[] => {
    const distribution = uncertain.get(name)?.distribution ?? null;
    if (distribution === null) return [];
    const dimension = options.sampler === 'random' ? null : (dimensions[index] ?? null);
    return [{ name, distribution, stream: streams[index] ?? 0, dimension }];
  });
  const { groups, correlations, repaired } = planGroups(
    inputs.map((input) => input.name),
    model.correlations,
  );
  return { ...options, inputs, groups, report: { skipped, correlations, repaired } };
}

/** One dimension of Sobol's sequence an input, from its stream: another input moves few of them. Null beyond all 64. */
function dimensionsOf(streams: readonly number[]): readonly (number | null)[] {
  const taken = new Set<number>();
  return streams.map((stream) => {
    if (taken.size >= sobolDimensions) return null;
    let dimension = (stream >>> 3) % sobolDimensions;
    while (taken.has(dimension)) dimension = (dimension + 1) % sobolDimensions;
    taken.add(dimension);
    return dimension;
  });
}

function reasonToSkip(line: ModelLine, fixed: ReadonlySet<string>): string | null {
  if (line.kind === 'formula') return 'It is worked out by a formula; only an input is drawn.';
  if (fixed.has(line.name)) return 'It is set by the scenario or by hand, and keeps that value.';
  if ((line.dimensions ?? []).length > 0) return 'It has a value for each item; a distribution stands for one number.';
  if (typeof line.value === 'number') return null;
  return Array.isArray(line.value)
    ? 'It has one number a period; a distribution stands for one number.'
    : 'It has no single number that a distribution could stand for.';
}
