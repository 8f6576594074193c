import { didYouMean } from '../../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Compilation } from '../../compile/compile-model.ts';
import { checkSampling } from '../../sampling/check-sampling.ts';
import { planSampling } from '../../sampling/plan-sampling.ts';
import { nothingUncertain } from '../../sampling/sample-inputs.ts';
import type { SamplingPlan } from '../../sampling/sampling-plan.ts';
import type { SimulationOptions } from './options.ts';

/** A simulation that can be done: what every worker makes for itself from the model and the options. */
export type Setup = {
  readonly compilation: Compilation;
  readonly options: SimulationOptions;
  readonly plan: SamplingPlan;
  readonly results: readonly string[];
  readonly fan: readonly string[];
  /** How many trials the fan is made of: fewer than all when the cells would fill the memory. */
  readonly fanTrials: number;
  readonly batch: number;
};

/** 320 MB of numbers for trials, and 32 MB for fans. */
const mostCells = 40_000_000;
const mostFanCells = 4_000_000;
const mostFanLines = 16;

/**
 * Checks what is asked and plans what is drawn.
 *
 * - Errors: `invalid-trials`, `invalid-seed`, `invalid-batch`, `invalid-share`, `line-not-found`, `no-results`,
 *   `nothing-uncertain`, `too-large`, each with a sentence that says what to do.
 * - Example: of a case without results, `no-results`.
 */
export function setUp(compilation: Compilation, options: SimulationOptions): Result<Setup> {
  const { model, program, lines } = compilation;
  const checked = checkSampling(options);
  if (!checked.ok) return checked;
  const results = [...new Set(options.results ?? program.results)];
  const fan = [...new Set(options.fan ?? [])];
  const watched = options.until?.result;
  for (const name of [...results, ...fan, ...Object.keys(options.shared ?? {})]) {
    if (!lines.has(name))
      return fail('line-not-found', `There is no line called “${name}”.${didYouMean(name, lines.keys())}`, { name });
  }
  const constant = Object.keys(options.shared ?? {}).find((name) => lines.get(name)?.kind === 'formula');
  if (constant !== undefined)
    return fail('not-an-input', `“${constant}” is worked out by a formula and cannot be set. Set one of its inputs.`);
  if (results.length === 0)
    return fail('no-results', 'This case names no results. Choose the lines that its results are, or ask for lines.');
  if (watched !== undefined && !results.includes(watched))
    return fail('line-not-found', `The stop rule watches “${watched}”, which is not among the results.`);
  const numbers = checkNumbers(options);
  if (!numbers.ok) return numbers;
  const plan = planSampling(model, options, new Set(Object.keys(options.shared ?? {})));
  if (plan.inputs.length === 0) return fail('nothing-uncertain', nothingUncertain);
  const columns = plan.inputs.length + results.length;
  if (columns * options.trials > mostCells || fan.length > mostFanLines) {
    return fail(
      'too-large',
      fan.length > mostFanLines
        ? `A fan of ${fan.length} lines is more than Casewright keeps at once. Ask for at most ${mostFanLines}.`
        : `${options.trials} trials of ${columns} inputs and results are more than Casewright keeps at once. Ask for at most ${Math.floor(mostCells / columns)} trials.`,
    );
  }
  const fanTrials = Math.min(
    options.trials,
    Math.max(1000, Math.floor(mostFanCells / (program.periods * (fan.length || 1)))),
  );
  const batch = options.batch ?? Math.max(100, Math.ceil(options.trials / 20));
  return ok({ compilation, options, plan, results, fan, fanTrials, batch });
}

function checkNumbers({ batch, shortfall, until }: SimulationOptions): Result<null> {
  if (batch !== undefined && (!Number.isInteger(batch) || batch < 2))
    return fail('invalid-batch', 'A batch must be a whole number of trials, 2 or more.');
  if (shortfall !== undefined && !(shortfall > 0 && shortfall < 1))
    return fail('invalid-share', 'The share for the expected shortfall must lie between 0 and 1, such as 0.05.');
  if (until !== undefined && !(until.standardError > 0 && Number.isFinite(until.standardError)))
    return fail('invalid-share', 'The standard error to stop at must be a number above 0.');
  return ok(null);
}
