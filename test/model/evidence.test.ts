import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidences } from '#shared/model/assumption.ts';
import { evidenceOf, gapsInWords, isReviewDue } from '#shared/model/evidence.ts';

const today = '2026-10-15';
const claim = { source: 'A study', confidence: 'high', reviewBy: null } as const;

describe('how weak the evidence behind an input is', () => {
  it.each([
    [claim, 0.1, ''],
    [{ ...claim, confidence: 'medium' as const }, 0.4, ''],
    [{ ...claim, confidence: 'medium' as const, source: null }, 0.6, 'no source'],
    [{ ...claim, confidence: 'low' as const }, 0.7, 'low confidence'],
    [{ ...claim, confidence: null }, 0.7, 'confidence not stated'],
    [{ ...claim, reviewBy: '2026-10-14' }, 0.2, 'review overdue'],
    [{ source: '', confidence: 'low' as const, reviewBy: '2026-09' }, 1, 'low confidence, no source, review overdue'],
    [null, 0.9, 'confidence not stated, no source'],
  ])('%j is %d weak: %s', (given, weakness, words) => {
    const evidence = evidenceOf(given, today);
    expect([evidence.weakness, gapsInWords(evidence.gaps)]).toEqual([weakness, words]);
  });

  it('never gets weaker by what is added to it, and stays between 10 % and 100 %', () => {
    const claims = fc.record({
      source: fc.option(fc.string()),
      confidence: fc.option(fc.constantFrom(...confidences)),
      reviewBy: fc.option(fc.constantFrom('2025-01', '2026-10', '2027-03-01')),
    });
    fc.assert(
      fc.property(claims, (given) => {
        const { weakness } = evidenceOf(given, today);
        expect(weakness).toBeGreaterThanOrEqual(0.1);
        expect(weakness).toBeLessThanOrEqual(1);
        expect(evidenceOf({ ...given, source: 'A study' }, today).weakness).toBeLessThanOrEqual(weakness);
        expect(evidenceOf({ ...given, confidence: 'high' }, today).weakness).toBeLessThanOrEqual(weakness);
      }),
    );
  });
});

describe('a review', () => {
  it.each([
    ['2026-10-14', true],
    ['2026-10-15', false],
    ['2026-10', false],
    ['2026-09', true],
    [null, false],
  ])('by %s is due on 15 October: %s', (reviewBy, due) => {
    expect(isReviewDue(reviewBy, today)).toBe(due);
  });
});
