import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Model } from '../../model/model.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { scenarioWeights } from './expected-results.ts';
import { resultOfOptions, type OptionLane } from './options.ts';
import { scenarioLanes, type ScenarioLane } from './scenarios.ts';
import { checkLane, checkResult, missingResult } from './subject.ts';

export type Goal = 'highest' | 'lowest';

export type RegretRow = {
  readonly option: string;
  /** One for each scenario: the result, and how far it is from the best option there. */
  readonly values: readonly number[];
  readonly regrets: readonly number[];
  readonly greatestRegret: number;
  /** Weighted by the probabilities; null without them. */
  readonly expected: number | null;
  readonly expectedRegret: number | null;
  /** The worst result over the scenarios. */
  readonly worst: number;
};

export type RegretTable = {
  readonly result: string;
  readonly goal: Goal;
  readonly scenarios: readonly string[];
  /** Add up to 1; null when not every scenario has a probability. */
  readonly probabilities: readonly number[] | null;
  readonly rows: readonly RegretRow[];
  /** Options by each rule; the first in the list where two are equal. */
  readonly choice: { readonly minimax: string; readonly expected: string | null; readonly maximin: string };
  readonly conventions: readonly string[];
};

export type RegretOptions = {
  readonly result: string;
  readonly options: readonly OptionLane[];
  readonly scenarios: readonly (ScenarioLane & { readonly probability?: number | null })[];
  readonly goal?: Goal;
};

/**
 * What may happen, where nobody says otherwise: the base and every scenario, with the weights of the expected result.
 * Without any probability all weights are null.
 */
export function regretStates(model: Model, baseName: string): Result<RegretOptions['scenarios']> {
  const lanes = scenarioLanes(model);
  if (!lanes.ok) return lanes;
  const { weights } = scenarioWeights(model);
  const weightOf = (name: string | null): number | null =>
    weights.length === 0 ? null : (weights.find(({ scenario }) => scenario === name)?.weight ?? 0);
  return ok([
    { name: baseName, overrides: {}, probability: weightOf(null) },
    ...lanes.value.map((lane) => ({ ...lane, probability: weightOf(lane.name) })),
  ]);
}

/**
 * Options by scenarios: in each scenario, how much each option gives away against the best one there.
 *
 * - For: choosing when probabilities are not to be trusted. An option's own settings hold in every scenario, also
 *   where the scenario sets the same input. Doing nothing that sets no inputs is worth 0 in each.
 * - Errors: names as for any lane; `too-few-options` for less than two; `no-result`.
 * - Source: L. J. Savage, The Theory of Statistical Decision, JASA 46 (1951): minimax regret.
 * - Example: A gives 9 and 1, B gives 6 and 5: greatest regrets 4 and 3, so minimax regret chooses B.
 */
export function regretTable(compilation: Compilation, asked: RegretOptions): Result<RegretTable> {
  const { result, options, scenarios, goal = 'highest' } = asked;
  const checked = checkResult(compilation, result);
  if (!checked.ok) return checked;
  for (const lane of [...options, ...scenarios]) {
    const settable = checkLane(compilation, lane.overrides ?? {});
    if (!settable.ok) return settable;
  }
  if (options.length < 2) return fail('too-few-options', 'Regret needs at least two options to choose between.');
  if (scenarios.length === 0) return fail('no-scenarios', 'Regret needs at least one scenario.');
  const states = scenarios.map((each) => each.overrides);
  const all = resultOfOptions(compilation, result, options, states);
  const missing = all.findIndex((value) => !Number.isFinite(value));
  if (missing >= 0) {
    const [option, scenario] = [options[missing % options.length], scenarios[Math.floor(missing / options.length)]];
    return missingResult(compilation, result, `for “${option?.name ?? ''}” in “${scenario?.name ?? ''}”`);
  }
  const sign = goal === 'highest' ? 1 : -1;
  const valueAt = (option: number, scenario: number): number => all[scenario * options.length + option] ?? NaN;
  const best = scenarios.map((_, scenario) =>
    Math.max(...options.map((_, option) => sign * valueAt(option, scenario))),
  );
  const probabilities = probabilitiesOf(scenarios);
  const weigh = (values: readonly number[]): number | null =>
    probabilities === null ? null : values.reduce((sum, value, index) => sum + value * (probabilities[index] ?? 0), 0);
  const rows = options.map((option, index): RegretRow => {
    const values = scenarios.map((_, scenario) => valueAt(index, scenario));
    const regrets = values.map((value, scenario) => (best[scenario] ?? NaN) - sign * value);
    return {
      option: option.name,
      values,
      regrets,
      greatestRegret: Math.max(...regrets),
      expected: weigh(values),
      expectedRegret: weigh(regrets),
      worst: sign * Math.min(...values.map((value) => sign * value)),
    };
  });
  return ok({
    result,
    goal,
    scenarios: scenarios.map((each) => each.name),
    probabilities,
    rows,
    choice: {
      minimax: leastBy(rows, (row) => row.greatestRegret),
      expected: probabilities === null ? null : leastBy(rows, (row) => -sign * (row.expected ?? NaN)),
      maximin: leastBy(rows, (row) => -sign * row.worst),
    },
    conventions: [
      `Best is the ${goal} “${result}”. Regret is what an option gives away against the best option of the same scenario.`,
      'What an option sets holds in every scenario, also where the scenario sets the same input.',
      ...(options.some(({ overrides }) => overrides === null)
        ? ['Doing nothing sets no inputs, so it is worth nothing in every scenario.']
        : []),
      ...(probabilities === null
        ? ['Not every scenario has a probability, so nothing is expected.']
        : ['Probabilities are divided by their sum.']),
    ],
  });
}

function probabilitiesOf(scenarios: RegretOptions['scenarios']): readonly number[] | null {
  const stated = scenarios.map((each) => each.probability ?? NaN);
  const sum = stated.reduce((so, each) => so + each, 0);
  return Number.isFinite(sum) && sum > 0 ? stated.map((each) => each / sum) : null;
}

function leastBy(rows: readonly RegretRow[], measure: (row: RegretRow) => number): string {
  const [first, ...others] = rows;
  let best = first;
  for (const row of others) if (best !== undefined && measure(row) < measure(best)) best = row;
  return best?.option ?? '';
}
