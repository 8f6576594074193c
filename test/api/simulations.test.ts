import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { HostEvent } from '#shared/api/events.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { listCases } from '#shared/model/case-content.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each([
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
] as const)('a simulation over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  let caseId: string;
  const events: HostEvent[] = [];

  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    client.listen((event) => events.push(event));
    const handle = await carried.handleOf('Sample.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
    const rows = unwrap(await client.call('workspace.records', {}));
    caseId = listCases(new Map(rows.map((row) => [row.id, row])))[0]?.id ?? '';
  });
  afterAll(() => carried.stop());

  const begin = async (more: Partial<InputOf<'analysis.simulate'>> = {}): Promise<string> =>
    unwrap(await client.call('analysis.simulate', { caseId, trials: 400, ...more })).job;
  const ended = async (job: string): Promise<OutputOf<'analysis.jobResult'>> =>
    vi.waitUntil(
      async () => {
        const state = unwrap(await client.call('analysis.jobResult', { job }));
        return state.state === 'running' ? false : state;
      },
      { timeout: 50_000, interval: 20 },
    );

  it('is begun, tells of itself, and answers with its result', async () => {
    const job = await begin({ seed: 3, fan: ['revenue'], drivers: true, curves: true, shortfall: 0.05 });
    const state = await ended(job);
    if (state.state !== 'done') throw new Error(JSON.stringify(state));
    expect(state).toMatchObject({
      done: 400,
      of: 400,
      result: { trials: 400, seed: 3, sampler: 'lhs', scenario: null },
    });
    const [headline] = Object.values(state.result.results);
    expect(headline?.mean).not.toBeNull();
    expect(headline?.curve).toHaveLength(101);
    expect(state.result.sampling.inputs.length).toBeGreaterThan(3);
    await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ type: 'job', job, state: 'done' })));
    const again = await ended(await begin({ seed: 3, fan: ['revenue'], drivers: true, curves: true, shortfall: 0.05 }));
    expect(again.state === 'done' && again.result).toEqual(state.result);
  });

  it('is cancelled, and says so', async () => {
    const job = await begin({ trials: 300_000 });
    unwrap(await client.call('analysis.cancel', { job }));
    expect(await ended(job)).toMatchObject({ state: 'cancelled' });
    await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ job, state: 'cancelled' })));
  });

  it('fails in plain words', async () => {
    expect(await ended(await begin({ results: ['nothing_of_the_kind'] }))).toMatchObject({
      state: 'failed',
      problem: { code: 'line-not-found', message: expect.stringContaining('There is no line called') },
    });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await client.call('analysis.jobResult', { job: nobody })).toMatchObject({
      ok: false,
      error: { code: 'job-not-found' },
    });
    expect(await client.call('analysis.cancel', { job: nobody })).toMatchObject({ ok: false });
    expect(await client.call('analysis.simulate', { caseId: nobody })).toMatchObject({
      ok: false,
      error: { code: 'case-not-found' },
    });
    expect(await client.call('analysis.simulate', { caseId, scenario: 'None such' })).toMatchObject({
      ok: false,
      error: { code: 'scenario-not-found' },
    });
    expect(await client.call('analysis.simulate', { caseId, trials: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});
