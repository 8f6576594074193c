import { createPool, simulateOn } from '#electron/jobs/index.ts';
import {
  closingSteps,
  compileModel,
  drawSteps,
  evaluateSteps,
  memoryBytes,
  memoryOn,
  setUp,
  simulate,
  takeStep,
  type SimulationStep,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { referenceModel } from '../../engine/helpers.ts';
import { median, withGoal, type Measurement } from '../measurement.ts';

const rounds = 7;
const trials = 10_000;

/** The simulation's part of the benchmark: what sampling and summaries take beside the evaluation, and two threads. */
export async function simulationBenchmarks(): Promise<readonly Measurement[]> {
  const model = referenceModel();
  const compilation = compileModel(model);
  const options = { trials, seed: 1, sampler: 'lhs' as const };
  const setup = unwrap(setUp(compilation, options));
  const memory = memoryOn(setup, new ArrayBuffer(memoryBytes(setup)));
  const all = (steps: readonly SimulationStep[]): void => steps.forEach((step) => takeStep(setup, memory, step));
  const evaluate = (): void => all(evaluateSteps(0, trials, trials));
  const [draw, evaluation, close, whole] = await timed([
    () => all(drawSteps(setup)),
    evaluate,
    () => all(closingSteps(setup, trials)),
    () => void unwrap(simulate(compilation, options)),
  ]);
  const many = { ...options, trials: 40_000 };
  const [one, two] = [createPool(1), createPool(2)];
  const [alone = NaN, both = NaN, dispatch = NaN] = await timed([
    async () => void unwrap(await simulateOn(one, model, many)),
    async () => void unwrap(await simulateOn(two, model, many)),
    async () => {
      const run = two.begin({
        hash: 'none',
        model,
        options: { ...options, trials: 2, results: ['npv'] },
        buffer: spare,
      });
      for (let time = 0; time < 100; time++) unwrap(await run.step({ do: 'summarise', result: 0, trials: 0 }));
      run.end();
    },
  ]);
  await Promise.all([one.close(), two.close()]);
  return [
    withGoal(`simulation: draw 12 correlated inputs, ${trials} trials`, draw ?? NaN, 'ms', 4),
    { name: `simulation: evaluate ${trials} trials, 8 results`, value: evaluation ?? NaN, unit: 'ms' },
    withGoal('simulation: summaries of 8 results', close ?? NaN, 'ms', 4),
    { name: 'simulation: the whole, one thread', value: whole ?? NaN, unit: 'ms' },
    {
      name: 'engine: two threads, 40,000 trials',
      value: both,
      unit: 'ms',
      ratio: alone / both,
      peer: 'one thread',
      goal: alone / 1.85,
      met: both <= alone / 1.85,
    },
    withGoal('engine: give a warm worker a step and hear from it', (dispatch / 100) * 1000, 'µs', 200),
  ];
}

const spare = new SharedArrayBuffer(1024);

/** Median milliseconds of each work, in turn, after one round to warm up. */
async function timed(works: readonly (() => Promise<void> | void)[]): Promise<readonly number[]> {
  const taken = works.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (round > 0) taken[index]?.push(performance.now() - start);
    }
  }
  return taken.map(median);
}
