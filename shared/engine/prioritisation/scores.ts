/** The steps that RICE uses for impact and for confidence. */
export const riceImpact = { massive: 3, high: 2, medium: 1, low: 0.5, minimal: 0.25 } as const;
export const riceConfidence = { high: 1, medium: 0.8, low: 0.5 } as const;

/**
 * RICE: reach x impact x confidence / effort.
 *
 * - For: ranking ideas whose effort differs.
 * - Units: reach in people or events a period, the same for all; effort in person-months.
 * - Errors: NaN for an effort that is not above zero or a confidence outside 0 to 1.
 * - Source: thinking-framework-skills (product-on-purpose.github.io); everit RICE page.
 * - Example: 500 x 2 x 80 % / 4: 200.
 */
export function riceScore(of: {
  readonly reach: number;
  readonly impact: number;
  readonly confidence: number;
  readonly effort: number;
}): number {
  const possible = of.effort > 0 && of.confidence >= 0 && of.confidence <= 1;
  return possible ? (of.reach * of.impact * of.confidence) / of.effort : NaN;
}

/**
 * WSJF: (business value + time criticality + risk reduction or opportunity enablement) / job size.
 * Units: relative points, one scale for all jobs. Errors: NaN for a size that is not above zero. Example: (8+5+2)/3: 5.
 */
export function weightedShortestJob(of: {
  readonly businessValue: number;
  readonly timeCriticality: number;
  readonly riskReduction: number;
  readonly jobSize: number;
}): number {
  return of.jobSize > 0 ? (of.businessValue + of.timeCriticality + of.riskReduction) / of.jobSize : NaN;
}

/** ICE: impact x confidence x ease, each on one scale for all ideas. Example: 8 x 5 x 6: 240. */
export function iceScore(impact: number, confidence: number, ease: number): number {
  return impact * confidence * ease;
}
