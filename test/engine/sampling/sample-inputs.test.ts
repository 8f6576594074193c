import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInputs, samplers, type SamplingOptions } from '#shared/engine/index.ts';
import { sharedRanks } from '#shared/engine/sampling/ranks-shared.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import type { ModelCorrelation } from '#shared/model/model.ts';
import { line, model, referenceModel } from '../helpers.ts';

const uniform: Distribution = { type: 'uniform', min: 0, max: 1 };
const uncertain = (name: string, distribution: Distribution = uniform) => line(name, 1, { distribution });
const options = (more: Partial<SamplingOptions> = {}): SamplingOptions => ({
  trials: 1000,
  seed: 1,
  sampler: 'lhs',
  ...more,
});
const abc = (correlations: readonly ModelCorrelation[] = []) =>
  model([uncertain('a'), uncertain('b'), uncertain('c')], { correlations });
const pair = (a: string, b: string, rho: number, of: ModelCorrelation['of'] = 'ranks'): ModelCorrelation => ({
  a,
  b,
  rho,
  of,
});

function spearman(a: Float64Array | undefined, b: Float64Array | undefined): number {
  const [x, y] = [sharedRanks(a ?? new Float64Array()), sharedRanks(b ?? new Float64Array())];
  const middle = (x.length - 1) / 2;
  let [products, squares] = [0, 0];
  for (const [lane, rank] of x.entries()) {
    products += (rank - middle) * ((y[lane] ?? 0) - middle);
    squares += (rank - middle) ** 2;
  }
  return products / squares;
}

describe.each(samplers)('sampled by %s', (sampler) => {
  it('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number) => unwrap(sampleInputs(referenceModel(), options({ sampler, seed }))).columns;
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8).get('churn')).not.toEqual(draw(7).get('churn'));
  });

  it('the order of the lines changes nothing', () => {
    const given = referenceModel();
    const turned = {
      ...given,
      lines: given.lines.toReversed(),
      correlations: given.correlations.toReversed().map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest })),
    };
    const draw = (of: typeof given) => unwrap(sampleInputs(of, options({ sampler }))).columns;
    expect(draw(turned)).toEqual(draw(given));
  });

  it('another uncertain input leaves the draws of the others as they were', () => {
    const draw = (...names: string[]) =>
      unwrap(sampleInputs(model(names.map((name) => uncertain(name))), options({ sampler }))).columns;
    const [few, more] = [draw('churn', 'price'), draw('churn', 'margin', 'price', 'wage')];
    for (const name of ['churn', 'price']) expect(more.get(name)).toEqual(few.get(name));
  });

  it('has the rank correlations that were asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.95, max: 0.95, noNaN: true }), fc.nat(1000), (rho, seed) => {
        const { columns } = unwrap(sampleInputs(abc([pair('a', 'c', rho)]), options({ sampler, seed, trials: 4000 })));
        expect(Math.abs(spearman(columns.get('a'), columns.get('c')) - rho)).toBeLessThan(0.07);
        expect(Math.abs(spearman(columns.get('a'), columns.get('b')))).toBeLessThan(0.07);
      }),
      { numRuns: 15 },
    );
  });

  it('follows the distribution: every share of trials lies where it should', () => {
    const { columns } = unwrap(sampleInputs(abc([pair('a', 'b', 0.6)]), options({ sampler, trials: 10_000 })));
    for (const column of columns.values()) {
      const sorted = column.slice().sort();
      const furthest = Math.max(...[...sorted].map((value, index) => Math.abs(value - (index + 0.5) / 10_000)));
      // Kolmogorov and Smirnov: 1.95 / sqrt(n) is passed once in a thousand by chance.
      expect(furthest).toBeLessThan(1.95 / 100);
    }
  });
});

it.each(['random', 'sobol'] as const)('the first trials of %s are the same whatever the total', (sampler) => {
  const draw = (trials: number) => unwrap(sampleInputs(referenceModel(), options({ sampler, trials }))).columns;
  const [few, many] = [draw(100), draw(1000)];
  for (const [name, column] of few) expect(many.get(name)?.subarray(0, 100)).toEqual(column);
});

it('a Latin hypercube has one trial in each slice of every input, correlated ones too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(), (trials, seed) => {
      const { columns } = unwrap(sampleInputs(abc([pair('a', 'b', 0.8)]), options({ trials, seed })));
      for (const column of columns.values())
        expect(new Set([...column].map((value) => Math.floor(value * trials))).size).toBe(trials);
    }),
    { numRuns: 30 },
  );
});

it('correlations that cannot hold together are moved, and the report says by how much', () => {
  const asked = [pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('a', 'c', -0.9)];
  const { report } = unwrap(sampleInputs(abc(asked), options()));
  expect(report.repaired).toBe(true);
  expect(report.correlations).toHaveLength(3);
  for (const { asked: wanted, used } of report.correlations) expect(Math.abs(wanted - used)).toBeGreaterThan(0.1);
  expect(unwrap(sampleInputs(abc([pair('a', 'b', 0.9)]), options())).report).toEqual({
    skipped: [],
    repaired: false,
    correlations: [{ a: 'a', b: 'b', of: 'ranks', asked: 0.9, used: 0.9 }],
  });
});

it('says which uncertain inputs it does not draw, and why', () => {
  const given = model([
    uncertain('a'),
    uncertain('b'),
    line('c', [1, 2], { distribution: uniform }),
    line('d', 'a * 2', { distribution: uniform }),
  ]);
  const { columns, report } = unwrap(sampleInputs(given, options(), new Set(['b'])));
  expect([...columns.keys()]).toEqual(['a']);
  expect(report.skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'b: It is set by the scenario or by hand, and keeps that value.',
    'c: It has one number a period; a distribution stands for one number.',
    'd: It is worked out by a formula; only an input is drawn.',
  ]);
});

it.each([
  [{ trials: 1 }, 'invalid-trials'],
  [{ trials: 2.5 }, 'invalid-trials'],
  [{ trials: 2e6 }, 'invalid-trials'],
  [{ seed: -1 }, 'invalid-seed'],
  [{ seed: 2 ** 53 }, 'invalid-seed'],
])('%o is refused as %s', (more, code) => {
  expect(sampleInputs(abc(), options(more))).toMatchObject({ ok: false, error: { code } });
});

it('a case without an uncertain input cannot be sampled', () => {
  expect(sampleInputs(model([line('a', 1)]), options())).toMatchObject({
    ok: false,
    error: { code: 'nothing-uncertain' },
  });
});

it('with more inputs than the sequence has dimensions the rest is drawn at random', () => {
  const many = model(Array.from({ length: 70 }, (_, index) => uncertain(`input_${index}`)));
  for (const sampler of samplers) {
    const { columns } = unwrap(sampleInputs(many, options({ sampler, trials: 400 })));
    expect(columns.size).toBe(70);
    for (const column of columns.values())
      expect(Math.abs(column.reduce((sum, value) => sum + value, 0) / 400 - 0.5)).toBeLessThan(0.07);
  }
});
