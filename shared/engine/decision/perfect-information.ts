export type PerfectInformation = {
  /** The option with the highest expected payoff, by its place; the first of equals. */
  readonly best: number;
  /** The expected payoff of that option, and of choosing anew in each state. */
  readonly without: number;
  readonly with: number;
  /** What knowing the state beforehand would be worth at most: with - without. */
  readonly value: number;
};

/**
 * Expected value of perfect information from a payoff table: E[max] - max E.
 *
 * - For: the most to pay for a study. From trials of a model: `valueOfInformation`.
 * - Shapes and units: `payoffs[option][state]` in one unit; one probability a state, adding up to 1.
 * - Errors: not numbers when there is no option, lists do not fit, or the probabilities are negative or do not add up.
 * - Source: docs.analytica.com, Expected value of information.
 * - Example: payoffs 200, 50, -120 or stop (0, 0, 0) at .3, .5, .2: 61 without, 85 with, value 24.
 */
export function perfectInformation(
  payoffs: readonly (readonly number[])[],
  probabilities: readonly number[],
): PerfectInformation {
  const sum = probabilities.reduce((total, each) => total + each, 0);
  const fits = payoffs.length > 0 && payoffs.every((row) => row.length === probabilities.length);
  if (!fits || !(Math.abs(sum - 1) < 1e-9) || probabilities.some((each) => each < 0)) {
    return { best: -1, without: NaN, with: NaN, value: NaN };
  }
  const expected = payoffs.map((row) =>
    row.reduce((total, each, state) => total + each * (probabilities[state] ?? 0), 0),
  );
  const without = Math.max(...expected);
  const informed = probabilities.reduce(
    (total, each, state) => total + each * Math.max(...payoffs.map((row) => row[state] ?? NaN)),
    0,
  );
  return { best: expected.indexOf(without), without, with: informed, value: informed - without };
}
