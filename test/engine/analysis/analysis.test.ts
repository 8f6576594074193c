import { describe, expect, test } from 'vitest';
import {
  aggregateRule,
  aggregateSeries,
  compileModel,
  evaluate,
  explainCell,
  lineInWords,
  resultsOf,
  scenarioLanes,
  tornado,
} from '#shared/engine/index.ts';
import { bucketsOf } from '#shared/kernel/period.ts';
import { line, model, referenceModel } from '../helpers.ts';

const reference = compileModel(referenceModel());
const base = evaluate(reference.program, [{}]);

describe('scenarios', () => {
  const scenario = (
    name: string,
    inherits: string | null,
    overrides: Record<string, number>,
  ): ReturnType<typeof referenceModel>['scenarios'][number] => ({
    name,
    inherits,
    probability: null,
    overrides,
  });

  test('take what they do not change from the one they inherit from', () => {
    const scenarios = [
      scenario('Late', 'Low', { ramp: 36, price: 41 }),
      scenario('Low', 'Basis', { price: 40 }),
      scenario('Basis', null, { fee: 7, price: 1 }),
    ];
    expect(scenarioLanes(model([], { scenarios }))).toEqual({
      ok: true,
      value: [
        { name: 'Late', overrides: { fee: 7, price: 41, ramp: 36 } },
        { name: 'Low', overrides: { fee: 7, price: 40 } },
        { name: 'Basis', overrides: { fee: 7, price: 1 } },
      ],
    });
  });

  test('that inherit in a circle, or from nothing, are named', () => {
    const circle = scenarioLanes(
      model([], { scenarios: [scenario('C', 'A', {}), scenario('A', 'B', {}), scenario('B', 'A', {})] }),
    );
    expect(circle).toMatchObject({ ok: false, error: { code: 'scenario-cycle', details: { scenarios: ['A', 'B'] } } });
    expect(circle.ok ? '' : circle.error.message).toContain('“A” → “B” → “A”');
    expect(scenarioLanes(model([], { scenarios: [scenario('A', 'Gone', {})] }))).toMatchObject({
      ok: false,
      error: { code: 'unknown-scenario' },
    });
  });
});

describe('results', () => {
  test('are null where there is none', () => {
    const compilation = compileModel(
      model([line('flow', 1), line('rate', 'irr(flow)'), line('bad', 'flow +'), line('good', '2')], {
        results: ['rate', 'bad', 'good', 'gone'],
      }),
    );
    expect(resultsOf(compilation, evaluate(compilation.program, [{}]))).toEqual({ rate: null, bad: null, good: 2 });
  });
});

describe('coarser columns', () => {
  const timeline = { start: '2027-02', grain: 'month', periods: 14 } as const;
  const values = Float64Array.from({ length: 14 }, (_, index) => index + 1);
  const years = bucketsOf(timeline, 'year');

  test('sum, last, mean and weighted mean', () => {
    expect(years.map((bucket) => bucket.to)).toEqual([11, 14]);
    expect([...aggregateSeries(values, years, 'sum')]).toEqual([66, 39]);
    expect([...aggregateSeries(values, years, 'last')]).toEqual([11, 14]);
    expect([...aggregateSeries(values, years, 'mean')]).toEqual([6, 13]);
    const weights = Float64Array.from(values, (value) => (value > 11 ? 0 : value === 2 ? 3 : value === 4 ? 1 : 0));
    expect([...aggregateSeries(values, years, { weights })]).toEqual([2.5, 13]);
  });

  test('a line without a rule follows its unit', () => {
    const units = ['EUR', 'unit', 'visit', 'EUR/unit', '%', '', null, 'month', 'FTE'];
    const compilation = compileModel(
      model([line('w', 'period'), ...units.map((unit, index) => line(`x${index}`, 'period', { unit }))]),
    );
    const evaluation = evaluate(compilation.program, [{}]);
    const rules = compilation.model.lines.slice(1).map((each) => aggregateRule(each, evaluation));
    expect(rules).toEqual(['sum', 'sum', 'sum', 'mean', 'mean', 'mean', 'mean', 'mean', 'mean']);
    expect(aggregateRule({ name: 'w', unit: 'EUR', aggregate: 'last' }, evaluation)).toBe('last');
    expect(aggregateRule({ name: 'x0', unit: 'EUR', aggregate: { weighted: 'w' } }, evaluation)).toEqual({
      weights: evaluation.series('w'),
    });
  });
});

