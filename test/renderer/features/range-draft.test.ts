import { describe, expect, test } from 'vitest';
import { distributionSchema, type Distribution } from '#shared/model/distribution.ts';
import { endNames } from '#shared/model/conventions.ts';
import type { Line } from '#shared/model/line.ts';
import { quantileOf } from '#shared/engine/index.ts';
import {
  openRange,
  rangeFrom,
  rangeKinds,
  withKind,
  withNumber,
  withOutcomes,
  withWay,
  type RangeDraft,
} from '#renderer/features/case-assumptions/range/draft.ts';
import { named } from '#renderer/features/case-assumptions/range/kind.ts';

const say = (value: number): string => value.toFixed(2);
const lineWith = (distribution: Distribution | null, value = 0.0015): Line =>
  ({ id: 'line', name: 'churn', value, unit: '%', distribution }) as Line;
const madeOf = (draft: RangeDraft): Distribution => {
  const made = rangeFrom(draft, say);
  if (!made?.ok) throw new Error(made?.why ?? 'not whole');
  return made.value;
};
const whyNot = (draft: RangeDraft) => {
  const made = rangeFrom(draft, say);
  return made && !made.ok ? made : null;
};
const typed = (draft: RangeDraft, numbers: Readonly<Record<string, number | null>>): RangeDraft =>
  Object.entries(numbers).reduce(
    (now, [key, value]) => withNumber(now, key as Parameters<typeof withNumber>[1], value, true),
    draft,
  );

const each: readonly Distribution[] = [
  { type: 'uniform', min: 1, max: 3 },
  { type: 'triangular', min: 1, mode: 2, max: 4 },
  { type: 'pert', min: 1, mode: 2, max: 4 },
  { type: 'normal', mean: 5, sd: 2 },
  { type: 'lognormal', median: 0.0015, sigma: 0.3 },
  { type: 'lognormal', mean: 0.0015, sd: 0.0004 },
  { type: 'metalog', p10: 1, p50: 2, p90: 4 },
  { type: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: 9 },
  { type: 'discrete', values: [1, 5, 7], weights: [1, 2, 0] },
  { type: 'bernoulli', p: 0.3 },
  { type: 'beta', a: 2, b: 3, min: 0, max: 10 },
  { type: 'gamma', shape: 2, scale: 3 },
  { type: 'poisson', mean: 4 },
];

test('every kind of the model is offered', () => {
  expect(new Set(rangeKinds.map(({ type }) => type))).toEqual(new Set(each.map(({ type }) => type)));
});

describe.each(each)('%o', (distribution) => {
  test('opens as it is, and stays as it is when nothing is typed', () => {
    const draft = openRange(lineWith(distribution));
    expect(draft.kind.type).toBe(distribution.type);
    expect(madeOf(draft)).toBe(distribution);
    for (const { id } of draft.kind.ways) expect(madeOf(withWay(draft, id, distribution))).toBe(distribution);
  });

  test('the numbers of the field, typed again, make the same', () => {
    const draft = openRange(lineWith(distribution));
    const again = withOutcomes(typed(draft, draft.numbers), draft.outcomes);
    expect(madeOf(again)).toEqual(distribution);
  });

  test('can be turned into every other kind that the model takes, and back', () => {
    const draft = openRange(lineWith(distribution));
    for (const { type } of rangeKinds) {
      const other = withKind(draft, type, distribution);
      expect(distributionSchema.safeParse(madeOf(other)).success).toBe(true);
      expect(madeOf(withKind(other, distribution.type, distribution))).toBe(distribution);
      for (const { id } of other.kind.ways) expect(madeOf(withWay(other, id, distribution)).type).toBe(type);
    }
  });
});

test('a lognormal turned into three points keeps its P10, P50 and P90', () => {
  const lognormal: Distribution = { type: 'lognormal', median: 0.0015, sigma: 0.3 };
  const metalog = madeOf(withKind(openRange(lineWith(lognormal)), 'metalog', lognormal));
  for (const share of [0.1, 0.5, 0.9])
    expect(quantileOf(metalog, share) / quantileOf(lognormal, share)).toBeCloseTo(1, 1);
});

