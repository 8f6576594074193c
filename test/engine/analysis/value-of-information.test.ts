import { describe, expect, test } from 'vitest';
import { informationFromTrials } from '#shared/engine/analysis/information/from-trials.ts';
import { indicesOfFunction } from '#shared/engine/analysis/sensitivity/indices-of-function.ts';
import { sobolIndices } from '#shared/engine/analysis/sobol-indices.ts';
import { valueOfInformation } from '#shared/engine/analysis/value-of-information.ts';
import { compileModel } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { normalShare } from '#shared/engine/statistics/normal.ts';
import type { ModelLine } from '#shared/model/model.ts';
import { line, model, referenceModel } from '../helpers.ts';

const normal = (name: string, sd: number): ModelLine =>
  line(name, 0, { label: name.toUpperCase(), distribution: { type: 'normal', mean: 0, sd } });
const linear = [normal('x', 3), normal('y', 4), line('start', 1), line('npv', 'start + x + y', { unit: 'EUR' })];
const request = { result: 'npv', trials: 10_000, seed: 1 };

/** E[max(X, 0)] - max(E[X], 0) for X normal with this mean and sd. */
function unitLoss(mean: number, sd: number): number {
  const z = mean / sd;
  return sd * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) + mean * normalShare(z) - Math.max(mean, 0);
}

describe('value of information', () => {
  test('of the linear normal case is its closed form: everything, each input, both together', () => {
    const compilation = compileModel(model(linear));
    const found = unwrap(valueOfInformation(compilation, { ...request, groups: [['x', 'y']] }));
    expect(found).toMatchObject({ choice: 'Base', unit: 'EUR', undefined: 0, seed: 1, trials: 10_000 });
    expect(found.options.map(({ name }) => name)).toEqual(['Base', 'Do nothing']);
    expect(found.options[0]?.mean).toBeCloseTo(1, 1);
    expect(found.options[0]?.bestShare).toBeCloseTo(normalShare(1 / 5), 1);
    const close = (of: { value: number; standardError: number } | undefined, exact: number): void => {
      expect(Math.abs(of!.value - exact)).toBeLessThan(4 * of!.standardError);
      expect(of!.standardError).toBeLessThan(0.05);
    };
    close(found.perfect, unitLoss(1, 5));
    expect(found.inputs.map(({ inputs }) => inputs[0])).toEqual(['y', 'x']);
    close(found.inputs[0], unitLoss(1, 4));
    close(found.inputs[1], unitLoss(1, 3));
    close(found.groups[0], unitLoss(1, 5));
    expect(found.groups[0]?.label).toBe('X and Y');
  });

  test('an input that moves with another is worth what it says about it', () => {
    const idle = normal('hint', 1);
    const correlations = [{ a: 'x', b: 'hint', rho: 0.8, of: 'normal scores' as const }];
    const found = unwrap(valueOfInformation(compileModel(model([...linear, idle], { correlations })), request));
    expect(found.correlated).toEqual([['x', 'hint']]);
    const hint = found.inputs.find(({ inputs }) => inputs[0] === 'hint')!;
    // Knowing the hint, x has mean 0.8 x 3 x its score.
    expect(Math.abs(hint.value - unitLoss(1, 2.4))).toBeLessThan(4 * hint.standardError);
    const alone = unwrap(valueOfInformation(compileModel(model([...linear, idle])), request));
    expect(alone.inputs.at(-1)).toMatchObject({ inputs: ['hint'] });
    expect(alone.inputs.at(-1)!.value).toBeLessThan(0.05);
  });

  test('between scenarios, which meet the same trials', () => {
    const scenario = (name: string, overrides: Record<string, number>) => ({
      name,
      inherits: null,
      probability: null,
      overrides,
    });
    const scenarios = [scenario('More', { start: 2 }), scenario('Safe', { x: 1, y: 0 })];
    const compilation = compileModel(model(linear, { scenarios }));
    const shifted = unwrap(valueOfInformation(compilation, { ...request, options: [null, 'More'] }));
    // One more in every trial: nothing could change the choice.
    expect(shifted).toMatchObject({ choice: 'More', perfect: { value: 0 } });
    expect(shifted.inputs.every(({ value }) => value < 1e-9)).toBe(true);
    const three = unwrap(valueOfInformation(compilation, { ...request, options: [null, 'More'], orNothing: true }));
    expect(three.options.map(({ name }) => name)).toEqual(['Base', 'More', 'Do nothing']);
    // What an option sets is known in it: Safe is worth exactly 2.
    const safe = unwrap(valueOfInformation(compilation, { ...request, options: [null, 'Safe'] }));
    expect(safe.options[1]).toMatchObject({ name: 'Safe', mean: 2, standardError: 0 });
    expect(safe.choice).toBe('Safe');
    expect(Math.abs(safe.perfect.value - unitLoss(-1, 5))).toBeLessThan(4 * safe.perfect.standardError);
  });

  test('the payoff table of formulas.md, as trials: 24', () => {
    const states = Float64Array.from({ length: 1000 }, (_, trial) => (trial * 7) % 10);
    const payoffs = states.map((state) => (state < 3 ? 200 : state < 8 ? 50 : -120));
    const options = [
      { name: 'go', payoffs },
      { name: 'stop', payoffs: new Float64Array(1000) },
    ];
    const input = { name: 'state', label: 'State', values: payoffs };
    const found = unwrap(informationFromTrials(options, [input], []));
    expect(found.options.map(({ mean }) => mean)).toEqual([61, 0]);
    expect(found.perfect.value).toBeCloseTo(24, 10);
    expect(found.inputs[0]?.value).toBeCloseTo(24, 8);
  });

  test('the same seed gives the same figures, the order of lines changes nothing, another seed moves them', () => {
    const figures = (lines: readonly ModelLine[], seed: number) =>
      unwrap(valueOfInformation(compileModel(model(lines)), { ...request, trials: 2000, seed }));
    expect(figures(linear, 5)).toEqual(figures(linear, 5));
    expect(figures([...linear].reverse(), 5)).toEqual(figures(linear, 5));
    expect(figures(linear, 6).perfect.value).not.toBe(figures(linear, 5).perfect.value);
  });

  test('of the reference case: no input is worth more than everything, and all figures are there', () => {
    const found = unwrap(valueOfInformation(compileModel(referenceModel()), { ...request, trials: 2000 }));
    expect(found.inputs).toHaveLength(12);
    for (const { value, standardError } of found.inputs) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(found.perfect.value + 4 * standardError);
    }
    expect(found.correlated.length).toBeGreaterThan(0);
  });

  test('what cannot be answered is refused in a sentence', () => {
    const compilation = compileModel(model([...linear, line('gone', 'missing + 1'), line('rate', 'irr(start)')]));
    const refused: [Partial<Parameters<typeof valueOfInformation>[1]>, string][] = [
      [{ result: 'npw' }, 'line-not-found'],
      [{ result: 'gone' }, 'broken-line'],
      [{ trials: 10 }, 'invalid-trials'],
      [{ seed: -1 }, 'invalid-seed'],
      [{ options: ['Low'] }, 'option-not-found'],
      [{ options: [null, null] }, 'same-option'],
      [{ orNothing: false }, 'one-option'],
      [{ groups: [['start']] }, 'not-uncertain'],
      [{ result: 'rate' }, 'too-few-trials'],
    ];
    for (const [changed, code] of refused) {
      expect(valueOfInformation(compilation, { ...request, ...changed })).toMatchObject({ ok: false, error: { code } });
    }
    const certain = compileModel(model([line('npv', '1 + 1')]));
    expect(valueOfInformation(certain, request)).toMatchObject({ ok: false, error: { code: 'nothing-uncertain' } });
  });
});

