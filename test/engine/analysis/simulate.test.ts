import { describe, expect, it } from 'vitest';
import { compileModel, modelHash, simulate, type SimulationOptions } from '#shared/engine/index.ts';
import { histogramOf } from '#shared/engine/analysis/simulation/curves.ts';
import { memoryBytes, memoryOn } from '#shared/engine/analysis/simulation/memory.ts';
import { momentsOf } from '#shared/engine/analysis/simulation/moments.ts';
import { setUp } from '#shared/engine/analysis/simulation/setup.ts';
import { settlingOf } from '#shared/engine/analysis/simulation/settling.ts';
import { shareError, shareOf, sortedKnown } from '#shared/engine/analysis/simulation/sorted.ts';
import { drawSteps, evaluateSteps, takeStep } from '#shared/engine/analysis/simulation/steps.ts';
import { lowestMean } from '#shared/engine/analysis/simulation/summarise.ts';
import { sha256 } from '#shared/kernel/sha256.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { resolveConventions } from '#shared/model/conventions.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import type { Model } from '#shared/model/model.ts';
import { line, model, referenceModel } from '../helpers.ts';

const normal = (mean: number, sd: number): Distribution => ({ type: 'normal', mean, sd });
const options = (more: Partial<SimulationOptions> = {}): SimulationOptions => ({
  trials: 4000,
  seed: 1,
  sampler: 'lhs',
  ...more,
});
const run = (of: Model, more: Partial<SimulationOptions> = {}) => simulate(compileModel(of), options(more));
const sum = model(
  [
    line('a', 0, { distribution: normal(10, 3) }),
    line('b', 0, { distribution: normal(0, 4) }),
    line('total_value', 'a + b'),
  ],
  { results: ['total_value'] },
);

