import { expect, test } from 'vitest';
import { prioritisation } from '#shared/engine/index.ts';

test('RICE, WSJF, ICE', () => {
  const { riceImpact, riceConfidence } = prioritisation;
  const idea = { reach: 500, impact: riceImpact.high, confidence: riceConfidence.medium, effort: 4 };
  expect(prioritisation.riceScore(idea)).toBe(200);
  expect(prioritisation.riceScore({ ...idea, effort: 0 })).toBeNaN();
  expect(prioritisation.riceScore({ ...idea, confidence: 80 })).toBeNaN();
  expect(Object.values(riceImpact)).toEqual([3, 2, 1, 0.5, 0.25]);
  const job = { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 3 };
  expect(prioritisation.weightedShortestJob(job)).toBe(5);
  expect(prioritisation.weightedShortestJob({ ...job, jobSize: 0 })).toBeNaN();
  expect(prioritisation.iceScore(8, 5, 6)).toBe(240);
});

test('a weighted score does not depend on the scale of the weights', () => {
  expect(prioritisation.weightedScore([4, 2], [3, 1])).toBe(3.5);
  expect(prioritisation.weightedScore([4, 2], [75, 25])).toBe(3.5);
  expect(prioritisation.weightedScore([4, 2], [0, 0])).toBeNaN();
  expect(prioritisation.weightedScore([4, 2], [2, -1])).toBeNaN();
  expect(prioritisation.weightedScore([4, 2], [1])).toBeNaN();
});

test('Kano’s table, row by row (formulas.md, [90])', () => {
  const rows = prioritisation.kanoAnswers.map((withIt) =>
    prioritisation.kanoAnswers.map((without) => prioritisation.kanoClass(withIt, without)).join(' '),
  );
  expect(rows.join(' / ')).toBe('Q A A A O / R I I I M / R I I I M / R I I I M / R R R R Q');
});

test('better and worse leave reverse and questionable answers out', () => {
  const classes = ['A', 'A', 'A', 'A', 'O', 'O', 'O', 'M', 'M', 'I', 'R', 'Q'] as const;
  expect(prioritisation.kanoCoefficients(classes)).toEqual({ better: 0.7, worse: -0.5 });
  expect(prioritisation.kanoCoefficients(['R', 'Q']).better).toBeNaN();
});
