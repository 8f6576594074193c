import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileModel, evaluate, scenarioLanes, type LaneOverrides } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { line, model, referenceModel } from '../helpers.ts';
import { disagreements } from './agreement.ts';

const reference = compileModel(referenceModel());
const results = reference.model.results;

/** Lanes of the reference case, the strange ones too. */
const lane = fc.record(
  {
    launch_price: fc.double({ min: -5, max: 90, noNaN: true }),
    price_elasticity: fc.double({ min: -3, max: 1, noNaN: true }),
    imitation: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
    inflation: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
    asset_life: fc.integer({ min: 0, max: 80 }),
    renewal_month: fc.integer({ min: 1, max: 70 }),
    investment: fc.double({ min: 0, max: 5e6, noNaN: true }),
    wacc: fc.double({ min: -0.5, max: 0.4, noNaN: true }),
  },
  { requiredKeys: [] },
);

describe('the reference case', () => {
  test('agrees in every line, in its scenarios and in lanes far from them', () => {
    const scenarios = unwrap(scenarioLanes(reference.model)).map((scenario) => scenario.overrides);
    expect(disagreements(reference.program, [{}, ...scenarios])).toEqual([]);
    for (const each of [{}, ...scenarios]) expect(disagreements(reference.program, [each])).toEqual([]);
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 11 }), (lanes) => {
        expect(disagreements(reference.program, lanes, { lines: results })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a lane is the same in any company, order and block, bit for bit', () => {
    const options = { lines: [...results, 'revenue'], backend: 'generated' } as const;
    fc.assert(
      fc.property(fc.array(lane, { minLength: 2, maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (lanes, block) => {
        const together = evaluate(reference.program, lanes, options);
        const inBlocks = evaluate(reference.program, lanes.toReversed(), { ...options, block });
        // Every input differs somewhere in both, as it does among the parts of a larger run.
        const pair = evaluate(reference.program, [lanes[0]!, lanes[0]!, ...lanes], options);
        for (const name of options.lines) {
          for (const index of lanes.keys()) {
            expect(inBlocks.series(name, lanes.length - 1 - index)).toEqual(together.series(name, index));
            expect(pair.series(name, index + 2)).toEqual(together.series(name, index));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('lanes as columns, a part of them, and a base that all share', () => {
    const prices = Float64Array.from({ length: 1000 }, (_, index) => 35 + index / 40);
    const columns = new Map([['launch_price', prices]]);
    const options = { lines: ['npv', 'investment', 'launch_price', 'revenue'], backend: 'generated' } as const;
    const all = evaluate(reference.program, { count: 1000, columns, shared: { investment: 1e6 } }, options);
    const part = evaluate(
      reference.program,
      { count: 77, columns: new Map([['launch_price', prices.subarray(600, 677)]]), shared: { investment: 1e6 } },
      options,
    );
    expect(all.done).toBe(1000);
    expect(all.scalar('investment', 999)).toBe(1e6);
    expect(all.scalar('launch_price', 3)).toBe(prices[3]);
    for (const index of [0, 13, 76]) {
      expect(part.scalar('npv', index)).toBe(all.scalar('npv', 600 + index));
      expect(part.series('revenue', index)).toEqual(all.series('revenue', 600 + index));
    }
    const dearer = evaluate(reference.program, { count: 1000, columns, shared: { investment: 2e6 } }, options);
    expect(dearer.scalar('npv', 5)).toBeCloseTo(
      evaluate(reference.program, [{ launch_price: prices[5]!, investment: 2e6 }], { backend: 'interpreter' }).scalar(
        'npv',
      ),
      4,
    );
  });
});

test('work is reported block by block, and stops when told to', () => {
  const columns = new Map([['launch_price', new Float64Array(4000).fill(40)]]);
  for (const backend of ['generated', 'interpreter'] as const) {
    const told: number[] = [];
    const evaluation = evaluate(
      reference.program,
      { count: 4000, columns },
      {
        lines: ['npv'],
        backend,
        block: 64,
        onProgress: (done) => told.push(done),
        isCancelled: () => told.length === 3,
      },
    );
    expect([evaluation.backend, evaluation.done, told]).toEqual([backend, 192, [64, 128, 192]]);
  }
});

test('small work is left to the interpreter, large work and columns are not, whatever was asked before', () => {
  const { program } = compileModel(referenceModel());
  for (let time = 0; time < 20; time++)
    expect(evaluate(program, [{ launch_price: 40 + time }]).backend).toBe('interpreter');
  const lanes = Array.from({ length: 64 }, (_, index) => ({ launch_price: 40 + index / 8 }));
  expect(evaluate(program, lanes, { lines: ['npv'] }).backend).toBe('generated');
  const columns = new Map([['launch_price', new Float64Array(5).fill(40)]]);
  expect(evaluate(program, { count: 5, columns }, { lines: ['npv'] }).backend).toBe('generated');
});

/** Formulas over what stands before them; steps such as `floor` only where both backends see the very same number. */
function formulas(depth: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom('a', 'b', 'c', 's', 'period', '2', '0.5', 'x', 'y');
  if (depth === 0) return leaf;
  const part = formulas(depth - 1);
  const exact = fc.constantFrom('a', 's', 'period', 'c');
  const number = fc.constantFrom('a', 'c', '3', '1');
  const of = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[]> => fc.tuple(...parts);
  return fc.oneof(
    leaf,
    of(part, fc.constantFrom('+', '-', '*', '/'), part).map(([p, o, q]) => `(${p} ${o} ${q})`),
    of(fc.constantFrom('a', 'b', '1.1', 'x', 'abs(y)', '(a * 1.02 ^ period)'), number).map(([p, q]) => `${p} ^ ${q}`),
    of(fc.constantFrom('a', 'b', '(1 + c)'), fc.constantFrom('period', '(period - 1) / 12', 's')).map(
      ([p, q]) => `${p} ^ (${q})`,
    ),
    of(exact, fc.constantFrom('<', '>=', '==', '!='), exact, part, part).map(
      ([p, o, q, r, t]) => `(${p} ${o} ${q} ? ${r} : ${t})`,
    ),
    of(fc.constantFrom('floor', 'ceil', 'exp', 'ln', 'sqrt', 'abs'), exact).map(([f, p]) => `${f}(${p})`),
    of(exact, exact).map(([p, q]) => `mod(${p}, ${q})`),
    of(fc.constantFrom('min', 'max'), part, part).map(([f, p, q]) => `${f}(${p}, ${q})`),
    of(part, number).map(([p, q]) => `prev(${p}, ${q})`),
    of(fc.constantFrom('lag', 'lead'), part, number, number).map(([f, p, q, r]) => `${f}(${p}, ${q}, ${r})`),
    of(part, number).map(([p, q]) => `window(${p}, ${q})`),
    of(fc.constantFrom('cumulative', 'total', 'first', 'last', 'lowest', 'highest'), part).map(
      ([f, p]) => `${f}(${p})`,
    ),
    of(part, number).map(([p, q]) => `at(${p}, ${q})`),
    of(part, part, part).map(([p, q, r]) => `choose(c, ${p}, ${q}, ${r})`),
    of(part).map(([p]) => `npv(0.01, ${p}, -5)`),
    of(part).map(([p]) => `payback(${p}, -20)`),
  );
}

const values = fc.record(
  {
    a: fc.integer({ min: -8, max: 40 }).map((value) => value / 4),
    b: fc.integer({ min: -3, max: 40 }).map((value) => value / 16),
    c: fc.integer({ min: -2, max: 5 }),
    s: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 19, maxLength: 19 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<LaneOverrides>;

test('random models agree, recurrences and all', () => {
  let [sound, all] = [0, 0];
  const models = fc.tuple(formulas(2), formulas(2), formulas(3), fc.array(values, { minLength: 1, maxLength: 9 }));
  fc.assert(
    fc.property(models, ([x, y, z, lanes]) => {
      const lines = [
        line('a', 1.5),
        line('b', 0.75),
        line('c', 2),
        line(
          's',
          Array.from({ length: 19 }, (_, index) => (index % 5) - 1),
        ),
        line('x', x.replaceAll(/\b[xy]\b/g, 'a')),
        line('y', `0.5 * prev(y, a) + ${y.replaceAll(/\by\b/g, 'x')}`),
        line('z', z),
        line('w', 'window(prev(w, c) + z, c) / 4 - lag(w, 2, b)'),
      ];
      const { program } = compileModel(model(lines, { timeline: { start: '2027-01', grain: 'month', periods: 19 } }));
      all += 1;
      if (program.brokenLines.size === 0) sound += 1;
      expect(disagreements(program, lanes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
  // Else the formulas above say nothing.
  expect(sound / all).toBeGreaterThan(0.5);
});
