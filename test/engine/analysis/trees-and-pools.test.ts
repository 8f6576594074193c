import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  branchWorth,
  compileModel,
  decisionTree,
  poolEstimates,
  quantileOf,
  resolvePayoffs,
  type TreeNode,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import { line, model } from '../helpers.ts';

const end = (payoff: number): TreeNode => ({ kind: 'end', payoff });

/** The expected commercial value of the formulas page: PV 50, Pcs 0.6, C 8, Pts 0.7, D 5 = 10.4. */
const launch: TreeNode = {
  kind: 'decision',
  name: 'After research',
  branches: [
    {
      name: 'Launch',
      cost: 8,
      then: {
        kind: 'chance',
        name: 'Market',
        branches: [
          { name: 'Accepts', probability: 0.6, then: end(50) },
          { name: 'Refuses', probability: 0.4, then: end(0) },
        ],
      },
    },
    { name: 'Stop', then: end(0) },
  ],
};
const research: TreeNode = {
  kind: 'decision',
  name: 'Now',
  branches: [
    {
      name: 'Research',
      cost: 5,
      then: {
        kind: 'chance',
        name: 'Technique',
        branches: [
          { name: 'Works', probability: 0.7, then: launch },
          { name: 'Fails', probability: 0.3, then: end(0) },
        ],
      },
    },
    { name: 'Do nothing', then: end(0) },
  ],
};

describe('decision tree', () => {
  test('staged research and launch roll back to the expected commercial value, 10.4', () => {
    const told = unwrap(decisionTree(research));
    expect(told.value).toBeCloseTo(10.4, 12);
    expect(told.policy.map((step) => [step.decision, step.choose, step.probability])).toEqual([
      ['Now', 'Research', 1],
      ['After research', 'Launch', 0.7],
    ]);
    expect(told.policy[1]?.instead).toEqual({ branch: 'Stop', value: 0, advantage: 22 });
  });

  test('the risk profile has every outcome of the best policy, and its mean is the value', () => {
    const { risk, value } = unwrap(decisionTree(research));
    expect(risk.outcomes).toEqual([
      { total: -13, probability: expect.closeTo(0.28, 12) },
      { total: -5, probability: 0.3 },
      { total: 37, probability: 0.42 },
    ]);
    expect(risk.mean).toBeCloseTo(value, 12);
    expect(risk.probabilityBelowZero).toBeCloseTo(0.58, 12);
  });

  test('an option to abandon is worth what it saves', () => {
    // Goes well (100) or badly (-80), evenly. Able to stop for a salvage of -10: 0.5 × 100 - 0.5 × 10 = 45, else 10.
    const then: TreeNode = {
      kind: 'decision',
      name: 'It goes badly',
      branches: [
        { name: 'Go on', then: end(-80) },
        { name: 'Abandon', then: end(-10) },
      ],
    };
    const tree: TreeNode = {
      kind: 'chance',
      name: 'Start',
      branches: [
        { name: 'Well', probability: 0.5, then: end(100) },
        { name: 'Badly', probability: 0.5, then },
      ],
    };
    expect(branchWorth(tree, { decision: 'It goes badly', branch: 'Abandon' })).toEqual({
      ok: true,
      value: { with: 45, without: 10, worth: 35 },
    });
    expect(unwrap(branchWorth(research, { decision: 'After research', branch: 'Launch' })).worth).toBeCloseTo(10.4, 12);
    expect(branchWorth(tree, { decision: 'It goes badly', branch: 'Sell' })).toMatchObject({
      ok: false,
      error: { code: 'branch-not-found' },
    });
  });

  test('of costs, the lowest is best and what is paid is added', () => {
    const tree: TreeNode = {
      kind: 'decision',
      name: 'How',
      branches: [
        { name: 'Own', cost: 3, then: end(5) },
        { name: 'Rent', then: end(9) },
      ],
    };
    expect(unwrap(decisionTree(tree, { goal: 'lowest' }))).toMatchObject({
      value: 8,
      risk: { outcomes: [{ total: 8, probability: 1 }] },
    });
  });

  test('a free branch more never makes the best worse', () => {
    const payoff = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(payoff, payoff, payoff, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, probability) => {
        const chance: TreeNode = {
          kind: 'chance',
          name: 'x',
          branches: [
            { name: '1', probability, then: end(a) },
            { name: '2', probability: 1 - probability, then: end(b) },
          ],
        };
        const tree: TreeNode = {
          kind: 'decision',
          name: 'd',
          branches: [
            { name: 'go', then: chance },
            { name: 'stop', then: end(c) },
          ],
        };
        expect(unwrap(branchWorth(tree, { decision: 'd', branch: 'stop' })).worth).toBeGreaterThanOrEqual(0);
        const told = unwrap(decisionTree(tree));
        expect(told.risk.mean).toBeCloseTo(told.value, 8);
      }),
    );
  });

  test.each<[string, TreeNode, string]>([
    [
      'chances that do not add up',
      { kind: 'chance', name: 'C', branches: [{ name: 'a', probability: 0.5, then: end(1) }] },
      'add up to 0.5',
    ],
    ['no branches', { kind: 'decision', name: 'D', branches: [] }, 'no branches'],
    ['a payoff that is no number', end(NaN), 'payoff is not a number'],
    [
      'a place further in',
      { kind: 'decision', name: 'D', branches: [{ name: 'go', cost: NaN, then: end(1) }] },
      'a cost at “D”',
    ],
    [
      'too deep',
      Array.from({ length: 200 }).reduce<TreeNode>(
        (then) => ({ kind: 'decision', name: 'D', branches: [{ name: 'b', then }] }),
        end(1),
      ),
      'deeper than 100',
    ],
  ])('refuses %s', (_, tree, words) => {
    expect(decisionTree(tree)).toMatchObject({
      ok: false,
      error: { code: 'invalid-tree', message: expect.stringContaining(words) },
    });
  });

  test('ends may be results of scenarios', () => {
    const compilation = compileModel(model([line('price', 10), line('npv', 'price * 10')]));
    const scenarios = [{ name: 'Low', overrides: { price: 7 } }];
    const tree = {
      kind: 'chance' as const,
      name: 'Rival',
      branches: [
        { name: 'Enters', probability: 0.5, then: { kind: 'end' as const, payoff: { scenario: 'Low' } } },
        { name: 'Stays out', probability: 0.5, then: { kind: 'end' as const, payoff: { scenario: null } } },
      ],
    };
    expect(unwrap(decisionTree(unwrap(resolvePayoffs(compilation, tree, { scenarios, result: 'npv' })))).value).toBe(
      85,
    );
    const gone = { kind: 'end' as const, payoff: { scenario: 'Lo' } };
    expect(resolvePayoffs(compilation, gone, { scenarios, result: 'npv' })).toMatchObject({
      ok: false,
      error: { code: 'scenario-not-found', message: expect.stringContaining('Did you mean "Low"?') },
    });
  });
});

