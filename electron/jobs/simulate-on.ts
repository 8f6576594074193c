import {
  closingSteps,
  compileModel,
  drawSteps,
  evaluateSteps,
  memoryBytes,
  memoryOn,
  modelHash,
  momentsOf,
  reportOf,
  setUp,
  stopAt,
  type Compilation,
  type Simulation,
  type SimulationMemory,
  type SimulationOptions,
  type SimulationSetup,
  type SimulationStep,
  type StepAnswer,
} from '#shared/engine/index.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Model } from '#shared/model/model.ts';
import type { EnginePool, PooledRun } from './create-pool.ts';

/** How far a simulation is, with the first result's mean over the trials done so far. */
export type Progress = {
  readonly done: number;
  readonly of: number;
  readonly mean: number;
  readonly standardError: number;
};
export type Watch = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

const cancelled = fail('cancelled', 'The simulation was cancelled. Nothing was changed.');
/** Trials a worker evaluates in one go, at most: it is then free to hear of a cancellation. */
const largestPart = 4096;

/**
 * `simulate` on the workers of a pool: the same steps, so the same numbers, bit for bit. Cancelled by the signal
 * between two steps.
 */
export async function simulateOn(
  pool: EnginePool,
  model: Model,
  options: SimulationOptions,
  { onProgress, signal }: Watch = {},
): Promise<Result<Simulation>> {
  const prepared = setUp(compilationOf(model), options);
  if (!prepared.ok) return prepared;
  const setup = prepared.value;
  const buffer = new SharedArrayBuffer(memoryBytes(setup));
  const memory = memoryOn(setup, buffer);
  const run = pool.begin({ hash: modelHash(model), model, options, buffer });
  const tell = (done: number): void => onProgress?.(progressOf(setup, memory, done));
  try {
    const drawn = await all(run, drawSteps(setup), signal);
    if (!drawn.ok) return drawn;
    const evaluated = await evaluateAll(run, setup, memory, { tell, signal, workers: pool.size });
    if (!evaluated.ok) return evaluated;
    const { trials, backend } = evaluated.value;
    const closed = await all(run, closingSteps(setup, trials), signal);
    return closed.ok ? ok(reportOf(setup, trials, backend, closed.value)) : closed;
  } finally {
    run.end();
  }
}

type Done = { readonly step: SimulationStep; readonly answer: StepAnswer };
type Going = {
  readonly tell: (done: number) => void;
  readonly signal: AbortSignal | undefined;
  readonly workers: number;
};

async function evaluateAll(
  run: PooledRun,
  setup: SimulationSetup,
  memory: SimulationMemory,
  { tell, signal, workers }: Going,
): Promise<Result<{ trials: number; backend: string }>> {
  const { trials, until } = setup.options;
  const part = Math.min(largestPart, Math.max(128, Math.ceil(trials / (workers * 4))));
  // With a stop rule only a few batches ahead of what has been looked at, whole ones.
  const window = until === undefined ? trials : Math.ceil((workers * part) / setup.batch) * setup.batch;
  let backend = 'interpreter';
  for (let from = 0; from < trials; from += window) {
    const to = Math.min(trials, from + window);
    const done = await all(run, evaluateSteps(from, to, part), signal, (reached) => tell(reached));
    if (!done.ok) return done;
    backend = done.value[0]?.answer.backend ?? backend;
    const stop = stopAt(setup, memory, to);
    if (stop !== null) return ok({ trials: stop, backend });
  }
  return ok({ trials, backend });
}

/** Does steps side by side. `reached` is told up to which trial all are evaluated. */
async function all(
  run: PooledRun,
  steps: readonly SimulationStep[],
  signal: AbortSignal | undefined,
  reached?: (trials: number) => void,
): Promise<Result<readonly Done[]>> {
  const finished = new Set<number>();
  let upTo = 0;
  const answers = await Promise.all(
    steps.map(async (step, index) => {
      if (signal?.aborted === true) return { step, result: cancelled };
      const result = await run.step(step, signal);
      finished.add(index);
      while (finished.has(upTo)) upTo += 1;
      const last = steps[upTo - 1];
      if (result.ok && last?.do === 'evaluate') reached?.(last.to);
      return { step, result };
    }),
  );
  if (signal?.aborted === true) return cancelled;
  const done: Done[] = [];
  for (const { step, result } of answers) {
    if (!result.ok) return result;
    done.push({ step, answer: result.value });
  }
  return ok(done);
}

function progressOf(setup: SimulationSetup, memory: SimulationMemory, done: number): Progress {
  const { count, mean, sd } = momentsOf((memory.results[0] ?? new Float64Array(0)).subarray(0, done));
  return { done, of: setup.options.trials, mean, standardError: sd / Math.sqrt(count) };
}

/** Models are never changed in place, so what was compiled holds as long as its model. */
const compilations = new WeakMap<Model, Compilation>();
function compilationOf(model: Model): Compilation {
  const known = compilations.get(model) ?? compileModel(model);
  compilations.set(model, known);
  return known;
}
