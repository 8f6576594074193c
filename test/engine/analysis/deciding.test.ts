import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareLanes,
  compileModel,
  decisionFlip,
  evaluate,
  expectedResults,
  regretTable,
  scenarioGrid,
  type DecisionFlip,
  type Goal,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { ModelScenario } from '#shared/model/model.ts';
import { line, model, referenceModel } from '../helpers.ts';

const scenario = (name: string, probability: number | null, overrides: Record<string, number>): ModelScenario => ({
  name,
  inherits: null,
  probability,
  overrides,
});

describe('probability weights', () => {
  const weighted = (...probabilities: (number | null)[]): ReturnType<typeof expectedResults> => {
    const scenarios = [
      scenario('Low', probabilities[0] ?? null, { npv_in: 40 }),
      scenario('High', probabilities[1] ?? null, { npv_in: 200 }),
    ];
    return expectedResults(
      compileModel(model([line('npv_in', 100), line('npv', 'npv_in')], { results: ['npv'], scenarios })),
    );
  };

  test('the rest is the base case, and is said to be', () => {
    const told = unwrap(weighted(0.3, 0.2));
    expect(told.expected['npv']).toBeCloseTo(102, 12);
    expect(told.weights).toEqual([
      { scenario: null, weight: 0.5 },
      { scenario: 'Low', weight: 0.3 },
      { scenario: 'High', weight: 0.2 },
    ]);
    expect(told.conventions[1]).toBe('The probabilities add up to 50 %; the other 50 % is the base case.');
  });

  test('more than 1 is scaled, exactly 1 is taken as it is, none gives none', () => {
    const more = unwrap(weighted(0.9, 0.6));
    expect(more.expected['npv']).toBeCloseTo(0.6 * 40 + 0.4 * 200, 12);
    expect(more.conventions[1]).toContain('add up to 150 %');
    expect(unwrap(weighted(0.7, 0.3)).weights.map((each) => each.scenario)).toEqual(['Low', 'High']);
    expect(unwrap(weighted())).toMatchObject({ weights: [], expected: {} });
    expect(unwrap(weighted(1)).expected['npv']).toBe(40);
  });
});

describe('axes', () => {
  const market = {
    name: 'Market',
    alternatives: [
      { name: 'Strong', overrides: { volume: 20 }, probability: 0.4 },
      { name: 'Weak', overrides: { volume: 10 }, probability: 0.6 },
    ],
  };
  const rival = {
    name: 'Rival',
    alternatives: [
      { name: 'Enters', overrides: { price: 3 }, probability: 0.5 },
      { name: 'Stays out', overrides: {}, probability: 0.5 },
    ],
  };

  test('combine into a grid; probabilities multiply', () => {
    const lanes = unwrap(scenarioGrid([market, rival]));
    expect(lanes.map((lane) => lane.name)).toEqual([
      'Strong · Enters',
      'Strong · Stays out',
      'Weak · Enters',
      'Weak · Stays out',
    ]);
    expect(lanes[2]).toEqual({
      name: 'Weak · Enters',
      chosen: ['Weak', 'Enters'],
      overrides: { volume: 10, price: 3 },
      probability: 0.3,
    });
    expect(lanes.reduce((sum, lane) => sum + (lane.probability ?? NaN), 0)).toBeCloseTo(1, 12);
  });

  test('that set the same input, have nothing, or are too many, are refused', () => {
    const again = { name: 'Again', alternatives: [{ name: 'x', overrides: { price: 1 } }] };
    expect(scenarioGrid([rival, again])).toMatchObject({ ok: false, error: { code: 'axis-conflict' } });
    expect(scenarioGrid([{ name: 'Empty', alternatives: [] }])).toMatchObject({
      ok: false,
      error: { code: 'no-alternatives' },
    });
    const ten = {
      name: '',
      alternatives: Array.from({ length: 10 }, (_, index) => ({ name: String(index), overrides: {} })),
    };
    expect(scenarioGrid(Array(5).fill(ten) as (typeof ten)[])).toMatchObject({
      ok: false,
      error: { code: 'too-many-lanes' },
    });
  });
});

