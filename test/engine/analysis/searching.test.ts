import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakEven,
  compileModel,
  dataTable,
  evaluate,
  goalSeek,
  quantileOf,
  spider,
  switchingValues,
  targetGap,
} from '#shared/engine/index.ts';
import { percentileOf } from '#shared/engine/analysis/percentile-of.ts';
import { rootsOnGrid } from '#shared/engine/analysis/roots-on-grid.ts';
import { scaleLine } from '#shared/engine/analysis/scale-line.ts';
import { searchRanges } from '#shared/engine/analysis/search-range.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import { line, model, referenceModel, relativeDifference } from '../helpers.ts';

const reference = compileModel(referenceModel());
const npvAt = (name: string, value: number): number =>
  evaluate(reference.program, [{ [name]: value }], { lines: ['npv'] }).scalar('npv');
const uniform = (min: number, max: number): { distribution: Distribution } => ({
  distribution: { type: 'uniform', min, max },
});

describe('goal seek', () => {
  const linear = compileModel(
    model([line('price', 8), line('profit', 'price * 10 - 50'), line('visits', [...Array(12).keys()])]),
  );

  test('finds the one price, and says how far it is', () => {
    const found = unwrap(goalSeek(linear, { result: 'profit', line: 'price', target: 0 }));
    expect(found.base).toEqual({ value: 8, result: 30 });
    expect(found.solutions).toHaveLength(1);
    expect(found.solutions[0]?.value).toBeCloseTo(5, 12);
    expect(found.solutions[0]).toMatchObject({ kind: 'root', change: expect.closeTo(-0.375, 12), percentile: null });
  });

  test('finds both roots of a parabola, the nearer first, and none where there is none', () => {
    const parabola = compileModel(model([line('x', 3.5, uniform(-5, 5)), line('y', 'x ^ 2 - 4')]));
    const found = unwrap(goalSeek(parabola, { result: 'y', line: 'x', target: 0 }));
    expect(found.solutions.map((each) => each.value)).toEqual([expect.closeTo(2, 12), expect.closeTo(-2, 12)]);
    expect(found.solutions.map((each) => each.percentile)).toEqual([expect.closeTo(0.7, 6), expect.closeTo(0.3, 6)]);
    const none = unwrap(goalSeek(parabola, { result: 'y', line: 'x', target: -5 }));
    expect(none.solutions).toEqual([]);
    expect(none.reached.lowest).toBeLessThan(0);
    expect(none.reached.lowest).toBeGreaterThanOrEqual(-4);
  });

  test('a result that jumps over the target is told as a jump, not as a solution', () => {
    const steps = compileModel(model([line('x', 3), line('y', 'floor(x) * 10 - 25')]));
    const [jump] = unwrap(goalSeek(steps, { result: 'y', line: 'x', target: 0 })).solutions;
    expect(jump).toMatchObject({ kind: 'jump', value: expect.closeTo(3, 9) });
  });

  test('a target that holds already is found at the base; a given range is kept to', () => {
    const held = unwrap(goalSeek(linear, { result: 'profit', line: 'price', target: 30 }));
    expect(held.solutions[0]).toMatchObject({ value: 8, result: 30, change: 0 });
    const kept = unwrap(goalSeek(linear, { result: 'profit', line: 'price', target: 0, range: { from: 6, to: 20 } }));
    expect(kept.solutions).toEqual([]);
    expect(kept.reached).toEqual({ lowest: 10, highest: 150 });
  });

  test('the reference case: the price of a zero NPV re-evaluates to zero', () => {
    const [found] = unwrap(goalSeek(reference, { result: 'npv', line: 'launch_price', target: 0 })).solutions;
    expect(Math.abs(npvAt('launch_price', found?.value ?? NaN))).toBeLessThan(1e-3);
  });

  test('what it finds hits the target when evaluated again', () => {
    fc.assert(
      fc.property(fc.double({ min: -2e6, max: 12e6, noNaN: true }), (target) => {
        const { solutions } = unwrap(goalSeek(reference, { result: 'npv', line: 'market_size', target }));
        for (const each of solutions) {
          expect(Math.abs(npvAt('market_size', each.value) - target)).toBeLessThan(1e-6 * (1 + Math.abs(target)));
        }
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['a name that is nearly there', { line: 'prise' }, 'line-not-found', 'Did you mean "price"?'],
    ['a formula', { line: 'profit' }, 'not-an-input', 'worked out by a formula'],
    ['an input period by period', { line: 'visits' }, 'not-one-number', 'break-even'],
    ['a result that is not there', { result: 'profits' }, 'line-not-found', 'Did you mean "profit"?'],
    ['a range the wrong way round', { range: { from: 2, to: 1 } }, 'bad-range', 'lower end first'],
    ['a lane that sets a formula', { lane: { profit: 1 } }, 'not-an-input', "can't be set"],
  ])('refuses %s', (_, more, code, words) => {
    const answer = goalSeek(linear, { result: 'profit', line: 'price', target: 0, ...more });
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
  });
});

describe('switching values', () => {
  // HM Treasury, The Green Book (2022): the value an input would need for the option to be no longer viable.
  const net = compileModel(
    model([
      line('price', 8, uniform(4, 12)),
      line('fixed', 50),
      line('units', 10),
      line('idle', 7),
      line('npv', 'price * units - fixed'),
    ]),
  );

  test('for every input that the result depends on, the smallest change first', () => {
    const told = unwrap(switchingValues(net, { result: 'npv' }));
    expect(told.base).toBe(30);
    expect(told.values.map((each) => [each.line, each.value, each.change])).toEqual([
      ['price', expect.closeTo(5, 12), expect.closeTo(-0.375, 12)],
      ['units', expect.closeTo(6.25, 12), expect.closeTo(-0.375, 12)],
      ['fixed', expect.closeTo(80, 10), expect.closeTo(0.6, 12)],
    ]);
    expect(told.values[0]).toMatchObject({ percentile: expect.closeTo(0.125, 6), withinRange: true });
    expect(told.values.map((each) => each.withinRange)).toEqual([true, true, false]);
  });

  test('an input that cannot do it alone has no value and stands last', () => {
    const compilation = compileModel(model([line('a', 1), line('b', 100), line('npv', 'a + b + 1000 + 0 * a')]));
    const told = unwrap(switchingValues(compilation, { result: 'npv' }));
    expect(told.values.map((each) => each.value)).toEqual([NaN, NaN]);
    expect(told.values[0]).toMatchObject({ withinRange: null, percentile: null, all: [] });
  });

  test('the reference case: at each switching value the NPV is zero', () => {
    const told = unwrap(switchingValues(reference, { result: 'npv' }));
    const found = told.values.filter((each) => Number.isFinite(each.value) && !each.jump);
    expect(found.length).toBeGreaterThan(8);
    for (const each of found) expect(Math.abs(npvAt(each.line, each.value)), each.line).toBeLessThan(0.01);
    const changes = found.map((each) => Math.abs(each.change)).filter((change) => !Number.isNaN(change));
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
  });

  test('a target gap asks the same of a target', () => {
    const told = unwrap(targetGap(net, { result: 'npv', target: 60 }));
    expect(told).toMatchObject({ base: 30, gap: 30, gapShare: 0.5 });
    expect(told.drivers.find((each) => each.line === 'price')?.value).toBeCloseTo(11, 12);
  });
});

describe('break-even of any line', () => {
  // Unit break-even = fixed cost / contribution: 600 / 40 = 15.
  const lines = [line('demand', [10, 20, 30]), line('units', 'demand * 1'), line('profit', 'total(units) * 40 - 1800')];
  const sold = compileModel(model(lines, { timeline: { start: '2027-01', grain: 'month', periods: 3 } }));

  test('a formula line is scaled with all that uses it', () => {
    const told = unwrap(breakEven(sold, { result: 'profit', line: 'units' }));
    expect(told.base).toEqual({ value: 20, result: 600 });
    expect(told.solutions).toEqual([
      { factor: expect.closeTo(0.75, 12), value: expect.closeTo(15, 10), result: expect.closeTo(0, 8) },
    ]);
  });

  test('so is an input given period by period, also where the lane sets it', () => {
    const told = unwrap(breakEven(sold, { result: 'profit', line: 'demand', lane: { demand: [30, 30, 30] } }));
    expect(told.solutions[0]?.factor).toBeCloseTo(0.5, 12);
  });

  test('a line that looks back at itself is not scaled twice', () => {
    const grown = compileModel(model([line('base', 'prev(base, 0) + 1'), line('end', 'last(base)')]));
    const { model: scaled } = scaleLine(grown.model, 'base');
    expect(scaled.lines.map((each) => each.formula)).toContain('prev(base_given, 0) + 1');
    expect(unwrap(breakEven(grown, { result: 'end', line: 'base', target: 6 })).solutions[0]?.factor).toBeCloseTo(
      0.5,
      12,
    );
  });

  test('a line with dimensions is scaled in all its items, also where the lane sets one', () => {
    const dimensions = { region: ['DE', 'FR'] };
    const volume = line('volume', 0, { value: { DE: 10, FR: 30 }, dimensions: ['region'] });
    const regions = compileModel(model([volume, line('y', 'sum(volume, region)')], { dimensions }));
    const told = unwrap(breakEven(regions, { result: 'y', line: 'volume', target: 20 }));
    expect(told.solutions[0]?.factor).toBeCloseTo(0.5, 12);
    const set = unwrap(breakEven(regions, { result: 'y', line: 'volume', target: 20, lane: { 'volume[DE]': 50 } }));
    expect(set.solutions[0]?.factor).toBeCloseTo(0.25, 12);
    const item = breakEven(regions, { result: 'y', line: 'volume[DE]' });
    expect(item).toMatchObject({ ok: false, error: { code: 'one-item' } });
    const solved = unwrap(goalSeek(regions, { result: 'y', line: 'volume[DE]', target: 35 }));
    expect(solved).toMatchObject({ label: 'Volume · DE', base: { value: 10, result: 40 } });
    expect(solved.solutions[0]?.value).toBeCloseTo(5, 12);
    const switching = unwrap(switchingValues(regions, { result: 'y', threshold: 35 }));
    expect(switching.values.map((each) => each.line)).toEqual(['volume[FR]', 'volume[DE]']);
  });

  test('refuses a line without effect', () => {
    const idle = compileModel(model([line('a', 1), line('b', 2), line('y', 'b * 2')]));
    expect(breakEven(idle, { result: 'y', line: 'a' })).toMatchObject({ ok: false, error: { code: 'no-effect' } });
    expect(breakEven(idle, { result: 'y', line: 'y' })).toMatchObject({ ok: false, error: { code: 'no-effect' } });
  });
});

describe('tables and spiders', () => {
  const product = compileModel(model([line('price', 1), line('units', 10), line('profit', 'price * units')]));

  test('a two-way table has a row for each y and a column for each x', () => {
    const x = { line: 'price', values: [1, 2, 3] };
    const y = { line: 'units', values: [10, 20] };
    expect(unwrap(dataTable(product, { result: 'profit', x, y })).cells).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
    expect(unwrap(dataTable(product, { result: 'profit', x, lane: { units: 5 } })).cells).toEqual([[5, 10, 15]]);
  });

  test('each cell is what evaluating it alone gives, to the 1e-12 to which backends agree', () => {
    const x = { line: 'launch_price', values: [40, 44.5, 49] };
    const y = { line: 'wacc', values: [0.08, 0.11] };
    const { cells } = unwrap(dataTable(reference, { result: 'npv', x, y }));
    for (const [row, wacc] of y.values.entries()) {
      for (const [column, launch_price] of x.values.entries()) {
        const alone = evaluate(reference.program, [{ launch_price, wacc }]).scalar('npv');
        expect(relativeDifference(cells[row]?.[column] ?? NaN, alone)).toBeLessThan(1e-12);
      }
    }
  });

  test.each([
    ['the same input twice', { x: { line: 'price', values: [1] }, y: { line: 'price', values: [1] } }, 'same-line'],
    ['no values', { x: { line: 'price', values: [] } }, 'no-values'],
    ['a value that is no number', { x: { line: 'price', values: [NaN] } }, 'no-values'],
    ['too much', { x: { line: 'price', values: Array<number>(100_001).fill(1) } }, 'too-many-cells'],
  ])('a table refuses %s', (_, more, code) => {
    expect(dataTable(product, { result: 'profit', ...more })).toMatchObject({ ok: false, error: { code } });
  });

  test('a spider by changes and by percentiles', () => {
    const told = unwrap(spider(product, { result: 'profit', by: 'changes', steps: [-0.1, 0, 0.1] }));
    expect(told.lines.map((each) => [each.line, ...each.results.map((value) => Number(value.toFixed(9)))])).toEqual([
      ['price', 9, 10, 11],
      ['units', 9, 10, 11],
    ]);
    const uncertain = compileModel(
      model([line('price', 5, uniform(0, 10)), line('units', 10), line('profit', 'price * units')]),
    );
    const by = unwrap(spider(uncertain, { result: 'profit', steps: [0.1, 0.5, 0.9] }));
    expect(by.lines).toHaveLength(1);
    expect(by.lines[0]).toMatchObject({ line: 'price', values: [1, 5, 9], results: [10, 50, 90], swing: 80 });
  });
});

describe('the parts', () => {
  test('a percentile reads the quantile backwards', () => {
    const distributions: Distribution[] = [
      { type: 'normal', mean: 5, sd: 2 },
      { type: 'triangular', min: 40, mode: 49, max: 56 },
      { type: 'metalog', p10: 10, p50: 20, p90: 40 },
    ];
    for (const distribution of distributions) {
      for (const p of [0.02, 0.3, 0.77])
        expect(percentileOf(distribution, quantileOf(distribution, p))).toBeCloseTo(p, 9);
    }
    expect(percentileOf({ type: 'uniform', min: 0, max: 10 }, -1)).toBe(0);
    expect(percentileOf({ type: 'uniform', min: 0, max: 10 }, 11)).toBe(1);
  });

  test('crossings beside a place without a value are passed over', () => {
    const values = [NaN, -1, 1, 0, 2];
    const found = rootsOnGrid({ places: [0, 1, 2, 3, 4], values }, (x) => (x - 1.5) * 2);
    expect(found).toEqual([
      { at: expect.closeTo(1.5, 12), kind: 'root' },
      { at: 3, kind: 'root' },
    ]);
  });

  test('a search stays on its own side of zero', () => {
    const { likely, wide } = searchRanges({ distribution: null }, 10);
    expect([likely.from, likely.to, wide.from, wide.to]).toEqual([5, 15, 0, 50]);
    const negative = searchRanges({ distribution: null }, -10).wide;
    expect([negative.from, negative.to]).toEqual([-50, 0]);
    const around = searchRanges({ distribution: { type: 'uniform', min: -1, max: 2 } }, 1).wide;
    expect([around.from, around.to]).toEqual([-7, 8]);
    expect(relativeDifference(around.to, 8)).toBe(0);
  });
});
