import type { Compilation } from '../compile/compile-model.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';
import type { Finding } from '../types.ts';

/**
 * The results of a case in one lane. Null where there is none: no internal rate, never paid back, a broken line.
 * A result that is a series gives its last period. Example: `{ npv: 3775578.88, irr_year: 0.1988 }`.
 */
export function resultsOf(compilation: Compilation, evaluation: Evaluation, lane = 0): Record<string, number | null> {
  return Object.fromEntries(
    compilation.program.results.map((name) => {
      const value = evaluation.scalar(name, lane);
      return [name, Number.isFinite(value) ? value : null];
    }),
  );
}

/**
 * What may be why a result has no value in one lane: what is wrong with the model, and what went wrong there.
 *
 * - For: a scenario or an option beside the base. Nothing where every result has a value: looking for a fault costs as
 *   much as calculating.
 * - A result may also have no value by its nature (never paid back, no internal rate): then there may be no finding.
 * - Example: with a price below zero in lane 1, a finding of severity `error` on the line that takes its power.
 */
export function findingsBehind(compilation: Compilation, evaluation: Evaluation, lane: number): readonly Finding[] {
  const results = Object.values(resultsOf(compilation, evaluation, lane));
  return results.includes(null) ? [...compilation.findings, ...evaluation.findings(lane)] : [];
}
