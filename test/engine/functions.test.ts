import { describe, expect, test } from 'vitest';
import { missingRuns } from '#shared/engine/evaluate/runs.ts';
import { eachKernels } from '#shared/engine/evaluate/each-kernels.ts';
import { scalarMeaning } from '#shared/engine/compile/operations.ts';
import { compileModel, evaluate, functionCatalogue } from '#shared/engine/index.ts';
import { exampleDimensions, exampleLines, line, model, seriesOf, valueOf } from './helpers.ts';

describe('the catalogue', () => {
  test.each(functionCatalogue.map((each) => [each.name, each] as const))(
    '%s does what its example says',
    (_, entry) => {
      const setting = { dimensions: exampleDimensions };
      expect(valueOf(entry.example.formula, exampleLines, setting)).toBeCloseTo(entry.example.result, 5);
      expect(entry.docstring.length).toBeGreaterThan(60);
      expect(entry.summary).toMatch(/\.$/);
      expect(entry.words(entry.parameters.map((each) => each.name))).not.toContain('undefined');
    },
  );

  test('every operation is carried out by something, and names are unique', () => {
    expect(missingRuns()).toEqual([]);
    expect(new Set(functionCatalogue.map((each) => each.name)).size).toBe(functionCatalogue.length);
  });
});

