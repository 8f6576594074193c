import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import { listCases } from '#shared/model/case-content.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];

describe.each(carriers)('value of information and Sobol’s indices over %s', (_, start) => {
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

  const code = (answer: Result<unknown>): Problem['code'] => (answer.ok ? 'accepted' : answer.error.code);

  it('says what knowing an input is worth, in the unit of the result, ranked, with its sample', async () => {
    const told = unwrap(await client.call('analysis.valueOfInformation', { caseId, trials: 1000 }));
    expect(told).toMatchObject({ about: { result: 'npv', currency: 'EUR' }, trials: 1000, seed: 1, sampler: 'lhs' });
    expect(told.options.map(({ name }) => name)).toEqual(['Base', 'Do nothing']);
    const values = told.inputs.map(({ value }) => value ?? NaN);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.length).toBeGreaterThan(3);
    for (const value of values) expect(value).toBeLessThanOrEqual((told.perfect.value ?? NaN) * 1.5 + 1);
    expect(told.engine).toMatch(/^\d/);
    const again = unwrap(await client.call('analysis.valueOfInformation', { caseId, trials: 1000 }));
    expect(again).toEqual(told);
  });

  it('between scenarios, and for inputs that one study would tell together', async () => {
    const [first, second] = unwrap(await client.call('analysis.valueOfInformation', { caseId, trials: 500 })).inputs;
    const groups = [[...(first?.inputs ?? []), ...(second?.inputs ?? [])]];
    const options = [null, 'Premium'];
    const told = unwrap(await client.call('analysis.valueOfInformation', { caseId, options, groups, trials: 500 }));
    expect(told.options.map(({ name }) => name)).toEqual(options.map((name) => name ?? 'Base'));
    expect(told.groups.map(({ inputs }) => inputs)).toEqual(groups);
  });

  it('divides the variance of a result between its inputs', async () => {
    const told = unwrap(await client.call('analysis.sobolIndices', { caseId, samples: 256, scenario: 'Premium' }));
    expect(told).toMatchObject({ about: { result: 'npv', scenario: 'Premium' }, samples: 256, seed: 1 });
    expect(told.evaluations).toBe(256 * (told.inputs.length + 2));
    const totals = told.inputs.map(({ total }) => total ?? NaN);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    const sum = told.inputs.reduce((all, { first }) => all + (first ?? NaN), 0);
    expect(sum + (told.interactions ?? NaN)).toBeCloseTo(1, 9);
  });

  it('refuses what cannot be answered', async () => {
    const ask = (more: object) => carried.carrier.call('analysis.valueOfInformation', { caseId, ...more });
    expect(code(await ask({ result: 'nvp' }))).toBe('line-not-found');
    expect(code(await ask({ trials: 5 }))).toBe('invalid-trials');
    expect(code(await ask({ options: ['Nowhere'] }))).toBe('option-not-found');
    expect(code(await ask({ groups: [['wacc']] }))).toBe('not-uncertain');
    expect(code(await ask({ trials: '5' }))).toBe('invalid-input');
    const indices = (more: object) => carried.carrier.call('analysis.sobolIndices', { caseId, ...more });
    expect(code(await indices({ samples: 1 }))).toBe('invalid-trials');
    expect(code(await indices({ scenario: 'Nowhere' }))).toBe('scenario-not-found');
    expect(code(await indices({ result: 'wacc' }))).toBe('no-spread');
  });
});