describe('explaining', () => {
  test('a year of a product of two lines', () => {
    const told = explainCell(reference, base, { line: 'device_revenue', from: 24, to: 36 });
    expect(told).toMatchObject({
      label: 'Device revenue',
      formula: 'units * net_price',
      words: 'Units times net price, added over the twelve months of 2029.',
      findings: [],
    });
    expect(told.value).toBeCloseTo(
      base
        .series('device_revenue')
        .slice(24, 36)
        .reduce((a, b) => a + b),
      6,
    );
    expect(told.inputs.map((each) => [each.line, each.words])).toEqual([
      ['units', 'Adopters new × share × price response × seasonality'],
      ['net_price', 'List price less discount off list'],
    ]);
    expect(told.drives).toEqual([
      'revenue',
      'gross_margin',
      'ebitda',
      'free_cash_flow',
      'present_value',
      'value_to_date',
      'npv',
    ]);
  });

  test.each([
    ['revenue', 5, 6, 'Device revenue plus service revenue, in Jun 2027.'],
    ['net_price', 0, 3, 'List price less discount off list, averaged over the three months of Q1 2027.'],
    ['base_close', 0, 12, 'Base open plus units less churned, at the end of 2027.'],
    ['cash_to_date', 0, 60, 'Cash to date of the month before plus free cash flow, at the end of Dec 2031.'],
    ['ebitda', 0, 60, 'Gross margin less marketing and fixed costs, added over the 60 months of the whole timeline.'],
    ['npv', 0, 1, 'Value to date in the last period.'],
    ['launch_price', 0, 12, 'Entered as one number for all periods.'],
  ])('%s from %d to %d', (name, from, to, words) => {
    expect(explainCell(reference, base, { line: name, from, to }).words).toBe(words);
  });

  test.each([
    ['a - b - c', 'a less b and c'],
    ['a + b + c + d', 'the sum of a, b, c and d'],
    ['(a + b) * c', '(a plus b) times c'],
    ['a / (b * c)', 'a divided by (b times c)'],
    ['a * (1 - b)', 'a less b'],
    ['a * (1 + b) ^ (period - 1)', 'a growing by b each month'],
    ['a * (1 - b) ^ period', 'a falling by b each month'],
    ['(1 + a) ^ (-period)', 'the discount factor at a'],
    ['period == 3 ? a : 0', 'a in period 3'],
    ['a > b ? a : b', 'a where a is above b, otherwise b'],
    ['b * max(0, a)', 'b times (a, at least 0)'],
    ['prev(a, 0) + b', 'a of the month before plus b'],
    ['-a', 'minus a'],
    ['a - (b - c)', 'a plus c less b'],
    ['not (a == 1) and b', 'not (a is 1) and b'],
    ['total(a * b) / 2', 'the total of (a times b) divided by 2'],
  ])('%s in words', (formula, words) => {
    const compilation = compileModel(model([...['a', 'b', 'c', 'd'].map((name) => line(name, 1)), line('x', formula)]));
    expect(compilation.findings).toEqual([]);
    expect(lineInWords(compilation, 'x')).toBe(words);
  });

  test('broken and unknown lines explain themselves too', () => {
    const compilation = compileModel(model([line('bad', '1 +'), line('next', 'bad * 2')], { results: ['next'] }));
    const evaluation = evaluate(compilation.program, [{}]);
    expect(explainCell(compilation, evaluation, { line: 'bad', from: 0, to: 1 })).toMatchObject({
      value: NaN,
      drives: [],
      findings: [{ code: 'syntax' }],
    });
    expect(explainCell(compilation, evaluation, { line: 'gone', from: 0, to: 1 })).toMatchObject({
      value: NaN,
      inputs: [],
    });
  });
});

describe('tornado', () => {
  test('one bar for each uncertain input, the widest first, from P10 to P90', () => {
    const price = line('price', 5, { distribution: { type: 'uniform', min: 0, max: 10 } });
    const cost = line('cost', 3, { distribution: { type: 'uniform', min: 0, max: 1 } });
    const compilation = compileModel(model([price, cost, line('units', 10), line('profit', '(price - cost) * units')]));
    const none = { unit: null, basis: 'percentiles' };
    expect(tornado(compilation, 'profit')).toEqual([
      {
        line: 'price',
        label: 'Price',
        ...none,
        low: 1,
        high: 9,
        lowResult: -20,
        highResult: 60,
        swing: 80,
        share: 6400 / 6464,
      },
      {
        line: 'cost',
        label: 'Cost',
        ...none,
        low: 0.1,
        high: 0.9,
        lowResult: 49,
        highResult: 41,
        swing: 8,
        share: 64 / 6464,
      },
    ]);
  });

  test('inputs without a distribution have a bar when a range is given for them, from the lane it starts from', () => {
    const price = line('price', 5, { distribution: { type: 'uniform', min: 0, max: 10 } });
    const lines = [price, line('units', 10), line('idle', 3), line('profit', 'price * units')];
    const bars = tornado(compileModel(model(lines)), 'profit', { range: 0.2, lane: { units: -20 } });
    expect(bars.map((bar) => [bar.line, bar.basis, bar.low, bar.high, bar.lowResult, bar.highResult])).toEqual([
      ['price', 'percentiles', 1, 9, -20, -180],
      ['units', 'percent', -24, -16, -120, -80],
    ]);
  });

  test('an input that turns round shows by the five points', () => {
    const price = line('price', 5, { distribution: { type: 'uniform', min: 0, max: 10 } });
    const compilation = compileModel(model([price, line('profit', '(price - 5) ^ 2')]));
    expect(tornado(compilation, 'profit')[0]).toMatchObject({ lowResult: 16, highResult: 16, swing: 16 });
  });

  test('the reference case has its twelve, each at base where the input is at base', () => {
    const bars = tornado(reference, 'npv');
    expect(bars).toHaveLength(12);
    expect(bars.map((bar) => bar.swing)).toEqual(bars.map((bar) => bar.swing).toSorted((a, b) => b - a));
    for (const bar of bars) expect(bar.swing).toBeGreaterThanOrEqual(Math.abs(bar.highResult - bar.lowResult) - 1e-6);
    const first = bars[0];
    const again = evaluate(reference.program, [{ [first?.line ?? '']: first?.high ?? 0 }]);
    expect(again.scalar('npv')).toBe(first?.highResult);
    expect(tornado(reference, 'gone')).toEqual([]);
  });
});