describe('time', () => {
  const x = line('x', [5, 3, 8, 1, 0, 2, 7, 4, 9, 6, 11, 10]);

  test.each([
    ['prev(x)', [0, 5, 3, 8]],
    ['prev(x, 100)', [100, 5, 3, 8]],
    ['lag(x, 2, 7)', [7, 7, 5, 3]],
    ['lag(x, 0)', [5, 3, 8, 1]],
    ['lag(x, 99, 1)', [1, 1, 1, 1]],
    ['lead(x, 1)', [3, 8, 1, 0]],
    ['window(x, 2)', [5, 8, 11, 9]],
    ['window(x, 99)', [5, 8, 16, 17]],
    ['window(x, 1)', [5, 3, 8, 1]],
    ['cumulative(x)', [5, 8, 16, 17]],
    ['cumulative(2)', [2, 4, 6, 8]],
    ['prev(3, 1)', [1, 3, 3, 3]],
    ['period', [1, 2, 3, 4]],
    ['periods', [12, 12, 12, 12]],
    ['month', [1, 2, 3, 4]],
    ['year', [2027, 2027, 2027, 2027]],
  ])('%s', (formula, values) => {
    expect(seriesOf(formula, [x]).slice(0, 4)).toEqual(values);
  });

  test.each([
    ['total(x)', 66],
    ['mean(x)', 5.5],
    ['first(x)', 5],
    ['last(x)', 10],
    ['lowest(x)', 0],
    ['highest(x)', 11],
    ['at(x, 3)', 8],
    ['total(3)', 36],
    ['last(lead(x, 1, 42))', 42],
    ['total(window(x, 3)) - 3 * total(x) + 3 * 10 + 11 - 10', 0],
  ])('%s is %d', (formula, value) => {
    expect(valueOf(formula, [x])).toBe(value);
  });

  test('a window of any length is the sum of its periods, alone, among lanes and in a recurrence', () => {
    const values = [5, 3, 8, 1, 0, 2, 7, 4, 9, 6, 11, 10];
    const { program } = compileModel(
      model([
        line('x', values),
        line('n', 3),
        line('w', 'window(x, n)'),
        line('r', '0 * prev(r) + window(x, n)'),
        line('y', 'prev(window(y, n) + x, 0)'),
      ]),
    );
    const lengths = Array.from({ length: 15 }, (_, index) => index + 1);
    const together = evaluate(
      program,
      lengths.map((n) => ({ n })),
    );
    for (const [lane, n] of lengths.entries()) {
      const sums = values.map((_, index) =>
        values.slice(Math.max(0, index - n + 1), index + 1).reduce((a, b) => a + b, 0),
      );
      expect([...together.series('w', lane)]).toEqual(sums);
      expect([...together.series('r', lane)]).toEqual(sums);
      expect([...evaluate(program, [{ n }]).series('w')]).toEqual(sums);
    }
    expect(evaluate(program, [{ n: 0 }]).findings(0)[0]).toMatchObject({ code: 'period-count' });
  });

  test('a window past a spike is exactly zero again', () => {
    expect(seriesOf('window(period == 2 ? 0.1 + 1e9 : 0, 4)').slice(6)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('quarters and years', () => {
    const quarterly = { timeline: { start: '2027-04', grain: 'quarter', periods: 6 } } as const;
    expect(seriesOf('month', [], quarterly)).toEqual([4, 7, 10, 1, 4, 7]);
    expect(seriesOf('year', [], quarterly)).toEqual([2027, 2027, 2027, 2028, 2028, 2028]);
    expect(valueOf('per_year(per_period(8%))', [], quarterly)).toBeCloseTo(0.08, 14);
    expect(valueOf('per_period(8%)', [], { timeline: { start: '2027-01', grain: 'year', periods: 3 } })).toBeCloseTo(
      0.08,
      14,
    );
  });
});

describe('numbers', () => {
  test.each([
    ['mod(-1, 12)', 11],
    ['mod(5, -3)', -1],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(1234, -2)', 1200],
    ['floor(-1.5)', -2],
    ['ceil(-1.5)', -1],
    ['min(3, 1, 2)', 1],
    ['max(-3, -1)', -1],
    ['choose(2.6, 1, 2, 3)', 3],
    ['total(period)', 78],
    ['total(period == 1 ? 1e16 : 1)', 1e16 + 11],
  ])('%s is %d', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test('kernels and folding mean the same, bit for bit', () => {
    const numbers = [0, -0, 1, -1, 0.5, 2, -2.5, 3, 1e300, -1e300, 1e-300, Infinity, -Infinity, NaN, 36.6, 7];
    for (const [operation, kernel] of eachKernels) {
      const meaning = scalarMeaning.get(operation);
      for (const a of numbers) {
        for (const b of numbers) {
          const memory = Float64Array.of(a, b, 0);
          kernel(memory, 1, 2, 0, 1, 1, 1);
          expect(memory[2], `${operation}(${a}, ${b})`).toBe(meaning?.(a, b));
        }
      }
    }
  });
});

describe('money', () => {
  // formulas.md: flows -1000, 300, 400, 500, 200 at 10 %.
  const four = { timeline: { start: '2027-01', grain: 'year', periods: 4 } } as const;
  const flow = line('flow', [300, 400, 500, 200]);

  test.each([
    ['end', 115.5659],
    ['mid', 170.0154],
    ['begin', 227.1225],
  ] as const)('npv with flows at the %s of the period', (timing, value) => {
    const conventions = { timing, priceBasis: 'nominal', tax: 'post', p90: 'high' } as const;
    expect(valueOf('npv(10%, flow, -1000)', [flow], { ...four, conventions })).toBeCloseTo(value, 4);
  });

  test('irr, mirr and payback', () => {
    expect(valueOf('irr(flow, -1000)', [flow], four)).toBeCloseTo(0.15322138, 8);
    expect(valueOf('payback(flow, -1000)', [flow], four)).toBeCloseTo(2.6, 12);
    expect(valueOf('payback(flow / 1.1 ^ period, -1000)', [flow], four)).toBeCloseTo(3.154, 4);
    const microsoft = line('flow', [39000, 30000, 21000, 37000, 46000]);
    expect(
      valueOf('mirr(flow, 10%, 12%, -120000)', [microsoft], { timeline: { ...four.timeline, periods: 5 } }),
    ).toBeCloseTo(0.12609413, 8);
  });

  test('no rate and no payback are told as no result, not as a fault', () => {
    const { program } = compileModel(
      model([line('cash', 10), line('rate', 'irr(cash, 5)'), line('back', 'payback(-cash, -5)')], {
        results: ['rate', 'back'],
      }),
    );
    const evaluation = evaluate(program, [{}]);
    expect(evaluation.scalar('rate')).toBeNaN();
    expect(evaluation.findings(0).map((each) => [each.severity, each.code, each.line])).toEqual([
      ['warning', 'no-result', 'rate'],
      ['warning', 'no-result', 'back'],
    ]);
  });
});
