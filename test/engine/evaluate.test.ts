import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileModel, evaluate, type LaneOverrides } from '#shared/engine/index.ts';
import { line, model, referenceModel } from './helpers.ts';

const reference = compileModel(referenceModel());
const everyLine = [...reference.lines.keys()];

/** Lanes of the reference case with a few inputs moved. */
const lane = fc.record(
  {
    launch_price: fc.double({ min: 20, max: 90, noNaN: true }),
    imitation: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
    asset_life: fc.integer({ min: 1, max: 80 }),
    renewal_month: fc.integer({ min: 1, max: 70 }),
    wacc: fc.double({ min: 0, max: 0.4, noNaN: true }),
  },
  { requiredKeys: [] },
);

function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}

/** The generated backend is held to the same in generated/models.test.ts. */
const plain = { backend: 'interpreter' } as const;

describe('lanes', () => {
  test('a lane alone equals the lane among others, whatever the block, bit for bit', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (lanes, block) => {
        const together = evaluate(reference.program, lanes, plain);
        const inBlocks = evaluate(reference.program, lanes, { ...plain, block });
        for (const [index, each] of lanes.entries()) {
          const alone = evaluate(reference.program, [each], plain);
          for (const name of everyLine) {
            if (!same(alone.series(name), together.series(name, index))) return false;
            if (!same(alone.series(name), inBlocks.series(name, index))) return false;
          }
        }
        return true;
      }),
      { numRuns: 25 },
    );
  });

  test('permuting lanes permutes results', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 2, maxLength: 9 }), (lanes) => {
        const forwards = evaluate(reference.program, lanes, { lines: ['npv', 'revenue'], block: 4 });
        const backwards = evaluate(reference.program, lanes.toReversed(), { lines: ['npv', 'revenue'], block: 4 });
        return lanes.every((_, index) =>
          same(forwards.series('revenue', index), backwards.series('revenue', lanes.length - 1 - index)),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('lanes given as columns are the same lanes, and say the same of what they cannot set', () => {
    const prices = Float64Array.of(40, 44, 52);
    const lanes = [...prices].map((launch_price) => ({ wacc: 0.09, launch_price }));
    const options = { ...plain, lines: ['npv', 'revenue'], block: 2 };
    const one = evaluate(reference.program, lanes, options);
    const columns = { count: 3, columns: new Map([['launch_price', prices]]), shared: { wacc: 0.09 } };
    const other = evaluate(reference.program, columns, options);
    expect(other.values('npv')).toEqual(one.values('npv'));
    expect(other.values('revenue')).toEqual(one.values('revenue'));
    const wrong = evaluate(reference.program, { count: 2, columns: new Map([['npv', Float64Array.of(1, 2)]]) });
    expect(wrong.findings(1)).toEqual(evaluate(reference.program, [{ npv: 1 }, { npv: 2 }]).findings(1));
  });

  test('asking for few lines gives the same numbers as asking for all', () => {
    const lanes = [{}, { launch_price: 44 }, { share_ramp: 36 }];
    const all = evaluate(reference.program, lanes);
    for (const name of everyLine) {
      const one = evaluate(reference.program, lanes, { lines: [name], block: 2 });
      expect(same(one.values(name).values, all.values(name).values), name).toBe(true);
    }
  });

  test('values lie period by period, lane by lane', () => {
    const { program } = compileModel(model([line('a', 1), line('s', 'a * period'), line('t', 'total(s)')]));
    const evaluation = evaluate(program, [{}, { a: 2 }]);
    const { shape, values } = evaluation.values('s');
    expect([shape, values[2 * 2 + 1], values.length]).toEqual(['series', 6, 24]);
    expect([...evaluation.values('t').values]).toEqual([78, 156]);
    expect([...evaluation.values('a').values]).toEqual([1, 2]);
    expect([...evaluation.series('a', 1)]).toEqual(Array.from({ length: 12 }, () => 2));
    expect(evaluation.scalar('nothing')).toBeNaN();
    expect(evaluation.scalar('t', 7)).toBeNaN();
  });

  test('an override that every lane shares, a series override, and none', () => {
    const values = Array.from({ length: 12 }, (_, index) => index);
    const { program } = compileModel(model([line('a', 1), line('b', values), line('s', 'a + b')]));
    const evaluation = evaluate(program, [{ a: 5 }, { a: 5, b: 1 }, { a: 5, b: values.map((value) => -value) }]);
    expect([0, 1, 2].map((each) => evaluation.scalar('s', each))).toEqual([16, 6, -6]);
    expect(evaluate(program, []).laneCount).toBe(0);
  });

  test('a lane that sets what it cannot says so and touches no other lane', () => {
    const { program } = compileModel(model([line('a', 1), line('b', 'a * 2')]));
    const lanes: LaneOverrides[] = [{ gone: 1 }, { b: 3 }, { a: [1, 2] }, { a: 4 }, { constructor: 1 }];
    const evaluation = evaluate(program, lanes);
    expect(lanes.map((_, index) => evaluation.findings(index)[0]?.code)).toEqual([
      'unknown-override',
      'override-of-formula',
      'needs-one-number',
      undefined,
      'unknown-override',
    ]);
    expect(lanes.map((_, index) => evaluation.scalar('b', index))).toEqual([2, 2, NaN, 8, 2]);
  });
});

describe('faults while calculating', () => {
  const faults = (formula: string, ...lines: ReturnType<typeof line>[]): readonly unknown[] => {
    const { program } = compileModel(model([...lines, line('bad', formula), line('after', 'bad + 1')]));
    return evaluate(program, [{}])
      .findings(0)
      .map((each) => [each.code, each.line, each.period]);
  };

  test.each([
    ['1 / (period - 3)', 'division-by-zero', 3],
    ['100 / (total(period) - 78)', 'division-by-zero', null],
    ['0 ^ (2 - period)', 'division-by-zero', 3],
    ['(2 - period) ^ 0.5', 'no-real-value', 3],
    ['ln(2 - period)', 'no-real-value', 2],
    ['sqrt(1 - period)', 'no-real-value', 2],
    ['exp(period * 100)', 'overflow', 8],
    ['mod(period, 0)', 'division-by-zero', 1],
    ['choose(period, 1, 2, 3)', 'outside-list', 4],
    ['at(period, 13)', 'outside-timeline', null],
    ['npv(-2, period)', 'no-real-value', null],
    ['total(1 / (period - 5))', 'division-by-zero', 5],
    ['cumulative(1 / (period - 2))', 'division-by-zero', 2],
  ])('%s is told once, at its line and first period', (formula, code, period) => {
    expect(faults(formula)).toEqual([[code, 'bad', period]]);
  });

  test('a branch that is not taken is no fault', () => {
    expect(faults('period == 3 ? 0 : 1 / (period - 3)')).toEqual([]);
  });

  test('a fault in a recurrence is told at the period where it begins', () => {
    expect(faults('prev(bad, 1) / (period - 4)')).toEqual([['division-by-zero', 'bad', 4]]);
  });

  test('two lines with one meaning are told once', () => {
    expect(faults('1 / zero', line('zero', 0), line('twin', '1 / zero'))).toHaveLength(1);
  });
});
