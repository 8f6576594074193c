import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileModel,
  evaluate,
  scenarioLanes,
  valueBridge,
  type BridgeMethod,
  type ValueBridge,
} from '#shared/engine/index.ts';
import { fitSum } from '#shared/engine/analysis/fit-sum.ts';
import { shapley } from '#shared/engine/analysis/shapley.ts';
import { compensatedSum } from '#shared/engine/statistics/compensated-sum.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { line, model, referenceModel, relativeDifference } from '../helpers.ts';

const reference = compileModel(referenceModel());
const sumOf = ({ steps, rounding }: ValueBridge): number =>
  [...steps.map((step) => step.effect), rounding].reduce((sum, each) => sum + each, 0);
const effects = (bridge: ValueBridge): Record<string, number> =>
  Object.fromEntries(bridge.steps.map((step) => [step.line, step.effect]));

describe('value bridge', () => {
  const product = compileModel(model([line('price', 2), line('units', 10), line('revenue', 'price * units')]));
  const to = { price: 3, units: 20 };

  test('two factors by hand: ordered 10 and 30, in the other order 20 and 20, Shapley 15 and 25', () => {
    const bridge = (method: BridgeMethod, order: string[] = []): ValueBridge =>
      unwrap(valueBridge(product, { result: 'revenue', from: {}, to, method, order }));
    expect(effects(bridge('ordered'))).toEqual({ price: 10, units: 30 });
    expect(bridge('ordered', ['units']).steps.map((step) => [step.line, step.effect])).toEqual([
      ['units', 20],
      ['price', 20],
    ]);
    expect(effects(bridge('shapley'))).toEqual({ price: 15, units: 25 });
    expect(bridge('shapley')).toMatchObject({ from: 20, to: 60, difference: 40, exact: true, seed: null, rounding: 0 });
  });

  test('in a model that only adds, each part is its own, by either method', () => {
    const sum = compileModel(model([line('a', 1), line('b', 2), line('c', 3), line('y', 'a + 2 * b - c')]));
    for (const method of ['ordered', 'shapley'] as const) {
      const told = unwrap(valueBridge(sum, { result: 'y', from: { c: 4 }, to: { a: 5, b: 5, c: 4 }, method }));
      expect(effects(told)).toEqual({ a: 4, b: 6 });
    }
  });

  test('what is equal in both lanes is no step, nor is a list of the base value', () => {
    const lines = [line('a', [1, 1]), line('b', 2), line('y', 'total(a) * b')];
    const two = compileModel(model(lines, { timeline: { start: '2027-01', grain: 'month', periods: 2 } }));
    const told = unwrap(valueBridge(two, { result: 'y', from: { b: 2 }, to: { a: 1, b: 3 } }));
    expect(effects(told)).toEqual({ b: 2 });
    const lists = unwrap(valueBridge(two, { result: 'y', from: {}, to: { a: [1, 5] } }));
    expect(lists.steps).toMatchObject([{ line: 'a', from: [1, 1], to: [1, 5], effect: 8 }]);
    expect(unwrap(valueBridge(two, { result: 'y', from: {}, to: {} })).steps).toEqual([]);
  });

  test('the scenarios of the reference case: steps are the differences of evaluations and add up', () => {
    const lanes = unwrap(scenarioLanes(reference.model));
    for (const method of ['ordered', 'shapley'] as const) {
      for (const from of lanes) {
        for (const { overrides } of lanes) {
          const told = unwrap(valueBridge(reference, { result: 'npv', from: from.overrides, to: overrides, method }));
          expect(sumOf(told)).toBe(told.difference);
          expect(told.rounding).toBe(0);
          // The bridge may have been worked out by the other backend, which agrees to 1e-12.
          const alone = evaluate(reference.program, [overrides]).scalar('npv');
          expect(relativeDifference(told.to, alone)).toBeLessThan(1e-12);
        }
      }
    }
  });

  test('always adds up exactly, whatever changes', () => {
    const inputs = ['launch_price', 'discount', 'churn', 'wacc', 'tax_rate', 'imitation'] as const;
    const base = Object.fromEntries(
      inputs.map((name) => [name, reference.model.lines.find((each) => each.name === name)?.value as number]),
    );
    const factor = fc.double({ min: 0.7, max: 1.3, noNaN: true });
    fc.assert(
      fc.property(fc.array(factor, { minLength: 6, maxLength: 6 }), fc.boolean(), (factors, ordered) => {
        const lane = Object.fromEntries(inputs.map((name, index) => [name, (base[name] ?? 0) * (factors[index] ?? 1)]));
        const method = ordered ? 'ordered' : 'shapley';
        const told = unwrap(valueBridge(reference, { result: 'npv', from: {}, to: lane, method }));
        expect(sumOf(told)).toBe(told.difference);
      }),
      { numRuns: 25 },
    );
  });

  test('Shapley does not depend on the order of the model, and treats like alike', () => {
    const three = (names: string[]): ValueBridge => {
      const compilation = compileModel(model([...names.map((name) => line(name, 1)), line('y', 'a * b * c + a')]));
      return unwrap(valueBridge(compilation, { result: 'y', from: {}, to: { a: 2, b: 3, c: 3 } }));
    };
    const [one, other] = [effects(three(['a', 'b', 'c'])), effects(three(['c', 'a', 'b']))];
    expect(one['b']).toBe(one['c']);
    for (const name of ['a', 'b', 'c']) expect(one[name]).toBeCloseTo(other[name] ?? NaN, 12);
  });

  describe('beyond ten changes', () => {
    const names = Array.from({ length: 12 }, (_, index) => `x${index}`);
    const wide = compileModel(model([...names.map((name) => line(name, 1)), line('y', names.join(' * '))]));
    const doubled = Object.fromEntries(names.map((name) => [name, 2]));
    const told = unwrap(valueBridge(wide, { result: 'y', from: {}, to: doubled, pairs: 400 }));

    test('it is estimated from orders with a fixed seed, says so, and still adds up', () => {
      expect(told).toMatchObject({ exact: false, seed: 1, pairs: 400, difference: 4095 });
      expect(told.conventions[0]).toContain('seed 1');
      expect(sumOf(told)).toBe(4095);
      expect(unwrap(valueBridge(wide, { result: 'y', from: {}, to: doubled, pairs: 400 }))).toEqual(told);
    });

    test('each of twelve equals has a twelfth, within four standard errors', () => {
      for (const step of told.steps) {
        expect(step.standardError).toBeGreaterThan(0);
        expect(Math.abs(step.effect - 4095 / 12)).toBeLessThan(4 * step.standardError);
      }
    });
  });

  test('items of a line with dimensions are steps of their own, set one by one or all at once', () => {
    const dimensions = { region: ['DE', 'FR'] };
    const volume = line('volume', 0, { value: { DE: 10, FR: 30 }, dimensions: ['region'] });
    const regions = compileModel(model([volume, line('y', 'sum(volume, region) * 2')], { dimensions }));
    const told = unwrap(valueBridge(regions, { result: 'y', from: { 'volume[DE]': 20 }, to: { volume: 25 } }));
    expect(effects(told)).toEqual({ 'volume[DE]': 10, 'volume[FR]': -10 });
    expect(told).toMatchObject({ from: 100, to: 100, difference: 0 });
  });

  test('a result that does not exist on the way is refused', () => {
    const rates = compileModel(model([line('flow', 1), line('start', -5), line('rate', 'irr(flow, start)')]));
    const answer = valueBridge(rates, { result: 'rate', from: {}, to: { start: 5 } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-result', message: expect.stringContaining('ends') } });
    expect(valueBridge(rates, { result: 'rate', from: { flaw: 1 }, to: {} })).toMatchObject({
      ok: false,
      error: { code: 'line-not-found', message: expect.stringContaining('"flow"') },
    });
  });
});

describe('the parts', () => {
  test('parts add up to the whole exactly', () => {
    expect(fitSum([0.1, 0.2], 0.3)).toEqual({ parts: [0.1, expect.closeTo(0.2, 15)], rest: 0 });
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 8 }),
        fc.double({ min: -1e-7, max: 1e-7, noNaN: true }),
        (parts, error) => {
          const whole = compensatedSum(parts) * (1 + error);
          const fitted = fitSum(parts, whole);
          expect([...fitted.parts, fitted.rest].reduce((sum, each) => sum + each, 0)).toBe(whole);
        },
      ),
    );
    const huge = fitSum([1e16, -1e16], 0.1);
    expect([...huge.parts, huge.rest].reduce((sum, each) => sum + each, 0)).toBe(0.1);
  });

  test('the glove game: Shapley 1/6, 1/6, 2/3', () => {
    // One right glove (player 2) and two left gloves: a pair is worth 1. Textbook example of the Shapley value.
    const worthOf = (coalitions: readonly (readonly boolean[])[]): Float64Array =>
      Float64Array.from(coalitions, ([a, b, c]) => (c && (a || b) ? 1 : 0));
    const { effects: shares } = shapley(3, worthOf, { seed: 1, pairs: 1 });
    expect(shares.map((share) => share * 6)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
      expect.closeTo(4, 12),
    ]);
  });

  test('a compensated sum keeps what rounding drops', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  });
});
