import type { Assumption } from './assumption.ts';

/** What is missing behind a value, the gravest first. */
export const evidenceGaps = ['low-confidence', 'no-confidence', 'no-source', 'review-due'] as const;
export type EvidenceGap = (typeof evidenceGaps)[number];

export type Evidence = {
  /** From 0.1 (a source, high confidence, no review overdue) to 1 (none of them). */
  readonly weakness: number;
  readonly gaps: readonly EvidenceGap[];
};

type Claim = Pick<Assumption, 'source' | 'confidence' | 'reviewBy'>;

/** In hundredths, which add up exactly. High is not 0: what is well founded and decides a lot is still worth a look. */
const forConfidence = { high: 10, medium: 40, low: 70 } as const;
const forNoConfidence = 70;
const forNoSource = 20;
const forReviewDue = 10;

/**
 * How weak the evidence behind an input is, by one rule: confidence high 10 %, medium 40 %, low or not stated 70 %;
 * no source 20 % more; a review date that has passed 10 % more.
 *
 * - `today` is a day such as 2026-10-01; a review is due when its day, or its whole month, is over.
 * - Example: medium confidence without a source gives 0.6.
 */
export function evidenceOf(claim: Claim | null | undefined, today: string): Evidence {
  const confidence = claim?.confidence ?? null;
  const gaps: EvidenceGap[] = [];
  let hundredths: number = confidence === null ? forNoConfidence : forConfidence[confidence];
  if (confidence === 'low') gaps.push('low-confidence');
  if (confidence === null) gaps.push('no-confidence');
  if (!claim?.source) {
    hundredths += forNoSource;
    gaps.push('no-source');
  }
  if (isReviewDue(claim?.reviewBy, today)) {
    hundredths += forReviewDue;
    gaps.push('review-due');
  }
  return { weakness: hundredths / 100, gaps };
}

/** Whether the day, or the whole month, by which something was to be reviewed is over. */
export function isReviewDue(reviewBy: string | null | undefined, today: string): boolean {
  return reviewBy ? reviewBy < today.slice(0, reviewBy.length) : false;
}

const gapWords: Readonly<Record<EvidenceGap, string>> = {
  'low-confidence': 'low confidence',
  'no-confidence': 'confidence not stated',
  'no-source': 'no source',
  'review-due': 'review overdue',
};

/** The gaps in words: `low confidence, no source`; nothing when there are none. */
export function gapsInWords(gaps: readonly EvidenceGap[]): string {
  return gaps.map((gap) => gapWords[gap]).join(', ');
}