describe('Sobol’s indices', () => {
  test('of Ishigami’s function with a = 7, b = 0.1 are the closed form', () => {
    const ishigami = ([x, y, z]: readonly Float64Array[]): Float64Array =>
      x!.map((share, row) => {
        const [a, b, c] = [share, y![row]!, z![row]!].map((each) => Math.PI * (2 * each - 1));
        return Math.sin(a!) + 7 * Math.sin(b!) ** 2 + 0.1 * c! ** 4 * Math.sin(a!);
      });
    for (const seed of [1, 2, 3]) {
      const { indices, mean, variance } = indicesOfFunction(3, ishigami, { samples: 8192, seed });
      expect(mean).toBeCloseTo(3.5, 1);
      expect(variance).toBeCloseTo(13.8446, 0);
      const wanted = [
        [0.3139, 0.5576],
        [0.4424, 0.4424],
        [0, 0.2437],
      ];
      for (const [input, [first, total]] of wanted.entries()) {
        const index = indices[input]!;
        expect(Math.abs(index.first - first!)).toBeLessThan(4 * index.firstError + 1e-4);
        expect(Math.abs(index.total - total!)).toBeLessThan(4 * index.totalError + 1e-4);
        expect(index.firstError).toBeLessThan(0.02);
        expect(index.totalError).toBeLessThan(0.02);
      }
    }
  });

  test('of a sum are the shares of variance; of a product the rest is interaction', () => {
    const sum = unwrap(sobolIndices(compileModel(model(linear)), { result: 'npv', samples: 4096, seed: 1 }));
    expect(sum.inputs.map(({ input }) => input)).toEqual(['y', 'x']);
    for (const [index, share] of [0.64, 0.36].entries()) {
      expect(sum.inputs[index]!.first).toBeCloseTo(share, 1.7);
      expect(sum.inputs[index]!.total).toBeCloseTo(share, 1.7);
    }
    expect(sum.sd).toBeCloseTo(5, 1);
    expect(sum.mean).toBeCloseTo(1, 1);
    expect(Math.abs(sum.interactions)).toBeLessThan(0.02);
    const product = compileModel(model([normal('x', 3), normal('y', 4), line('npv', 'x * y')]));
    const found = unwrap(sobolIndices(product, { result: 'npv', samples: 4096, seed: 1 }));
    for (const each of found.inputs) {
      expect(Math.abs(each.first)).toBeLessThan(4 * each.firstError + 1e-3);
      expect(Math.abs(each.total - 1)).toBeLessThan(4 * each.totalError + 1e-3);
    }
    expect(found.interactions).toBeGreaterThan(0.9);
  });

  test('large figures with a small spread keep their digits', () => {
    const lines = [normal('x', 3), normal('y', 4), line('npv', '1000000000 + x + y')];
    const found = unwrap(sobolIndices(compileModel(model(lines)), { result: 'npv', samples: 1024, seed: 1 }));
    expect(found.inputs[0]!.total).toBeCloseTo(0.64, 1.5);
    expect(found.sd).toBeCloseTo(5, 1);
  });

  test('many inputs are drawn at random, and add up', () => {
    const inputs = Array.from({ length: 40 }, (_, index) => normal(`x${index}`, 1));
    const lines = [...inputs, line('npv', inputs.map(({ name }) => name).join(' + '))];
    const found = unwrap(sobolIndices(compileModel(model(lines)), { result: 'npv', samples: 1024, seed: 1 }));
    expect(found.sampler).toBe('random');
    const total = found.inputs.reduce((sum, each) => sum + each.total, 0);
    expect(Math.abs(total - 1)).toBeLessThan(0.15);
  });

  test('say what they leave out: correlations, inputs the scenario sets, trials without a result', () => {
    const correlations = [{ a: 'x', b: 'y', rho: 0.5, of: 'ranks' as const }];
    const lines = [...linear, line('root', 'sqrt(x + 3)')];
    const compilation = compileModel(model(lines, { correlations }));
    const all = unwrap(sobolIndices(compilation, { result: 'npv', samples: 256, seed: 1 }));
    expect(all.ignoredCorrelations).toEqual([['x', 'y']]);
    const one = unwrap(sobolIndices(compilation, { result: 'npv', lane: { y: 2 }, samples: 256, seed: 1 }));
    expect(one.inputs.map(({ input }) => input)).toEqual(['x']);
    expect(one.ignoredCorrelations).toEqual([]);
    expect(one.mean).toBeCloseTo(3, 0);
    const steps = line(
      'steps',
      Array.from({ length: 12 }, () => 1),
      { distribution: { type: 'normal', mean: 0, sd: 1 } },
    );
    const more = compileModel(model([...lines, steps]));
    expect(
      unwrap(sobolIndices(more, { result: 'npv', samples: 256, seed: 1 })).skipped.map(({ name }) => name),
    ).toEqual(['steps']);
    expect(unwrap(valueOfInformation(more, { ...request, trials: 500 })).skipped.map(({ name }) => name)).toEqual([
      'steps',
    ]);
    const gaps = unwrap(sobolIndices(compilation, { result: 'root', samples: 256, seed: 1 }));
    expect(gaps.undefined).toBeGreaterThan(20);
    expect(gaps.inputs[0]).toMatchObject({ input: 'x' });
  });

  test('what cannot be answered is refused in a sentence', () => {
    const compilation = compileModel(model(linear));
    const ask = (changed: object) => sobolIndices(compilation, { result: 'npv', samples: 256, seed: 1, ...changed });
    expect(ask({ result: 'nvp' })).toMatchObject({ error: { code: 'line-not-found' } });
    expect(ask({ samples: 1 })).toMatchObject({ error: { code: 'invalid-trials' } });
    expect(ask({ seed: 0.5 })).toMatchObject({ error: { code: 'invalid-seed' } });
    expect(ask({ result: 'start' })).toMatchObject({ error: { code: 'no-spread' } });
    expect(ask({ lane: { x: 1, y: 1 } })).toMatchObject({ error: { code: 'nothing-uncertain' } });
  });
});
