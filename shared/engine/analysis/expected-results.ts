import { ok, type Result } from '../../kernel/result.ts';
import type { Model } from '../../model/model.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { scenarioLanes } from './scenarios.ts';

export type ExpectedResults = {
  /** The lanes that count, with the weight each counts by; the weights add up to 1. */
  readonly weights: readonly { readonly scenario: string | null; readonly weight: number }[];
  /** What the stated probabilities add up to. */
  readonly stated: number;
  /** By result; not a number where a lane that counts has none. Empty when no scenario has a probability. */
  readonly expected: Readonly<Record<string, number>>;
  readonly conventions: readonly string[];
};

/** Probabilities such as 0.1, 0.2 and 0.7 add up to a hair beside 1. */
const hair = 1e-9;

/**
 * The results of a case weighted by the probabilities of its scenarios.
 *
 * - For: one number for a case with weighted scenarios. Scenarios without a probability don't count.
 * - When the probabilities add up to less than 1, the rest is the base case; when to more, each is divided by their
 *   sum. Both are said in `conventions`.
 * - Errors: `scenario-cycle`, `unknown-scenario`.
 * - Example: base NPV 100, Low 40 with 0.3, High 200 with 0.2: the base counts 0.5, the expected NPV is 102.
 */
export function expectedResults(compilation: Compilation): Result<ExpectedResults> {
  const lanes = scenarioLanes(compilation.model);
  if (!lanes.ok) return lanes;
  const { weights, stated, rest } = scenarioWeights(compilation.model);
  if (weights.length === 0) {
    const none = 'No scenario has a probability, so there is no expected value. Give scenarios a probability.';
    return ok({ weights: [], stated, expected: {}, conventions: [none] });
  }
  const overridesOf = new Map(lanes.value.map(({ name, overrides }) => [name, overrides]));
  const counted = weights.map((each) => ({
    ...each,
    overrides: each.scenario === null ? {} : (overridesOf.get(each.scenario) ?? {}),
  }));
  const { program } = compilation;
  const evaluation = evaluate(
    program,
    counted.map((each) => each.overrides),
    { lines: program.results },
  );
  const meanOf = (result: string): number =>
    counted.reduce(
      (sum, { weight }, index) => (weight === 0 ? sum : sum + weight * evaluation.scalar(result, index)),
      0,
    );
  return ok({
    weights,
    stated,
    expected: Object.fromEntries(program.results.map((result) => [result, meanOf(result)])),
    conventions: [
      'Each result is the mean over the scenarios that have a probability; a ratio or a time is a mean of ratios or times.',
      sumInWords(stated, rest),
    ],
  });
}

/** By what each lane counts that has a probability, the base (null) with the rest; none when no scenario has one. */
export function scenarioWeights({ scenarios }: Pick<Model, 'scenarios'>): Pick<
  ExpectedResults,
  'weights' | 'stated'
> & {
  readonly rest: number;
} {
  const stated = scenarios.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
  if (stated === 0) return { weights: [], stated, rest: 0 };
  const rest = stated < 1 - hair ? 1 - stated : 0;
  const divisor = stated > 1 + hair ? stated : 1;
  const weights = scenarios.flatMap(({ name, probability }) =>
    probability === null ? [] : [{ scenario: name, weight: probability / divisor }],
  );
  return { weights: rest > 0 ? [{ scenario: null, weight: rest }, ...weights] : weights, stated, rest };
}

function sumInWords(stated: number, rest: number): string {
  if (rest > 0) return `The probabilities add up to ${percent(stated)}; the other ${percent(rest)} is the base case.`;
  if (stated > 1 + hair) return `The probabilities add up to ${percent(stated)}, so each is divided by that sum.`;
  return 'The probabilities add up to 100 %.';
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;
