import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { scenarioGrid, type ScenarioAxis } from './scenario-grid.ts';
import { checkLane, checkResult } from './subject.ts';

export type GridResults = {
  readonly axes: readonly string[];
  readonly lanes: readonly {
    readonly name: string;
    /** The alternative chosen on each axis, in the order of the axes. */
    readonly chosen: readonly string[];
    readonly probability: number | null;
    readonly results: Readonly<Record<string, number>>;
  }[];
  /** Weighted by the probabilities; null when an alternative has none. */
  readonly expected: Readonly<Record<string, number>> | null;
  readonly conventions: readonly string[];
};

/**
 * Results of every combination of the alternatives of several axes: market by regulation by rival.
 *
 * - For: seeing all combinations at once, without writing each as a scenario.
 * - Errors: those of `scenarioGrid`, and names as for any lane.
 * - Example: axes Price (44, 49) and Launch (on time, late) give four lanes, first “44 · on time”.
 */
export function gridResults(
  compilation: Compilation,
  options: { readonly axes: readonly ScenarioAxis[]; readonly results?: readonly string[] },
): Result<GridResults> {
  const { axes, results = compilation.program.results } = options;
  const grid = scenarioGrid(axes);
  if (!grid.ok) return grid;
  for (const { overrides } of grid.value) {
    const checked = checkLane(compilation, overrides);
    if (!checked.ok) return checked;
  }
  for (const name of results) {
    const checked = checkResult(compilation, name);
    if (!checked.ok && checked.error.code !== 'broken-line') return checked;
  }
  const evaluation = evaluate(
    compilation.program,
    grid.value.map((lane) => lane.overrides),
    { lines: results },
  );
  const weights = grid.value.map((lane) => lane.probability ?? NaN);
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const meanOf = (name: string): number =>
    weights.reduce((so, weight, lane) => (weight === 0 ? so : so + (weight / sum) * evaluation.scalar(name, lane)), 0);
  const isWeighted = Number.isFinite(sum) && sum > 0;
  return ok({
    axes: axes.map(({ name }) => name),
    lanes: grid.value.map(({ name, chosen, probability }, lane) => ({
      name,
      chosen,
      probability,
      results: Object.fromEntries(results.map((result) => [result, evaluation.scalar(result, lane)])),
    })),
    expected: isWeighted ? Object.fromEntries(results.map((name) => [name, meanOf(name)])) : null,
    conventions: [
      'Every combination of the alternatives; the last axis changes fastest.',
      isWeighted
        ? 'Probabilities are multiplied as if the axes were independent, and divided by their sum.'
        : 'Not every alternative has a probability, so nothing is expected.',
    ],
  });
}
