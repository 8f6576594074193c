import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { fastQuantile } from '../sampling/fast-quantile.ts';
import { planSampling } from '../sampling/plan-sampling.ts';
import { nothingUncertain } from '../sampling/sample-inputs.ts';
import type { SamplingReport } from '../sampling/sampling-plan.ts';
import type { LaneOverrides } from '../types.ts';
import { checkRequest, lastPeriod } from './information/check-request.ts';
import { indicesOfFunction, type SensitivityIndex } from './sensitivity/indices-of-function.ts';

export type SobolRequest = {
  readonly result: string;
  /** What the scenario sets; inputs in it are not varied. */
  readonly lane?: LaneOverrides;
  /** Base points; each takes as many evaluations as there are inputs, and two. */
  readonly samples: number;
  readonly seed: number;
};

export type InputIndices = SensitivityIndex & { readonly input: string; readonly label: string };

export type SobolIndices = {
  readonly result: string;
  readonly unit: string | null;
  /** By total index, the highest first. */
  readonly inputs: readonly InputIndices[];
  readonly mean: number;
  readonly sd: number;
  /** What is left of the variance after all first indices: inputs that matter only together. */
  readonly interactions: number;
  readonly samples: number;
  readonly evaluations: number;
  readonly undefined: number;
  readonly seed: number;
  readonly sampler: 'sobol' | 'random';
  /** Pairs that are correlated in the case; the indices are for independent inputs and leave this out. */
  readonly ignoredCorrelations: readonly (readonly [string, string])[];
  /** Uncertain lines that were not drawn, and why. */
  readonly skipped: SamplingReport['skipped'];
  readonly conventions: readonly string[];
};

const bounds = { least: 64, most: 200_000 };

/**
 * How much of the variance of a result comes from each uncertain input: Sobol's indices, first order (alone) and total
 * (alone and together with others).
 *
 * - For: which assumptions make the spread, also where a result is bent, turns round, or depends on products, which
 *   rank correlation does not see.
 * - Units: shares of the variance. First indices add up to at most 1; total indices to at least 1.
 * - Errors: `line-not-found`, `broken-line`, `invalid-trials`, `invalid-seed`, `nothing-uncertain`, `no-spread` where
 *   the result does not vary or hardly ever exists.
 * - Inputs are taken as independent; pairs that are correlated in the case are named in `ignoredCorrelations`.
 * - Source: see `indicesOfFunction`.
 * - Example: npv = x + y with x and y normal with sd 3 and 4: first and total 0.36 and 0.64.
 */
export function sobolIndices(compilation: Compilation, request: SobolRequest): Result<SobolIndices> {
  const { model, lines, program } = compilation;
  const { result, lane = {}, samples, seed } = request;
  const checked = checkRequest(compilation, { result, trials: samples, seed }, bounds);
  if (!checked.ok) return checked;
  const plan = { trials: samples, seed, sampler: 'random' } as const;
  const { inputs, report } = planSampling(model, plan, new Set(Object.keys(lane)));
  if (inputs.length === 0) return fail('nothing-uncertain', nothingUncertain);
  const quantiles = inputs.map(({ distribution }) => fastQuantile(distribution));
  const found = indicesOfFunction(
    inputs.length,
    (shares) => {
      const count = shares[0]?.length ?? 0;
      const columns = new Map(
        inputs.map(({ name }, index) => [name, (shares[index] ?? new Float64Array(0)).map(quantiles[index] ?? Number)]),
      );
      return lastPeriod(
        evaluate(program, { count, columns, shared: lane }, { lines: [result] }).values(result).values,
        count,
      );
    },
    { samples, seed },
  );
  if (!found.indices.some(({ total }) => Number.isFinite(total))) {
    const message = `“${result}” does not vary with the uncertain inputs, or has no value in most trials, so there is no spread to divide.`;
    return fail('no-spread', message, { name: result });
  }
  const named = inputs.map(({ name }, index): InputIndices => {
    const none = { first: NaN, firstError: NaN, total: NaN, totalError: NaN };
    return { input: name, label: lines.get(name)?.label ?? name, ...(found.indices[index] ?? none) };
  });
  return ok({
    result,
    unit: lines.get(result)?.unit ?? null,
    inputs: named.toSorted((a, b) => b.total - a.total),
    mean: found.mean,
    sd: Math.sqrt(found.variance),
    interactions: 1 - named.reduce((sum, { first }) => sum + first, 0),
    samples,
    evaluations: found.evaluations,
    undefined: found.undefined,
    seed,
    sampler: found.sampler,
    ignoredCorrelations: report.correlations.map(({ a, b }) => [a, b] as const),
    skipped: report.skipped,
    conventions: [
      'Shares of the variance of the result; inputs are taken as independent.',
      'First order: the input alone. Total: alone and together with others.',
    ],
  });
}
