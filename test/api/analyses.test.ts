import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import { listCases } from '#shared/model/case-content.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];
type Line = { line: string };

describe.each(carriers)('analyses over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  let caseId = '';
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    const handle = await carried.handleOf('Sample.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
    const rows = unwrap(await client.call('workspace.records', {}));
    caseId = listCases(new Map(rows.map((row) => [row.id, row])))[0]?.id ?? '';
  });
  afterAll(() => carried.stop());

  const problem = (answer: Result<unknown>): Problem => {
    if (answer.ok) throw new Error('it was accepted');
    return answer.error;
  };
  const base = async (result: string): Promise<number> => {
    const { results } = unwrap(await client.call('analysis.compare', { caseId, lanes: [null], results: [result] }));
    return results[0]?.values[0] ?? NaN;
  };

  it('a tornado: ranked, about the headline, with its conventions', async () => {
    const told = unwrap(await client.call('analysis.tornado', { caseId }));
    expect(told.about).toMatchObject({ result: 'npv', scenario: null, currency: 'EUR', timing: 'mid' });
    expect(told.base).toBe(await base('npv'));
    expect(told.bars.map((bar) => bar.rank)).toEqual(told.bars.map((__, index) => index + 1));
    expect(told.bars.reduce((sum, bar) => sum + (bar.share ?? NaN), 0)).toBeCloseTo(1, 12);
    expect(told.conventions[0]).toContain('P10');
    const wide = unwrap(await client.call('analysis.tornado', { caseId, range: 0.1, scenario: 'Premium' }));
    expect(wide.about.scenario).toBe('Premium');
    expect(wide.bars.length).toBeGreaterThan(told.bars.length);
  });

  it('a ledger: what is at stake on weak evidence first, with what is missing in words', async () => {
    const told = unwrap(await client.call('analysis.ledger', { caseId, asOf: '2027-02-01', worth: { trials: 1000 } }));
    const { bars } = unwrap(await client.call('analysis.tornado', { caseId }));
    const staked = told.rows.filter(({ stake }) => stake !== null);
    expect(staked.map(({ stake }) => stake).sort()).toEqual(bars.map(({ swing }) => swing).sort());
    for (const row of staked) expect(row.priority).toBeCloseTo((row.stake ?? NaN) * row.weakness, 6);
    const priorities = staked.map(({ priority }) => priority ?? NaN);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
    expect(told.rows.find(({ gaps }) => gaps.includes('review-due'))?.missing).toContain('review overdue');
    expect(told.rows.some(({ worth }) => worth !== null && worth > 0)).toBe(true);
    const plain = unwrap(await client.call('analysis.ledger', { caseId, asOf: '2026-01-01' }));
    expect(plain.rows.every(({ worth, gaps }) => worth === null && !gaps.includes('review-due'))).toBe(true);
  });

  it('a table cell, a spider at its base and a goal seek agree with each other', async () => {
    const values = [44, 49];
    const table = unwrap(await client.call('analysis.table', { caseId, x: { line: 'launch_price', values } }));
    // Tables and bridges are worked out by the backend for many lanes, which agrees to 1e-12 of the value.
    expect(table.cells[0]?.[1]).toBeCloseTo(await base('npv'), 5);
    const spider = unwrap(await client.call('analysis.spider', { caseId, by: 'changes', steps: [-0.1, 0, 0.1] }));
    for (const line of spider.lines) expect(line.results[1], line.line).toBeCloseTo(await base('npv'), 5);
    const target = table.cells[0]?.[0] ?? NaN;
    const solved = unwrap(await client.call('analysis.solve', { caseId, line: 'launch_price', target }));
    expect(solved.solutions[0]?.value).toBeCloseTo(44, 9);
    expect(solved).toMatchObject({ line: 'launch_price', label: 'List price at launch', unit: 'EUR/unit' });
  });

  it('says what is behind a number, level by level, and names the nearest line', async () => {
    const told = unwrap(await client.call('analysis.explain', { caseId, line: 'device_revenue', depth: 2 }));
    expect(told.tree.inputs.map((each) => [each.line, each.share])).toEqual([
      ['units', expect.closeTo(1, 9)],
      ['net_price', expect.closeTo(1, 9)],
    ]);
    expect(told.tree.inputs[1]?.inputs.map((each) => each.line)).toEqual(['list_price', 'discount']);
    expect(problem(await client.call('analysis.explain', { caseId, line: 'device_revenu' })).message).toContain(
      'Did you mean "device_revenue"?',
    );
  });

  it('switching values, a target gap and a break-even', async () => {
    const switching = unwrap(await client.call('analysis.switchingValues', { caseId }));
    const gap = unwrap(await client.call('analysis.targetGap', { caseId, target: 0 }));
    expect(gap.gap).toBe(-(switching.base ?? NaN));
    expect(gap.drivers).toEqual(switching.values);
    expect(switching.values.some((each) => each.value === null)).toBe(true);
    const even = unwrap(await client.call('analysis.breakEven', { caseId, line: 'units' }));
    expect(Math.abs(even.solutions[0]?.result ?? NaN)).toBeLessThan(0.01);
  });

  it('a bridge adds up to the difference of the comparison', async () => {
    const compared = unwrap(await client.call('analysis.compare', { caseId, results: ['npv'] }));
    expect(compared.lanes).toEqual(['Base', 'Aggressive price', 'Late and aggressive', 'Premium']);
    for (const [index, to] of compared.lanes.slice(1).entries()) {
      const bridge = unwrap(await client.call('analysis.bridge', { caseId, from: null, to }));
      expect(bridge).toMatchObject({ fromLane: 'Base', toLane: to, exact: true, seed: null });
      expect(bridge.difference).toBeCloseTo(compared.results[0]?.differences[index + 1] ?? NaN, 5);
      expect(bridge.steps.reduce((sum, step) => sum + (step.effect ?? NaN), 0)).toBe(bridge.difference);
    }
  });

  it('regret, a flip, and a grid of axes', async () => {
    const options = [null, 'Premium'];
    const regret = unwrap(await client.call('analysis.regret', { caseId, options }));
    expect(regret.rows.map((row) => row.option)).toEqual(['Base', 'Premium']);
    expect(regret.scenarios).toEqual(['Base', 'Aggressive price', 'Late and aggressive']);
    const flip = unwrap(await client.call('analysis.flip', { caseId, options, pairs: true }));
    expect(flip.best).toBe(regret.choice.maximin);
    expect(flip.decided).toContain('launch_price');
    expect(flip.singles[0]?.words).toMatch(/^If .+ (falls below|rises above) .+, .+ beats .+\.$/);
    const alternatives = (
      line: string,
      low: number,
      high: number,
    ): { name: string; probability: number; overrides: Record<string, number> }[] => [
      { name: 'Low', probability: 0.25, overrides: { [line]: low } },
      { name: 'High', probability: 0.75, overrides: { [line]: high } },
    ];
    const axes = [
      { name: 'Price', alternatives: alternatives('launch_price', 44, 49) },
      { name: 'Rate', alternatives: alternatives('wacc', 0.08, 0.11) },
    ];
    const grid = unwrap(await client.call('analysis.grid', { caseId, axes, results: ['npv'] }));
    expect(grid.lanes.map((lane) => lane.name)).toEqual(['Low · Low', 'Low · High', 'High · Low', 'High · High']);
    const mean = grid.lanes.reduce((sum, lane) => sum + (lane.probability ?? NaN) * (lane.results['npv'] ?? NaN), 0);
    expect(grid.expected?.['npv']).toBeCloseTo(mean, 4);
  });

  it('a decision tree with results of the case at its ends, and pooled estimates', async () => {
    const tree = {
      kind: 'decision' as const,
      name: 'Price',
      branches: [
        { name: 'As planned', then: { kind: 'end' as const, payoff: { scenario: null } } },
        { name: 'Premium', then: { kind: 'end' as const, payoff: { scenario: 'Premium' } } },
        { name: 'Do nothing', then: { kind: 'end' as const, payoff: 0 } },
      ],
    };
    const branch = { decision: 'Price', branch: 'As planned' };
    const told = unwrap(await client.call('analysis.decisionTree', { caseId, tree, branch }));
    expect(told.value).toBe(await base('npv'));
    expect(told.worth?.with).toBe(told.value);
    expect(problem(await client.call('analysis.decisionTree', { caseId: null, tree })).code).toBe('which-case');
    const experts = [10, 14].map((mean) => ({
      name: `E${mean}`,
      distribution: { type: 'normal' as const, mean, sd: 1 },
    }));
    const pooled: OutputOf<'analysis.pool'> = unwrap(await client.call('analysis.pool', { experts }));
    expect([pooled.linear.mean, pooled.disagreement, pooled.apart]).toEqual([12, 0.8, [['E10', 'E14']]]);
    expect(pooled.averaged.distribution).toMatchObject({ type: 'metalog', p50: expect.closeTo(12, 9) });
  });

  const nobody = '00000000-0000-4000-8000-000000000000';
  const axis = (line: string): Line & { values: number[] } => ({ line, values: [1] });
  it.each<[string, string, (id: string) => object, string, string]>([
    ['a case that is not there', 'analysis.tornado', () => ({ caseId: nobody }), 'case-not-found', 'not in the file'],
    [
      'a result that is not there',
      'analysis.tornado',
      (id) => ({ caseId: id, result: 'npw' }),
      'line-not-found',
      'Did you mean "npv"?',
    ],
    [
      'a scenario that is not there',
      'analysis.spider',
      (id) => ({ caseId: id, scenario: 'Premum' }),
      'scenario-not-found',
      'Did you mean "Premium"?',
    ],
    [
      'a formula in a table',
      'analysis.table',
      (id) => ({ caseId: id, x: axis('units') }),
      'not-an-input',
      'worked out by a formula',
    ],
    [
      'a range the wrong way round',
      'analysis.solve',
      (id) => ({ caseId: id, line: 'wacc', target: 0, range: { from: 1, to: 0 } }),
      'invalid-input',
      '"from" below "to"',
    ],
    ['no day', 'analysis.ledger', (id) => ({ caseId: id, asOf: 'today' }), 'invalid-input', '2026-10-01'],
    ['a share above one', 'analysis.tornado', (id) => ({ caseId: id, range: 1.5 }), 'invalid-input', 'range'],
    ['one option', 'analysis.flip', (id) => ({ caseId: id, options: [null] }), 'too-few-options', 'at least two'],
    [
      'an unknown field',
      'analysis.bridge',
      (id) => ({ caseId: id, from: null, to: null, by: 1 }),
      'invalid-input',
      'by',
    ],
    [
      'a tree that does not add up',
      'analysis.decisionTree',
      () => ({
        caseId: null,
        tree: {
          kind: 'chance',
          name: 'C',
          branches: [{ name: 'a', probability: 0.5, then: { kind: 'end', payoff: 1 } }],
        },
      }),
      'invalid-tree',
      'add up to 0.5',
    ],
    [
      'an axis that sets a formula',
      'analysis.grid',
      (id) => ({ caseId: id, axes: [{ name: 'A', alternatives: [{ name: 'x', overrides: { units: 1 } }] }] }),
      'not-an-input',
      'Hubs sold',
    ],
  ])('refuses %s, in a sentence', async (__, operation, input, code, words) => {
    const refused = problem(await carried.carrier.call(operation, input(caseId)));
    expect(refused).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
