import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createPool, simulateOn, type Progress } from '#electron/jobs/index.ts';
import { compileModel, simulate, type SimulationOptions } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { line, model, referenceModel } from '../engine/helpers.ts';

vi.setConfig({ testTimeout: 60_000 });
const options = (more: Partial<SimulationOptions> = {}): SimulationOptions => ({
  trials: 600,
  seed: 1,
  sampler: 'lhs',
  ...more,
});
const pool = createPool(2);
afterAll(() => pool.close());

describe('a simulation on worker threads', () => {
  it.each(['lhs', 'sobol'] as const)('has the numbers of one thread, bit for bit (%s)', async (sampler) => {
    const asked = options({ sampler, fan: ['units'], drivers: true, curves: true, shortfall: 0.1 });
    const alone = unwrap(simulate(compileModel(referenceModel()), asked));
    expect(unwrap(await simulateOn(pool, referenceModel(), asked))).toEqual(alone);
  });

  it('stops where one thread stops', async () => {
    const asked = options({ trials: 4000, batch: 300, results: ['npv'], until: { standardError: 0.05, of: 'share' } });
    const alone = unwrap(simulate(compileModel(referenceModel()), asked));
    expect(alone.stopped).toBe(true);
    expect(unwrap(await simulateOn(pool, referenceModel(), asked))).toEqual(alone);
  });

  it('tells how far it is, and ends with all trials', async () => {
    const told: Progress[] = [];
    unwrap(await simulateOn(pool, referenceModel(), options(), { onProgress: (progress) => told.push(progress) }));
    expect(told.at(-1)).toMatchObject({ done: 600, of: 600 });
    expect(Number.isFinite(told.at(-1)?.mean)).toBe(true);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  });

  it('is cancelled between two steps', async () => {
    const stop = new AbortController();
    const running = simulateOn(pool, referenceModel(), options({ trials: 30_000, results: ['npv'] }), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // The pool is free at once, and nothing of the cancelled run is left in it.
    expect(await simulateOn(pool, referenceModel(), options({ trials: 100 }))).toMatchObject({ ok: true });
  });

  it('keeps many models apart', async () => {
    const sized = (size: number) =>
      model([line('a', 1, { distribution: { type: 'uniform', min: 0, max: size } }), line('twice', 'a * 2')], {
        results: ['twice'],
      });
    for (const size of [1, 2, 3, 4, 5, 6, 1, 2]) {
      const { results } = unwrap(await simulateOn(pool, sized(size), options({ trials: 200 })));
      expect(results['twice']?.mean).toBeCloseTo(size, 1);
    }
  });

  it('a worker that dies gives a problem in plain words, and the next job a new worker', async () => {
    const weak = createPool(2, fileURLToPath(new URL('./crashing-worker.ts', import.meta.url)));
    for (let time = 0; time < 2; time++) {
      const answer = await simulateOn(weak, referenceModel(), options());
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'calculation-stopped', message: expect.stringContaining('Nothing was changed') },
      });
    }
    await weak.close();
  });

  it('a pool that is closed answers what is still asked', async () => {
    const brief = createPool(1);
    const running = simulateOn(brief, referenceModel(), options({ trials: 30_000 }));
    await brief.close();
    expect(await running).toMatchObject({ ok: false });
    expect(await simulateOn(brief, referenceModel(), options())).toMatchObject({
      ok: false,
      error: { code: 'stopped' },
    });
  });

  it('refuses what cannot be simulated before a worker starts', async () => {
    expect(await simulateOn(pool, model([line('a', 1)], { results: ['a'] }), options())).toMatchObject({
      ok: false,
      error: { code: 'nothing-uncertain' },
    });
  });
});
