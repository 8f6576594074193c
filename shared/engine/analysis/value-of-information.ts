import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { sampleInputs } from '../sampling/sample-inputs.ts';
import type { SamplingReport } from '../sampling/sampling-plan.ts';
import { checkRequest, lastPeriod } from './information/check-request.ts';
import { decisionOptions, type OptionChoice } from './information/decision-options.ts';
import { informationFromTrials, type InformationFromTrials } from './information/from-trials.ts';
import type { OptionLane } from './options.ts';

export type InformationRequest = OptionChoice & {
  readonly result: string;
  /** Inputs that one study would tell together. */
  readonly groups?: readonly (readonly string[])[];
  readonly trials: number;
  readonly seed: number;
};

export type ValueOfInformation = InformationFromTrials & {
  readonly result: string;
  readonly unit: string | null;
  readonly trials: number;
  readonly seed: number;
  readonly sampler: 'lhs';
  /** Pairs of inputs that were drawn correlated: what tells of one tells of the other. */
  readonly correlated: readonly (readonly [string, string])[];
  /** Uncertain lines that were not drawn, and why. */
  readonly skipped: SamplingReport['skipped'];
  readonly conventions: readonly string[];
};

const bounds = { least: 200, most: 200_000 };

/**
 * What knowing more before a decision would be worth: everything (EVPI), and each uncertain input or group of inputs
 * alone (EVPPI).
 *
 * - For: whether a study, a test or a pilot can pay, and about which assumption. A study that tells less than
 *   everything about an input is worth less than this.
 * - The decision: the option with the highest expected result is chosen, among options and scenarios of the
 *   case, or to do the case or not. All options meet the same trials (common random numbers).
 * - Units: of the result. Each figure has its standard error.
 * - Errors: `line-not-found`, `broken-line`, `invalid-trials`, `invalid-seed`, `nothing-uncertain`, those of
 *   `decisionOptions`, and `too-few-trials` where the result exists in fewer than 200 trials.
 * - Source: see `partialInformation` and `perfectInformation`.
 * - Example: npv = 1 + x + y with x and y normal with sd 3 and 4, to do or not: EVPI 1.53, of x alone 0.76.
 */
export function valueOfInformation(compilation: Compilation, request: InformationRequest): Result<ValueOfInformation> {
  const { model, lines } = compilation;
  const { result, trials, seed } = request;
  const checked = checkRequest(compilation, request, bounds);
  if (!checked.ok) return checked;
  const options = decisionOptions(model, request);
  if (!options.ok) return options;
  const sampled = sampleInputs(model, { trials, seed, sampler: 'lhs' });
  if (!sampled.ok) return sampled;
  const { columns, report } = sampled.value;
  const unknown = (request.groups ?? []).flat().find((name) => !columns.has(name));
  if (unknown !== undefined) {
    return fail(
      'not-uncertain',
      `“${unknown}” is no uncertain input of this case, so nothing can be learnt about it.`,
      {
        name: unknown,
      },
    );
  }
  const payoffs = options.value.map((option) => payoffsOf(compilation, option, result, columns, trials));
  const found = informationFromTrials(
    options.value.map(({ name }, index) => ({ name, payoffs: payoffs[index] ?? new Float64Array(0) })),
    [...columns].map(([name, values]) => ({ name, label: lines.get(name)?.label ?? name, values })),
    request.groups ?? [],
  );
  if (!found.ok) return found;
  return ok({
    ...found.value,
    result,
    unit: lines.get(result)?.unit ?? null,
    trials,
    seed,
    sampler: 'lhs',
    correlated: report.correlations.map(({ a, b }) => [a, b] as const),
    skipped: report.skipped,
    conventions: [
      'The option with the highest expected result is chosen.',
      'The value of an input is that of knowing it exactly before choosing; values of several inputs do not add up.',
      'All options meet the same trials.',
    ],
  });
}

/** What an option is worth in each trial. What it sets itself is not drawn in it. */
function payoffsOf(
  { program }: Compilation,
  { overrides }: OptionLane,
  result: string,
  columns: ReadonlyMap<string, Float64Array>,
  trials: number,
): Float64Array {
  if (overrides === null) return new Float64Array(trials);
  const drawn = new Map([...columns].filter(([name]) => !Object.hasOwn(overrides, name)));
  const lanes = { count: trials, columns: drawn, shared: overrides };
  return lastPeriod(evaluate(program, lanes, { lines: [result] }).values(result).values, trials);
}
