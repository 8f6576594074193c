import { describe, expect, it, vi } from 'vitest';
import { optionsOf } from '#renderer/lib/simulation/options.ts';
import type { FromSimulator, ToSimulator, Wanted } from '#renderer/lib/simulation/protocol.ts';
import { createSimulator } from '#renderer/lib/simulation/simulator.ts';
import { compileModel, modelHash, simulate } from '#shared/engine/index.ts';
import { plainOf } from '#shared/kernel/plain.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Model } from '#shared/model/model.ts';
import { line, model, referenceModel } from '../../engine/helpers.ts';
import { fixture, scratch } from '../../cli/run-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  trials: 4000,
  seed: 1,
  sampler: 'lhs',
  scenario: null,
  watched: 'npv',
  fan: [],
  until: null,
  ...more,
});

const asking = (of: Model) => ({ model: of, hash: modelHash(of) });

/** The simulator with its messages in a list; `between` is what arrives in its pauses. */
function started(between: (step: number, take: (question: ToSimulator) => void) => void = () => undefined) {
  const told: FromSimulator[] = [];
  let steps = 0;
  const simulator = createSimulator({
    tell: (message) => told.push(message),
    pause: () => {
      between(++steps, (question) => void simulator.take(question));
      return Promise.resolve();
    },
  });
  return { told, simulator, steps: () => steps };
}

async function run(of: Model, asked: Wanted): Promise<readonly FromSimulator[]> {
  const { told, simulator } = started();
  await simulator.take({ ask: 'run', run: 1, ...asking(of), wanted: asked });
  return told;
}

const ended = (told: readonly FromSimulator[]) => {
  const last = told.at(-1);
  if (last?.tell !== 'done') throw new Error(JSON.stringify(last));
  return last.simulation;
};

describe('a simulation of the page', () => {
  it.each(['lhs', 'random', 'sobol'] as const)(
    'has the figures of the command line, bit for bit (%s)',
    async (sampler) => {
      const place = await scratch();
      try {
        const lines = ['cash_to_date', 'free_cash_flow'];
        const args = ['--trials', '3000', '--seed', '7', '--sampler', sampler, '--fan', lines.join(',')];
        const ran = await place.run('simulate', fixture('reference-case.json'), '--json', ...args);
        const { scenario, findings, ...printed } = JSON.parse(ran.stdout) as Record<string, unknown>;
        expect([scenario, findings]).toEqual([null, []]);
        const told = await run(referenceModel(), wanted({ trials: 3000, seed: 7, sampler, fan: lines }));
        expect(plainOf(ended(told))).toEqual(printed);
      } finally {
        await place.remove();
      }
    },
  );

  it('draws within a scenario, and stops where the engine alone stops', async () => {
    const rule = { result: 'npv', standardError: 0.05, of: 'share' } as const;
    const asked = wanted({ trials: 20_000, until: rule });
    const alone = unwrap(simulate(compileModel(referenceModel()), optionsOf(asked)));
    expect(alone.stopped).toBe(true);
    expect(ended(await run(referenceModel(), asked))).toEqual(alone);
    const premium = ended(await run(referenceModel(), wanted({ scenario: 'Premium' })));
    expect(premium.results['npv']?.mean).not.toBe(alone.results['npv']?.mean);
    const gone = await run(referenceModel(), wanted({ scenario: 'Nowhere' }));
    expect(gone).toEqual([{ run: 1, tell: 'failed', message: expect.stringContaining('not in the case any more') }]);
  });

  it('shows the watched result on the way, over the trials so far', async () => {
    const told = await run(referenceModel(), wanted());
    const progress = told.flatMap((message) => (message.tell === 'progress' ? [message] : []));
    expect(progress.map(({ done }) => done)).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000]);
    const partial = progress.filter((message) => message.partial !== null);
    expect(partial.map(({ done }) => done)).toEqual([500, 1500]);
    expect(partial[1]?.partial?.settling?.at(-1)).toMatchObject({ trials: 1500, mean: expect.any(Number) });
    expect(partial[1]?.partial?.curve).toHaveLength(101);
  });

  it('stops at the next step when it is cancelled, and tells no more', async () => {
    const { told, simulator, steps } = started((step, take) => {
      if (step === 4) take({ ask: 'cancel' });
    });
    await simulator.take({ ask: 'run', run: 1, ...asking(referenceModel()), wanted: wanted() });
    expect(steps()).toBe(4);
    expect(told.some(({ tell }) => tell === 'done')).toBe(false);
  });

  it('a new run takes the place of the one before', async () => {
    const { told, simulator } = started((step, take) => {
      if (step === 4) take({ ask: 'run', run: 2, ...asking(referenceModel()), wanted: wanted({ seed: 2 }) });
    });
    await simulator.take({ ask: 'run', run: 1, ...asking(referenceModel()), wanted: wanted() });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ run: 2, tell: 'done' }));
    expect(told.filter(({ tell }) => tell === 'done')).toHaveLength(1);
    expect(ended(told).seed).toBe(2);
  });

  it('getting ready tells of nothing, and disturbs no run', async () => {
    const { told, simulator } = started((step, take) => {
      if (step === 3) take({ ask: 'prepare', ...asking(referenceModel()), wanted: wanted() });
    });
    await simulator.take({ ask: 'prepare', ...asking(referenceModel()), wanted: wanted() });
    expect(told).toEqual([]);
    await simulator.take({ ask: 'run', run: 1, ...asking(referenceModel()), wanted: wanted() });
    expect(ended(told).trials).toBe(4000);
  });

  it('says in plain words why nothing can be drawn', async () => {
    const certain = model([line('a', 1), line('twice', 'a * 2')], { results: ['twice'] });
    expect(await run(certain, wanted({ watched: 'twice' }))).toEqual([
      { run: 1, tell: 'failed', message: expect.stringContaining('No input of this case is uncertain') },
    ]);
  });
});
