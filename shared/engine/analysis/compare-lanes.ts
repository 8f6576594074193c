import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { ScenarioLane } from './scenarios.ts';
import { checkLane, checkResult } from './subject.ts';

export type ComparedResult = {
  readonly result: string;
  readonly label: string;
  readonly unit: string | null;
  /** One for each lane; not a number where there is none. */
  readonly values: readonly number[];
  /** Less the value of the lane compared to. */
  readonly differences: readonly number[];
  /** The difference as a share of that value; not a number from zero. */
  readonly changes: readonly number[];
};

export type Comparison = {
  readonly lanes: readonly string[];
  readonly to: string;
  readonly results: readonly ComparedResult[];
  readonly conventions: readonly string[];
};

/**
 * Results of several lanes side by side, with the difference of each to a chosen one.
 *
 * - For: scenarios against the base, and options against “do nothing”: incremental results.
 * - Errors: `lane-not-found` when the lane to compare to is not among them; names as for any lane.
 * - Example: lanes Base (NPV 100) and Low (NPV 70) compared to Base: differences 0 and -30, changes 0 and -0.3.
 */
export function compareLanes(
  compilation: Compilation,
  lanes: readonly ScenarioLane[],
  options: { readonly to: string; readonly results?: readonly string[] },
): Result<Comparison> {
  const { to, results = compilation.program.results } = options;
  const reference = lanes.findIndex((lane) => lane.name === to);
  if (reference < 0) {
    const near = didYouMean(
      to,
      lanes.map((lane) => lane.name),
    );
    return fail('lane-not-found', `“${to}” is not among what is compared.${near}`, { name: to });
  }
  for (const lane of lanes) {
    const checked = checkLane(compilation, lane.overrides);
    if (!checked.ok) return checked;
  }
  for (const name of results) {
    const checked = checkResult(compilation, name);
    if (!checked.ok && checked.error.code !== 'broken-line') return checked;
  }
  const evaluation = evaluate(
    compilation.program,
    lanes.map((lane) => lane.overrides),
    { lines: results },
  );
  return ok({
    lanes: lanes.map((lane) => lane.name),
    to,
    results: results.map((name) => {
      const values = lanes.map((_, index) => evaluation.scalar(name, index));
      const against = values[reference] ?? NaN;
      return {
        result: name,
        label: compilation.lines.get(name)?.label ?? name,
        unit: compilation.lines.get(name)?.unit ?? null,
        values,
        differences: values.map((value) => value - against),
        changes: values.map((value) => (against === 0 ? NaN : (value - against) / Math.abs(against))),
      };
    }),
    conventions: [`Differences are to “${to}”; changes are shares of its value.`],
  });
}