test('without a range it starts a fifth either side of the value', () => {
  expect(madeOf(openRange(lineWith(null, 10)))).toEqual({ type: 'pert', min: 8, mode: 10, max: 12 });
  expect(madeOf(openRange(lineWith(null, 0)))).toEqual({ type: 'pert', min: -1, mode: 0, max: 1 });
});

test('P10 and P90 make the kind that has them', () => {
  const normal: Distribution = { type: 'normal', mean: 5, sd: 2 };
  const asked = withWay(openRange(lineWith(normal)), 'percentiles', normal);
  const made = madeOf(typed(asked, { p10: 10, p90: 20 }));
  expect(made).toMatchObject({ type: 'normal', mean: 15 });
  expect(quantileOf(made, 0.9)).toBeCloseTo(20, 10);
});

test('what cannot be read makes no range, and the last whole one is remembered', () => {
  const pert: Distribution = { type: 'pert', min: 1, mode: 2, max: 4 };
  const draft = withNumber(openRange(lineWith(pert)), 'max', 5, true);
  const broken = withNumber(draft, 'min', null, false);
  expect(rangeFrom(broken, say)).toBeNull();
  expect(broken.range).toEqual({ ...pert, max: 5 });
  expect(madeOf(withNumber(broken, 'min', 0, true))).toEqual({ type: 'pert', min: 0, mode: 2, max: 5 });
});

test.each([
  [each[2], { min: 9 }, 'max', 'must be above the lowest'],
  [each[2], { mode: 9 }, 'mode', 'between the lowest and the highest'],
  [each[3], { sd: 0 }, 'sd', 'above zero'],
  [each[4], { median: -1 }, 'median', 'above zero'],
  [each[6], { p50: 9 }, 'p50', 'between the low and the high'],
  [each[6], { p50: 1.01 }, 'p50', 'too near one end'],
  [each[6], { lower: 3 }, 'lower', 'never below'],
  [each[9], { p: 2 }, 'p', 'between 0 % and 100 %'],
  [each[10], { b: 0 }, 'b', 'above zero'],
  [each[12], { mean: 0 }, 'mean', 'above zero'],
] as const)('%o with %o is refused at %s', (distribution, numbers, at, words) => {
  const refused = whyNot(typed(openRange(lineWith(distribution ?? null)), numbers));
  expect(refused).toMatchObject({ at });
  expect(refused?.why).toContain(words);
});

test('three points that a PERT cannot have are refused with what they could be', () => {
  const pert: Distribution = { type: 'pert', min: 1, mode: 2, max: 4 };
  const asked = withWay(openRange(lineWith(pert)), 'percentiles', pert);
  expect(whyNot(typed(asked, { p10: 0, p50: 9, p90: 10 }))?.why).toMatch(/lies between \d\.\d\d and \d\.\d\d/);
});

test('the ends are called as the case calls them', () => {
  expect(named('P10, P50 and P90', endNames({ p90: 'high' }))).toBe('P10, P50 and P90');
  expect(named('P10, P50 and P90', endNames({ p90: 'low' }))).toBe('P90, P50 and P10');
});

test('a list needs a weight that counts, and none below zero', () => {
  const draft = openRange(lineWith({ type: 'discrete', values: [1, 2], weights: [1, 1] }));
  const weights = (list: readonly (number | null)[]): RangeDraft =>
    withOutcomes(
      draft,
      list.map((weight, id) => ({ id, value: id, weight })),
    );
  expect(whyNot(weights([0, 0]))?.why).toContain('now and then');
  expect(whyNot(weights([1, -1]))?.why).toContain('below zero');
  expect(rangeFrom(weights([1, null]), say)).toBeNull();
  expect(madeOf(weights([1, 3]))).toEqual({ type: 'discrete', values: [0, 1], weights: [1, 3] });
});
