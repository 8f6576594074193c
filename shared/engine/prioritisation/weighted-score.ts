/**
 * A weighted score: sum of weight x score, the weights brought to a sum of 1.
 *
 * - For: scoring models, attractiveness and strength of a GE-McKinsey grid, Porter's forces.
 * - Shapes and units: one weight a score; the answer is on the scale of the scores.
 * - Errors: NaN for lists of different length, a negative weight, or weights that are all zero.
 * - Example: scores 4, 2 with weights 3, 1: 3.5.
 */
export function weightedScore(scores: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, each) => total + each, 0);
  if (scores.length !== weights.length || !(sum > 0) || weights.some((each) => each < 0)) return NaN;
  return scores.reduce((total, score, index) => total + (score * (weights[index] ?? NaN)) / sum, 0);
}
