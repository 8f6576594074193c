import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portfolio } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';

const trio = [
  { name: 'A', value: 100, costs: [60] },
  { name: 'B', value: 80, costs: [50] },
  { name: 'C', value: 78, costs: [50] },
];

test('relative share and the cells of the growth-share matrix', () => {
  expect(portfolio.relativeShare(30, [20, 10])).toBe(1.5);
  expect(portfolio.relativeShare(30, [])).toBeNaN();
  expect(portfolio.relativeShare(30, [0])).toBeNaN();
  expect(portfolio.growthShareCell(1.5, 0.04)).toBe('cash cow');
  expect(portfolio.growthShareCell(1, 0.1)).toBe('star');
  expect(portfolio.growthShareCell(0.9, 0.2)).toBe('question mark');
  expect(portfolio.growthShareCell(0.9, 0.02)).toBe('dog');
  expect(portfolio.growthShareCell(NaN, 0.02)).toBeNull();
});

describe('selection', () => {
  test('the ranking by value for money takes A, the best choice is B and C', () => {
    expect(unwrap(portfolio.greedySelection(trio, { budgets: [100] }))).toEqual(['A']);
    expect(unwrap(portfolio.selectProjects(trio, { budgets: [100] }))).toEqual({
      chosen: ['B', 'C'],
      value: 158,
      used: [100],
      proven: true,
    });
  });

  test('prerequisites, exclusions and a project that only opens the way', () => {
    const candidates = [
      { name: 'platform', value: -20, costs: [30, 10] },
      { name: 'app', value: 90, costs: [40, 20], requires: ['platform'] },
      { name: 'shop', value: 60, costs: [50, 5] },
      { name: 'market', value: 65, costs: [50, 5] },
    ];
    const rules = { budgets: [130, 100], exclusive: [['shop', 'market']] };
    expect(unwrap(portfolio.selectProjects(candidates, rules))).toMatchObject({
      chosen: ['platform', 'app', 'market'],
      value: 135,
      used: [120, 35],
    });
    expect(unwrap(portfolio.selectProjects(candidates, { ...rules, budgets: [130, 20] })).chosen).toEqual(['market']);
    expect(unwrap(portfolio.selectProjects(candidates, { ...rules, budgets: [0, 0] })).chosen).toEqual([]);
  });

  test('is the best of all choices, tried one by one', () => {
    const whole = fc.integer({ min: 0, max: 20 });
    const candidate = fc.record({
      value: fc.integer({ min: -10, max: 30 }),
      costs: fc.tuple(whole, whole),
      requires: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 1 }),
    });
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 3 }), {
      maxLength: 2,
    });
    const budgets = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }));
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 9, maxLength: 9 }), sets, budgets, (drawn, exclusive, limits) => {
        const candidates = drawn.map((each, place) => ({
          ...each,
          name: `${place}`,
          requires: each.requires.map((other) => `${other}`),
        }));
        const best = bruteForce(drawn, exclusive, limits);
        const found = unwrap(
          portfolio.selectProjects(candidates, {
            budgets: limits,
            exclusive: exclusive.map((set) => set.map((each) => `${each}`)),
          }),
        );
        expect(found.value).toBe(best);
        expect(found.proven).toBe(true);
        const rules = { budgets: limits, exclusive: exclusive.map((set) => set.map((each) => `${each}`)) };
        const greedy = unwrap(portfolio.greedySelection(candidates, rules));
        const worth = greedy.reduce((sum, name) => sum + drawn[Number(name)]!.value, 0);
        expect(worth).toBeLessThanOrEqual(best);
      }),
      { numRuns: 60 },
    );
  });

  test('forty projects under three budgets are proven at once; a search cut short says so', () => {
    const candidates = Array.from({ length: 40 }, (_, index) => ({
      name: `P${index}`,
      value: 50 + ((index * 37) % 61),
      costs: [10 + ((index * 17) % 23), 5 + ((index * 29) % 31), 8 + ((index * 11) % 13)],
    }));
    const rules = { budgets: [300, 280, 260] };
    expect(unwrap(portfolio.selectProjects(candidates, rules)).proven).toBe(true);
    const short = unwrap(portfolio.selectProjects(candidates, rules, 50));
    expect(short.proven).toBe(false);
    expect(short.used.every((used, index) => used <= rules.budgets[index]!)).toBe(true);
  });

  test('what does not fit is said in a sentence', () => {
    const refused: [Parameters<typeof portfolio.selectProjects>, string][] = [
      [[[...trio, trio[0]!], { budgets: [1] }], 'duplicate-name'],
      [[trio, { budgets: [1, 2] }], 'costs-do-not-fit'],
      [[trio, { budgets: [-1] }], 'not-a-number'],
      [[[{ name: 'A', value: NaN, costs: [1] }], { budgets: [1] }], 'not-a-number'],
      [[[{ name: 'A', value: 1, costs: [-1] }], { budgets: [1] }], 'not-a-number'],
      [[[{ name: 'A', value: 1, costs: [1], requires: ['Z'] }], { budgets: [1] }], 'unknown-project'],
      [[trio, { budgets: [1], exclusive: [['A', 'Z']] }], 'unknown-project'],
    ];
    for (const [[candidates, rules], code] of refused) {
      expect(portfolio.selectProjects(candidates, rules)).toMatchObject({ ok: false, error: { code } });
      expect(portfolio.greedySelection(candidates, rules)).toMatchObject({ ok: false, error: { code } });
    }
  });
});

type Drawn = { readonly value: number; readonly costs: readonly number[]; readonly requires: readonly number[] };

function bruteForce(
  drawn: readonly Drawn[],
  exclusive: readonly (readonly number[])[],
  limits: readonly number[],
): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** drawn.length; bits++) {
    const isIn = (place: number): boolean => ((bits >> place) & 1) === 1;
    const chosen = drawn.filter((_, place) => isIn(place));
    const fits = limits.every((limit, index) => chosen.reduce((sum, { costs }) => sum + costs[index]!, 0) <= limit);
    const needs = chosen.every(({ requires }) => requires.every(isIn));
    const apart = exclusive.every((set) => set.filter(isIn).length <= 1);
    if (fits && needs && apart)
      best = Math.max(
        best,
        chosen.reduce((sum, { value }) => sum + value, 0),
      );
  }
  return best;
}