describe('comparison', () => {
  const compilation = compileModel(
    model([line('price', 10), line('npv', 'price * 10'), line('none', '0')], { results: ['npv', 'none'] }),
  );

  test('side by side, with differences to a chosen one', () => {
    const lanes = [
      { name: 'Base', overrides: {} },
      { name: 'Low', overrides: { price: 7 } },
    ];
    const told = unwrap(compareLanes(compilation, lanes, { to: 'Base' }));
    expect(told.results[0]).toMatchObject({ values: [100, 70], differences: [0, -30], changes: [0, -0.3] });
    expect(told.results[1]?.changes).toEqual([NaN, NaN]);
    expect(compareLanes(compilation, lanes, { to: 'Lo' })).toMatchObject({
      ok: false,
      error: { code: 'lane-not-found' },
    });
    expect(compareLanes(compilation, lanes, { to: 'Low', results: ['gone'] })).toMatchObject({ ok: false });
  });
});

describe('regret', () => {
  // Savage's table: results are read straight from an input, one for each option and scenario.
  const compilation = compileModel(
    model([line('a', 0), line('b', 0), line('which', 1), line('value', 'which == 1 ? a : b')]),
  );
  const options = [
    { name: 'A', overrides: { which: 1 } },
    { name: 'B', overrides: { which: 2 } },
  ];
  const scenarios = [
    { name: 'Good', overrides: { a: 9, b: 6 }, probability: 3 },
    { name: 'Bad', overrides: { a: 1, b: 5 }, probability: 1 },
  ];
  const told = (goal: Goal = 'highest'): ReturnType<typeof regretTable> =>
    regretTable(compilation, { result: 'value', options, scenarios, goal });

  test('greatest, expected, and the choice by each rule', () => {
    const table = unwrap(told());
    expect(table.rows.map((row) => row.regrets)).toEqual([
      [0, 4],
      [3, 0],
    ]);
    expect(table.rows.map((row) => [row.greatestRegret, row.expected, row.expectedRegret, row.worst])).toEqual([
      [4, 7, 1, 1],
      [3, 5.75, 2.25, 5],
    ]);
    expect(table.choice).toEqual({ minimax: 'B', expected: 'A', maximin: 'B' });
    expect(table.probabilities).toEqual([0.75, 0.25]);
  });

  test('of costs, the lowest is best', () => {
    const table = unwrap(told('lowest'));
    expect(table.rows.map((row) => row.regrets)).toEqual([
      [3, 0],
      [0, 4],
    ]);
    expect(table.choice).toEqual({ minimax: 'A', expected: 'B', maximin: 'B' });
  });

  test('expected regret and expected value agree on the choice', () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), ([w = 0, x = 0, y = 0, z = 0]) => {
        const table = unwrap(
          regretTable(compilation, {
            result: 'value',
            options,
            scenarios: [
              { name: '1', overrides: { a: w, b: x }, probability: 0.5 },
              { name: '2', overrides: { a: y, b: z }, probability: 0.5 },
            ],
          }),
        );
        const [a, b] = table.rows;
        expect(Math.sign((a?.expected ?? 0) - (b?.expected ?? 0))).toBe(
          Math.sign((b?.expectedRegret ?? 0) - (a?.expectedRegret ?? 0)),
        );
        for (const row of table.rows) expect(Math.min(...row.regrets)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('needs two options, a scenario, and a result', () => {
    expect(regretTable(compilation, { result: 'value', options: options.slice(1), scenarios })).toMatchObject({
      ok: false,
      error: { code: 'too-few-options' },
    });
    expect(regretTable(compilation, { result: 'value', options, scenarios: [] })).toMatchObject({
      ok: false,
      error: { code: 'no-scenarios' },
    });
  });
});

describe('decision flip', () => {
  const lines = [
    line('price', 50),
    line('fee', 150, { distribution: { type: 'uniform', min: 100, max: 300 } }),
    line('build', 0),
    line('value', 'build == 1 ? price * 10 - 300 : fee'),
  ];
  const options = [
    { name: 'Build', overrides: { build: 1 } },
    { name: 'Partner', overrides: { build: 0 } },
  ];
  const flip = (more: Partial<Parameters<typeof decisionFlip>[1]> = {}): DecisionFlip =>
    unwrap(decisionFlip(compileModel(model(lines)), { result: 'value', options, ...more }));

  test('a closed form: equal at a price of 45, and at a fee of 200, its median', () => {
    const told = flip();
    expect(told).toMatchObject({ best: 'Build', decided: ['build'], steady: [] });
    expect(told.values).toEqual([
      { option: 'Build', value: 200 },
      { option: 'Partner', value: 150 },
    ]);
    expect(told.singles.map((each) => [each.inputs[0]?.line, each.to])).toEqual([
      ['price', 'Partner'],
      ['fee', 'Partner'],
    ]);
    expect(told.singles[0]).toMatchObject({
      distance: expect.closeTo(0.1, 9),
      words: 'If Price falls below 45.00 (base 50.00), Partner beats Build.',
    });
    expect(told.singles[1]?.inputs[0]).toMatchObject({
      value: expect.closeTo(200, 5),
      percentile: expect.closeTo(0.5, 8),
    });
  });

  test('two together need less than either alone', () => {
    // A move of t: 200 - 500 t for Build, 150 + 200 t for Partner: equal at t = 1/14.
    const [pair] = flip({ pairs: true }).pairs;
    expect(pair?.distance).toBeCloseTo(1 / 14, 8);
    expect(pair?.inputs.map((input) => input.line).sort()).toEqual(['fee', 'price']);
    expect(pair?.words).toContain(' and ');
  });

  test('the lowest may be best; nothing within reach is said', () => {
    const told = flip({ goal: 'lowest', range: 0.05 });
    expect(told.best).toBe('Partner');
    expect(told.steady).toEqual(['price']);
    expect(told.singles.map((each) => each.inputs[0]?.line)).toEqual(['fee']);
  });

  test('just before and just after, another option is best indeed', () => {
    const reference = compileModel(referenceModel());
    const scenarios = reference.model.scenarios.filter((each) => each.name === 'Premium');
    const ways = [
      { name: 'Base', overrides: {} },
      ...scenarios.map((each) => ({ name: each.name, overrides: each.overrides as Record<string, number> })),
    ];
    const told = unwrap(decisionFlip(reference, { result: 'npv', options: ways, pairs: true }));
    expect([told.singles.length, told.pairs.length > 3]).toEqual([2, true]);
    for (const each of [...told.singles, ...told.pairs]) {
      const at = (share: number): string => {
        const place = Object.fromEntries(
          each.inputs.map(({ line: name, value, base }) => [name, base + (value - base) * share]),
        );
        const evaluation = evaluate(
          reference.program,
          ways.map((way) => ({ ...place, ...way.overrides })),
          { lines: ['npv'] },
        );
        const values = ways.map((_, index) => evaluation.scalar('npv', index));
        return ways[values.indexOf(Math.max(...values))]?.name ?? '';
      };
      expect(at(0.999), each.words).toBe(told.best);
      expect(at(1.001), each.words).toBe(each.to);
    }
    for (const { distance, inputs } of told.pairs) {
      for (const input of inputs) {
        const alone = told.singles.find(
          ({ inputs: [one] }) =>
            one?.line === input.line && Math.sign(one.value - one.base) === Math.sign(input.value - input.base),
        );
        expect(distance).toBeLessThan(alone?.distance ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  test('options that are equal at base are said to be; one option is none', () => {
    const tied = flip({ lane: { fee: 200 } });
    expect(tied.singles).toEqual([]);
    expect(tied.conventions.at(-1)).toContain('equally good');
    expect(decisionFlip(compileModel(model(lines)), { result: 'value', options: options.slice(1) })).toMatchObject({
      ok: false,
      error: { code: 'too-few-options' },
    });
  });
});