describe('pooled estimates', () => {
  const normal = (mean: number, sd: number): Distribution => ({ type: 'normal', mean, sd });
  const two = unwrap(
    poolEstimates([
      { name: 'Ana', distribution: normal(10, 2) },
      { name: 'Ben', distribution: normal(20, 4) },
    ]),
  );

  test('averaged quantiles of two normal estimates are normal between them', () => {
    // Lichtendahl, Grushka-Cockayne, Winkler (2013): location and scale are averaged.
    two.percentiles.forEach((p, index) =>
      expect(two.averaged.values[index]).toBeCloseTo(quantileOf(normal(15, 3), p), 9),
    );
    expect(two.averaged.sd).toBeCloseTo(3, 2);
  });

  test('the linear pool has the mean of means and the spread of both kinds', () => {
    expect(two.linear.mean).toBe(15);
    expect(two.linear.sd ** 2).toBeCloseTo(35, 10);
    expect(two.disagreement).toBeCloseTo(25 / 35, 12);
    expect(two.apart).toEqual([['Ana', 'Ben']]);
  });

  test('a mixture of two uniform estimates by hand', () => {
    // Half of 0 to 10, half of 0 to 20: 7.5 % of cases for each unit up to 10, so P75 is 10, P90 16, P50 6.667.
    const told = unwrap(
      poolEstimates([
        { name: 'A', distribution: { type: 'uniform', min: 0, max: 10 } },
        { name: 'B', distribution: { type: 'uniform', min: 0, max: 20 } },
      ]),
    );
    const at = (p: number): number => told.linear.values[told.percentiles.indexOf(p)] ?? NaN;
    expect([at(0.5), at(0.75), at(0.9)]).toEqual([
      expect.closeTo(20 / 3, 6),
      expect.closeTo(10, 6),
      expect.closeTo(16, 6),
    ]);
    expect(told.linear.distribution).toMatchObject({ type: 'metalog', p90: expect.closeTo(16, 6) });
    expect(told.linear.feasible).toBe(true);
    expect(told.apart).toEqual([]);
  });

  test('weights count by their share; one expert alone is kept', () => {
    const one: Distribution = { type: 'metalog', p10: 10, p50: 20, p90: 40 };
    const told = unwrap(
      poolEstimates([
        { name: 'A', distribution: one, weight: 3 },
        { name: 'B', distribution: normal(0, 1), weight: 0 },
      ]),
    );
    expect(told.disagreement).toBe(0);
    for (const curve of [told.linear, told.averaged]) {
      expect(curve.distribution).toEqual({
        type: 'metalog',
        p10: expect.closeTo(10, 9),
        p50: expect.closeTo(20, 9),
        p90: expect.closeTo(40, 9),
      });
    }
    expect(told.experts[0]).toMatchObject({ weight: 1, p50: expect.closeTo(20, 12) });
  });

  test('refuses no experts and no weight; a curve that cannot be drawn from is told', () => {
    expect(poolEstimates([])).toMatchObject({ ok: false, error: { code: 'no-experts' } });
    const expert = { name: 'A', distribution: normal(1, 1), weight: 0 };
    expect(poolEstimates([expert])).toMatchObject({ ok: false, error: { code: 'bad-weights' } });
    expect(poolEstimates([{ ...expert, weight: -1 }])).toMatchObject({ ok: false, error: { code: 'bad-weights' } });
    const skew = unwrap(poolEstimates([{ name: 'A', distribution: { type: 'metalog', p10: 1, p50: 2, p90: 100 } }]));
    expect(skew.averaged.feasible).toBe(false);
  });
});
