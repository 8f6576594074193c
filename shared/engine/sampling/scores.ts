/**
 * The correlation of normal scores that gives a rank correlation (Spearman's): 2 sin(pi rho / 6).
 * Example: 0.685 in ranks needs 0.7017 in scores; 1 needs 1.
 */
export function scoreCorrelation(rankCorrelation: number): number {
  return 2 * Math.sin((Math.PI * rankCorrelation) / 6);
}

/** The rank correlation that normal scores of a correlation have: 6 / pi asin(rho / 2). 0.7 gives 0.6829. */
export function rankCorrelationOfScores(rho: number): number {
  return (6 / Math.PI) * Math.asin(rho / 2);
}
