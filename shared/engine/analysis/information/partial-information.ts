import { chooseSize } from './choose-size.ts';
import { addSums, foldSums } from './fold-sums.ts';
import { groupTerms } from './group-terms.ts';
import { hermiteTerms, type Terms } from './hermite-terms.ts';
import { solveTerms, type Solved } from './solve-terms.ts';

export type PartialInformation = {
  readonly value: number;
  readonly standardError: number;
  /** How many terms the regression used, the constant among them. */
  readonly terms: number;
};

const folds = 20;
const degreeAlone = 9;
const degreeTogether = 5;

/**
 * Expected value of knowing some inputs before deciding (EVPPI), by regression on the trials:
 * E[max over options of E[payoff | inputs]] - max over options of E[payoff].
 *
 * - For: which assumption is worth a study. Not for more trials than fit in memory: the terms are kept.
 * - Shapes and units: one payoff column an option and one column an input, one number a trial; the answer is in the
 *   unit of the payoffs. Inputs that are correlated with these count with what these say about them.
 * - How: each payoff less that of the option that is best without knowing, as a polynomial of normal scores whose
 *   degree is chosen by cross-validation; an input with few different values gets a mean a value. The standard error
 *   is a jackknife over 20 stretches of trials, with the degree held.
 * - Errors: NaN below 200 trials.
 * - Source: Strong, Oakley, Brennan, Medical Decision Making 34 (2014), 311.
 * - Example: payoff 1 + x + y or 0, x and y normal with sd 3 and 4: 0.763 for x.
 */
export function partialInformation(
  payoffs: readonly Float64Array[],
  inputs: readonly Float64Array[],
): PartialInformation {
  const trials = inputs[0]?.length ?? 0;
  if (trials < 200 || payoffs.length < 2) return { value: payoffs.length < 2 ? 0 : NaN, standardError: NaN, terms: 0 };
  const [only] = inputs;
  const terms =
    (inputs.length === 1 && only !== undefined ? groupTerms(only) : null) ??
    hermiteTerms(inputs, inputs.length === 1 ? degreeAlone : degreeTogether);
  const differences = lessBest(payoffs);
  const sums = foldSums(terms, differences, folds);
  const { size, without } = chooseSize(sums, terms.sizes);
  const whole = gain(terms, size, solveTerms(addSums(sums)), differences.length, [[0, trials]]);
  const parts = sums.map(({ from, to }, index) => {
    const solved = without[index];
    const rest: [number, number][] = [
      [0, from],
      [to, trials],
    ];
    return solved === undefined ? NaN : gain(terms, size, solved, differences.length, rest);
  });
  const mean = parts.reduce((sum, each) => sum + each, 0) / folds;
  const spread = parts.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { value: whole, standardError: Math.sqrt(((folds - 1) / folds) * spread), terms: size };
}

/** Payoffs less that of the option with the highest mean, which itself is left out. */
function lessBest(payoffs: readonly Float64Array[]): readonly Float64Array[] {
  const means = payoffs.map((payoff) => payoff.reduce((sum, each) => sum + each, 0) / payoff.length);
  const best = means.indexOf(Math.max(...means));
  return payoffs.flatMap((payoff, option) =>
    option === best ? [] : [payoff.map((each, trial) => each - (payoffs[best]?.[trial] ?? NaN))],
  );
}

/** The mean, over stretches of trials, of what choosing by the regression brings over the option best without it. */
function gain(
  { columns }: Terms,
  size: number,
  solved: Solved,
  options: number,
  stretches: readonly (readonly [number, number])[],
): number {
  const coefficients = Array.from({ length: options }, (_, option) => solved.coefficients(option, size));
  const means = coefficients.map(() => 0);
  let [sum, count] = [0, 0];
  for (const [from, to] of stretches) {
    for (let trial = from; trial < to; trial++) {
      let most = 0;
      for (const [option, each] of coefficients.entries()) {
        let fitted = 0;
        for (let term = 0; term < size; term++) fitted += (each[term] ?? 0) * (columns[term]?.[trial] ?? 0);
        means[option] = (means[option] ?? 0) + fitted;
        if (fitted > most) most = fitted;
      }
      sum += most;
      count += 1;
    }
  }
  // Without some trials another option may be the best of the rest.
  return (sum - Math.max(0, ...means)) / count;
}
