import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { nothingLane, optionLanes } from './options.ts';
import { checkLane, checkResult } from './subject.ts';

export type ComparedOptions = {
  readonly options: readonly string[];
  /** Whether doing nothing is evaluated, or worth nothing by definition because it sets no inputs. */
  readonly nothing: 'evaluated' | 'worth nothing';
  readonly results: readonly {
    readonly result: string;
    readonly label: string;
    readonly unit: string | null;
    /** One for each option; not a number where there is none. */
    readonly values: readonly number[];
    /** Less the value of doing nothing. */
    readonly differences: readonly number[];
  }[];
  readonly conventions: readonly string[];
};

/**
 * All options of a case side by side, each with what it adds to doing nothing.
 *
 * - For: the incremental results that a decision stands on. What is spent either way is in both and drops out.
 * - Units: of each result. Doing nothing that sets no inputs is worth 0 in money; it has no rate and no payback.
 * - Errors: `line-not-found`, and names as for any lane.
 * - Example: NPV 100 as planned and 20 for doing nothing: the case adds 80.
 */
export function compareOptions(
  compilation: Compilation,
  { results = compilation.program.results }: { readonly results?: readonly string[] },
): Result<ComparedOptions> {
  const options = optionLanes(compilation.model);
  const nothing = nothingLane(compilation.model);
  for (const { overrides } of options) {
    const settable = checkLane(compilation, overrides ?? {});
    if (!settable.ok) return settable;
  }
  for (const name of results) {
    const checked = checkResult(compilation, name);
    if (!checked.ok && checked.error.code !== 'broken-line') return checked;
  }
  // Doing nothing is the last, and has a lane of its own even where what it gives is not looked at.
  const lanes = options.map(({ overrides }) => overrides ?? {});
  const evaluation = evaluate(compilation.program, lanes, { lines: results });
  const worthNothing = nothing.overrides === null;
  return ok({
    options: options.map(({ name }) => name),
    nothing: worthNothing ? 'worth nothing' : 'evaluated',
    results: results.map((result) => {
      const line = compilation.lines.get(result);
      const unit = line?.unit ?? null;
      const values = options.map(({ overrides }, lane) =>
        overrides === null ? worthOfNothing(unit) : evaluation.scalar(result, lane),
      );
      const against = values.at(-1) ?? NaN;
      return {
        result,
        label: line?.label ?? result,
        unit,
        values,
        differences: values.map((value) => value - against),
      };
    }),
    conventions: [
      worthNothing
        ? 'Doing nothing sets no inputs, so it is worth nothing by definition: the results are what an option adds to it.'
        : 'Doing nothing is worked out with the inputs that it sets; differences are what an option adds to it.',
      'What is spent or earned whatever is chosen is in every option alike, and drops out of the differences.',
    ],
  });
}

/** Money is 0; a rate of return or a payback there is none. */
export const worthOfNothing = (unit: string | null): number => (isMoney(unit) ? 0 : NaN);

export const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);