describe('a simulation', () => {
  it.each(['lhs', 'random', 'sobol'] as const)(
    'of 10 + 3 z + 4 z by %s has the figures of a normal 10, 5',
    (sampler) => {
      const { results } = unwrap(run(sum, { sampler, trials: 10_000, shortfall: 0.05 }));
      const total = results['total_value'];
      if (total === undefined) throw new Error('no result');
      expect(Math.abs(total.mean - 10)).toBeLessThan(4 * total.standardError);
      expect(total.standardError).toBeCloseTo(0.05, 2);
      expect(Math.abs(total.sd - 5)).toBeLessThan(0.15);
      for (const [name, score] of [
        ['p5', -1.6448536],
        ['p50', 0],
        ['p95', 1.6448536],
        ['p99', 2.3263479],
      ] as const)
        expect(Math.abs(total[name] - (10 + 5 * score)), name).toBeLessThan(4 * total.errors[name]);
      // The density of a normal gives sqrt(p (1 - p) / n) / f for the error of a percentile.
      expect(total.errors.p50).toBeGreaterThan(0.04);
      expect(total.errors.p50).toBeLessThan(0.09);
      expect(Math.abs(total.negative - 0.02275)).toBeLessThan(0.006);
      expect(total.negativeError).toBeCloseTo(Math.sqrt((0.02275 * 0.97725) / 10_000), 3);
      // The mean below the 5 % quantile of a normal is mean - sd * density / 0.05 = 10 - 5 * 2.0627.
      expect(Math.abs((total.shortfall?.mean ?? 0) - -0.3136)).toBeLessThan(0.5);
    },
  );

  it('gives the same numbers in whatever parts it is done', () => {
    const setup = unwrap(
      setUp(compileModel(referenceModel()), options({ trials: 700, fan: ['free_cash_flow'], drivers: true })),
    );
    const inParts = (part: number) => {
      const buffer = new ArrayBuffer(memoryBytes(setup));
      const memory = memoryOn(setup, buffer);
      for (const step of drawSteps(setup).toReversed()) takeStep(setup, memory, step);
      for (const step of evaluateSteps(0, 700, part).toReversed()) takeStep(setup, memory, step);
      return new Float64Array(buffer);
    };
    const whole = inParts(700);
    for (const part of [1, 33, 128, 500]) expect(inParts(part)).toEqual(whole);
  });

  it('says how it was made, so that it can be repeated', () => {
    const first = unwrap(run(referenceModel(), { trials: 200, seed: 5, sampler: 'sobol' }));
    expect(first).toMatchObject({ asked: 200, trials: 200, stopped: false, seed: 5, sampler: 'sobol' });
    expect(first.model).toMatch(/^[0-9a-f]{64}$/);
    expect(first.conventions).toMatchObject({ p90: 'high', timing: 'end', currency: 'EUR' });
    expect(unwrap(run(referenceModel(), { trials: 200, seed: 5, sampler: 'sobol' }))).toEqual(first);
  });

  it('counts the trials in which a result does not exist, and leaves them out', () => {
    const sometimes = model(
      [line('a', 0, { distribution: { type: 'uniform', min: -1, max: 3 } }), line('root', 'sqrt(a)')],
      { results: ['root'] },
    );
    const root = unwrap(run(sometimes)).results['root'];
    expect(root?.undefined).toBeCloseTo(0.25, 3);
    expect(root?.undefinedTrials).toBe(1000);
    // The mean of sqrt over 0 to 3 is 2 / 3 * sqrt 3.
    expect(root?.mean).toBeCloseTo(1.1547, 3);
    expect(root?.negative).toBe(0);
  });

  it('of a result that never exists says none, and does not fail', () => {
    const never = model([line('a', 0, { distribution: normal(1, 1) }), line('none', 'a / 0')], { results: ['none'] });
    const none = unwrap(run(never, { curves: true, drivers: true, shortfall: 0.1, fan: ['none'] })).results['none'];
    expect(none).toMatchObject({
      mean: NaN,
      p50: NaN,
      negative: NaN,
      negativeError: NaN,
      undefined: 1,
      curve: [],
      histogram: { counts: [] },
    });
  });

  it('draws what a scenario leaves open, and keeps what it sets', () => {
    const set = unwrap(run(sum, { shared: { b: 100 } }));
    expect(set.results['total_value']?.mean).toBeCloseTo(110, 2);
    expect(set.results['total_value']?.sd).toBeCloseTo(3, 1);
    expect(set.sampling.inputs).toEqual(['a']);
    expect(set.sampling.skipped.map(({ name }) => name)).toEqual(['b']);
  });

  it('turns the percentiles round where P90 is the low end', () => {
    const low = { ...sum, conventions: resolveConventions({ p90: 'low' }) };
    const [high, turned] = [sum, low].map((of) => unwrap(run(of, { fan: ['total_value'] })));
    expect(turned?.results['total_value']?.p90).toBe(high?.results['total_value']?.p10);
    expect(turned?.results['total_value']?.p1).toBe(high?.results['total_value']?.p99);
    expect(turned?.fan?.['total_value']?.p5).toEqual(high?.fan?.['total_value']?.p95);
  });

  it('stops at the first batch at which the mean is settled, wherever that falls in the parts', () => {
    const until = { standardError: 0.1, of: 'value' as const };
    const stopped = unwrap(run(sum, { trials: 20_000, batch: 500, until, curves: true }));
    // sd 5 and an error of 0.1 need 2,500 trials.
    expect(stopped.trials).toBeGreaterThanOrEqual(2000);
    expect(stopped.trials).toBeLessThanOrEqual(3000);
    expect(stopped.trials % 500).toBe(0);
    expect(stopped).toMatchObject({ stopped: true, asked: 20_000 });
    const settling = stopped.results['total_value']?.settling ?? [];
    expect(settling.at(-1)?.standardError).toBeLessThanOrEqual(0.1);
    expect(settling.at(-2)?.standardError).toBeGreaterThan(0.1);
    const never = unwrap(run(sum, { trials: 1000, until: { standardError: 1e-9, of: 'share' } }));
    expect(never).toMatchObject({ stopped: false, trials: 1000 });
  });

  it('names the inputs that the spread comes from', () => {
    const { drivers } = unwrap(run(sum, { drivers: true })).results['total_value'] ?? {};
    expect(drivers?.explained).toBeCloseTo(1, 6);
    expect(drivers?.inputs.map((each) => each.input)).toEqual(['b', 'a']);
    // Of 3 z + 4 z the shares are 9 / 25 and 16 / 25, the standardised coefficients 0.6 and 0.8.
    expect(drivers?.inputs[0]?.coefficient).toBeCloseTo(0.8, 1);
    expect(drivers?.inputs[1]?.coefficient).toBeCloseTo(0.6, 1);
    expect(drivers?.inputs[0]?.byRank).toBeCloseTo(0.64, 1);
  });

  it('shows the spread of a line in each period', () => {
    const grows = model([line('a', 0, { distribution: normal(1, 1) }), line('path', 'a * period'), line('flat', '7')]);
    const { fan } = unwrap(run(grows, { results: ['path'], fan: ['path', 'flat'] }));
    expect(fan?.['path']?.p50[11]).toBeCloseTo(12, 1);
    expect(fan?.['path']?.p95[3]).toBeCloseTo(4 * 2.645, 0);
    expect(fan?.['flat']?.p5).toEqual(Array(12).fill(7));
  });

  it.each([
    [{ results: ['totl_value'] }, 'line-not-found'],
    [{ fan: ['nothing'] }, 'line-not-found'],
    [{ shared: { total_value: 1 } }, 'not-an-input'],
    [{ results: [] }, 'no-results'],
    [{ batch: 0 }, 'invalid-batch'],
    [{ shortfall: 1 }, 'invalid-share'],
    [{ until: { standardError: 0, of: 'share' as const } }, 'invalid-share'],
    [{ until: { result: 'a', standardError: 1, of: 'share' as const } }, 'line-not-found'],
    [{ trials: 0 }, 'invalid-trials'],
  ])('refuses %o as %s', (more, code) => {
    expect(run(sum, more)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses what would not fit into memory, and says how many trials would', () => {
    const wide = model(
      Array.from({ length: 60 }, (_, index) => line(`a_${index}`, 1, { distribution: normal(1, 1) })),
      { results: ['a_0'] },
    );
    expect(run(wide, { trials: 1_000_000 })).toMatchObject({
      ok: false,
      error: { code: 'too-large', message: expect.stringContaining('at most 655737 trials') },
    });
  });
});

describe('the parts of a summary', () => {
  const sorted = Float64Array.of(1, 2, 4, 8);
  it('percentiles are those of numpy (linear): numpy.percentile([1, 2, 4, 8], [0, 25, 50, 90, 100])', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((share) => shareOf(sorted, share))).toEqual([1, 1.75, 3, 6.800000000000001, 8]);
    expect(shareOf(new Float64Array(0), 0.5)).toBeNaN();
    expect([...sortedKnown(Float64Array.of(3, NaN, -1, Infinity, 2))]).toEqual([-1, 2, 3]);
  });

  it('the error of a percentile is that of the ranks around it', () => {
    const even = Float64Array.from({ length: 10_001 }, (_, index) => index);
    expect(shareError(even, 0.5)).toBeCloseTo(0.5 * Math.sqrt(1 / 10_001) * 10_000, 6);
  });

  it('mean and deviation leave out what does not exist, and hold for large numbers', () => {
    expect(momentsOf(Float64Array.of(1, NaN, 2, 3))).toEqual({ count: 3, mean: 2, sd: 1 });
    expect(momentsOf(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3)).sd).toBe(1);
    expect(momentsOf(new Float64Array(0))).toEqual({ count: 0, mean: NaN, sd: NaN });
  });

  it('the lowest share counts the last value in part', () => {
    expect(lowestMean(Float64Array.of(1, 2, 3, 4, 5), 0.4)).toBe(1.5);
    expect(lowestMean(Float64Array.of(1, 2, 3, 4, 5), 0.3)).toBeCloseTo((1 + 0.5 * 2) / 1.5, 12);
  });

  it('a histogram has every value in one bin, with edges that read well', () => {
    const even = Float64Array.from({ length: 1000 }, (_, index) => index / 10);
    const { from, width, counts } = histogramOf(even);
    expect([from, width, counts.length]).toEqual([0, 10, 10]);
    expect(counts.reduce((all, count) => all + count)).toBe(1000);
    expect(histogramOf(Float64Array.of(5, 5))).toEqual({ from: 5, width: 0, counts: [2] });
    expect(histogramOf(Float64Array.of(0, 1, 1, 1, 1, 1e9)).counts.length).toBeLessThanOrEqual(101);
  });

  it('the settling mean ends at the mean of all', () => {
    const values = Float64Array.of(1, 2, NaN, 4, 8, 16);
    const last = settlingOf(values, 2).at(-1);
    expect(last?.mean).toBeCloseTo(6.2, 12);
    expect(last?.standardError).toBeCloseTo(momentsOf(values).sd / Math.sqrt(5), 12);
  });
});

it('a model has one hash however it is written, and another one when a number changes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const written = JSON.parse(JSON.stringify(referenceModel())) as Model;
  expect(modelHash(written)).toBe(modelHash(referenceModel()));
  const relabelled = { ...written, name: 'Other', lines: written.lines.map((each) => ({ ...each, label: 'x' })) };
  expect(modelHash(relabelled)).toBe(modelHash(written));
  const changed = {
    ...written,
    lines: written.lines.map((each) => (each.value === 49 ? { ...each, value: 50 } : each)),
  };
  expect(modelHash(changed)).not.toBe(modelHash(written));
});
