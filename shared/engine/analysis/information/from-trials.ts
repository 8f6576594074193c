import { fail, ok, type Result } from '../../../kernel/result.ts';
import { partialInformation } from './partial-information.ts';

export type OptionTrials = { readonly name: string; readonly payoffs: Float64Array };
export type InputTrials = { readonly name: string; readonly label: string; readonly values: Float64Array };

export type OptionValue = {
  readonly name: string;
  readonly mean: number;
  readonly standardError: number;
  /** The share of trials in which no other option is better; the first of equals. */
  readonly bestShare: number;
};

export type InputInformation = {
  readonly inputs: readonly string[];
  readonly label: string;
  readonly value: number;
  readonly standardError: number;
  /** As a share of the value of knowing everything; not a number where that is nothing. */
  readonly share: number;
};

export type InformationFromTrials = {
  readonly options: readonly OptionValue[];
  /** The option to choose without knowing more. */
  readonly choice: string;
  /** The value of knowing everything. */
  readonly perfect: { readonly value: number; readonly standardError: number };
  /** The value of knowing one input, the highest first. */
  readonly inputs: readonly InputInformation[];
  /** The value of knowing several inputs together, as they were asked for. */
  readonly groups: readonly InputInformation[];
  /** Trials in which an option has no result; they are left out for all. */
  readonly undefined: number;
};

/**
 * The value of information from payoffs and inputs that were drawn together.
 *
 * - For: `valueOfInformation`, and trials from elsewhere.
 * - Shapes and units: one payoff an option and trial, one value an input and trial; answers in the unit of the payoffs.
 * - Errors: `too-few-trials` when all options have a result in fewer than 200 trials.
 * - Source: EVPI = E[max] - max E, docs.analytica.com; for inputs see `partialInformation`.
 * - Example: payoffs 200, 50, -120 in 30, 50 and 20 of 100 trials or 0, many times: the state is worth 24.
 */
export function informationFromTrials(
  given: readonly OptionTrials[],
  inputs: readonly InputTrials[],
  groups: readonly (readonly string[])[],
): Result<InformationFromTrials> {
  const count = given[0]?.payoffs.length ?? 0;
  const usable = Uint32Array.from({ length: count }, (_, trial) => trial).filter((trial) =>
    given.every(({ payoffs }) => Number.isFinite(payoffs[trial])),
  );
  if (usable.length < 200) {
    const message = `The result exists in only ${usable.length} of ${count} trials, which is too few. Choose a result that always exists, such as a net present value.`;
    return fail('too-few-trials', message, { usable: usable.length });
  }
  const pick = (column: Float64Array): Float64Array =>
    usable.length === count ? column : Float64Array.from(usable, (trial) => column[trial] ?? NaN);
  const payoffs = given.map((option) => pick(option.payoffs));
  const known = new Map(inputs.map((input) => [input.name, { ...input, values: pick(input.values) }]));
  const { options, best, perfect } = chooseOption(
    given.map(({ name }) => name),
    payoffs,
  );
  const informationOf = (names: readonly string[]): InputInformation => {
    const members = names.flatMap((name) => known.get(name) ?? []);
    const { value, standardError } = partialInformation(
      payoffs,
      members.map(({ values }) => values),
    );
    return {
      inputs: names,
      label: members.map(({ label }) => label).join(' and '),
      value,
      standardError,
      share: perfect.value > 0 ? value / perfect.value : NaN,
    };
  };
  return ok({
    options,
    choice: options[best]?.name ?? '',
    perfect,
    inputs: inputs.map(({ name }) => informationOf([name])).sort((a, b) => b.value - a.value),
    groups: groups.map(informationOf),
    undefined: count - usable.length,
  });
}

function chooseOption(
  names: readonly string[],
  payoffs: readonly Float64Array[],
): {
  readonly options: readonly OptionValue[];
  readonly best: number;
  readonly perfect: { readonly value: number; readonly standardError: number };
} {
  const count = payoffs[0]?.length ?? 0;
  const wins = new Uint32Array(names.length);
  const means = payoffs.map((each) => momentsOf(each).mean);
  const best = means.indexOf(Math.max(...means));
  const regret = new Float64Array(count);
  for (let trial = 0; trial < count; trial++) {
    let [winner, most] = [0, payoffs[0]?.[trial] ?? NaN];
    for (let option = 1; option < payoffs.length; option++) {
      const payoff = payoffs[option]?.[trial] ?? NaN;
      if (payoff > most) [winner, most] = [option, payoff];
    }
    wins[winner] = (wins[winner] ?? 0) + 1;
    regret[trial] = most - (payoffs[best]?.[trial] ?? NaN);
  }
  const { mean, standardError } = momentsOf(regret);
  return {
    options: names.map((name, option) => ({
      name,
      ...momentsOf(payoffs[option] ?? regret),
      bestShare: (wins[option] ?? 0) / count,
    })),
    best,
    perfect: { value: mean, standardError },
  };
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly standardError: number } {
  const count = values.length;
  const mean = values.reduce((sum, each) => sum + each, 0) / count;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}
