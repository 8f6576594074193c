import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { quantileOf } from '../distributions/index.ts';
import { checkSubject, drivingInputs, numberOf, resultOver, type Subject } from './subject.ts';

export type SpiderLine = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  /** One point for each step: the input there and the result. */
  readonly values: readonly number[];
  readonly results: readonly number[];
  /** Highest less lowest result. */
  readonly swing: number;
};

export type Spider = {
  readonly result: string;
  readonly base: number;
  /** `percentiles` of the input's distribution, or `changes` as shares of its base value. */
  readonly by: 'percentiles' | 'changes';
  readonly steps: readonly number[];
  /** The widest swing first. */
  readonly lines: readonly SpiderLine[];
  readonly conventions: readonly string[];
};

const defaults = {
  percentiles: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  changes: [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3],
} as const;

/**
 * The spider of a result: one curve for each input, over its percentiles or over its change in percent.
 *
 * - For: seeing slope and bend, where a tornado shows only the ends.
 * - By percentiles, inputs with a distribution; by changes, every input that is one number and is not zero.
 * - Errors: `line-not-found`, `broken-line`.
 * - Source: T. G. Eschenbach, Spiderplots versus Tornado Diagrams, Interfaces 22 (1992).
 * - Example: `profit = price * 10` at price 5, by changes -0.1, 0, 0.1: results 45, 50, 55.
 */
export function spider(
  compilation: Compilation,
  options: Subject & { readonly by?: Spider['by']; readonly steps?: readonly number[] },
): Result<Spider> {
  const { result, lane = {}, by = 'percentiles', steps = defaults[options.by ?? 'percentiles'] } = options;
  const subject = checkSubject(compilation, options);
  if (!subject.ok) return subject;
  const inputs = drivingInputs(compilation, result).flatMap(({ name, distribution }) => {
    const base = numberOf(compilation, name, lane);
    if (by === 'percentiles') {
      return distribution === null ? [] : [{ name, values: steps.map((step) => quantileOf(distribution, step)) }];
    }
    return base === 0 ? [] : [{ name, values: steps.map((step) => base + Math.abs(base) * step) }];
  });
  const lanes = inputs.flatMap(({ name, values }) => values.map((value) => ({ ...lane, [name]: value })));
  const all = resultOver(compilation, result, [lane, ...lanes]);
  const lines = inputs.map(({ name, values }, index): SpiderLine => {
    const results = [...all.subarray(1 + index * steps.length, 1 + (index + 1) * steps.length)];
    const known = results.filter((value) => Number.isFinite(value));
    return {
      line: name,
      label: compilation.lines.get(name)?.label ?? name,
      unit: compilation.lines.get(name)?.unit ?? null,
      values,
      results,
      swing: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known),
    };
  });
  return ok({
    result,
    base: all[0] ?? NaN,
    by,
    steps,
    lines: lines.sort((a, b) => b.swing - a.swing),
    conventions: [
      'Each input alone; all others stay where they are.',
      by === 'percentiles'
        ? 'Steps are percentiles of the input’s own distribution; inputs without one are left out.'
        : 'Steps are changes as a share of the base value; inputs at zero are left out.',
    ],
  });
}
