import { expect, test } from 'vitest';
import { compileModel, evaluate, explainTree, type ExplainedNode } from '#shared/engine/index.ts';
import { line, model, referenceModel } from '../helpers.ts';

const tree = (given: Parameters<typeof compileModel>[0], name: string, period = 0, depth = 2): ExplainedNode => {
  const compilation = compileModel(given);
  return explainTree(compilation, evaluate(compilation.program, [{}]), { line: name, period }, depth);
};
const small = model([
  line('units', 10, { unit: 'unit' }),
  line('price', 5, { unit: 'EUR/unit' }),
  line('cost', 20, { unit: 'EUR' }),
  line('revenue', 'units * price'),
  line('profit', 'revenue - cost'),
  line('square', 'units ^ 2 / price'),
  line('stock', 'prev(stock, 0) + units'),
]);

test('in a sum the shares are the parts and add up to 1; a factor has 1, a power its exponent, a divisor -1', () => {
  const profit = tree(small, 'profit');
  expect(profit).toMatchObject({ value: 30, unit: 'EUR', formula: 'revenue - cost', share: null });
  expect(profit.inputs.map((each) => each.share)).toEqual([expect.closeTo(50 / 30, 9), expect.closeTo(-20 / 30, 9)]);
  expect(profit.inputs[0]?.inputs.map((each) => each.share)).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  const [units, price] = tree(small, 'square').inputs;
  expect(units?.share).toBeCloseTo(2, 3);
  expect(price?.share).toBeCloseTo(-1, 3);
});

test('a recurrence is explained by what feeds it, not by itself', () => {
  expect(tree(small, 'stock', 4).inputs.map((each) => [each.line, each.share])).toEqual([
    ['units', expect.closeTo(1, 9)],
  ]);
});

test('the reference case: revenue is its two parts in any period, and depth 0 is the number alone', () => {
  for (const period of [0, 17, 59]) {
    const { inputs } = tree(referenceModel(), 'revenue', period, 1);
    expect(inputs.reduce((sum, each) => sum + (each.share ?? NaN), 0)).toBeCloseTo(1, 9);
  }
  expect(tree(referenceModel(), 'npv', 0, 0).inputs).toEqual([]);
});

test('where there is no share or no line, none is said', () => {
  const zero = model([line('a', 0), line('b', 'a * 2')]);
  expect(tree(zero, 'b').inputs[0]).toMatchObject({ value: 0, share: null });
  expect(tree(zero, 'nothing')).toMatchObject({ value: null, formula: null, inputs: [] });
});

test('a tree that would have no end is cut, and says where', () => {
  const names = Array.from({ length: 90 }, (_, index) => `x${index}`);
  const sum = (all: readonly string[]): string => all.join(' + ');
  const wide = model([
    ...names.map((name) => line(name, 1)),
    ...['a', 'b', 'c'].map((name) => line(name, sum(names))),
    ...Array.from({ length: 60 }, (_, index) => line(`y${index}`, 'a + b + c')),
    line('all', sum(Array.from({ length: 60 }, (_, index) => `y${index}`))),
  ]);
  const count = (node: ExplainedNode): number => 1 + node.inputs.reduce((so, each) => so + count(each), 0);
  const top = tree(wide, 'all', 0, 6);
  expect(count(top)).toBeLessThanOrEqual(2_001);
  const cut = (node: ExplainedNode): boolean => node.cut || node.inputs.some(cut);
  expect(cut(top)).toBe(true);
  expect(cut(tree(wide, 'all', 0, 2))).toBe(false);
});
