import type { Compilation } from '../compile/compile-model.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';

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
