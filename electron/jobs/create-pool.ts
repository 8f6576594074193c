import { availableParallelism } from 'node:os';
import type { SimulationStep, StepAnswer } from '#shared/engine/index.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { RunStart } from './messages.ts';
import { startWorker, type EngineWorker } from './start-worker.ts';

/** One run's steps, as the pool takes them. */
export type PooledRun = {
  /** A step that is still waiting when the signal comes is not done. */
  readonly step: (step: SimulationStep, signal?: AbortSignal) => Promise<Result<StepAnswer>>;
  /** Frees what the workers keep for this run. */
  readonly end: () => void;
};

export type EnginePool = {
  readonly size: number;
  readonly begin: (start: RunStart) => PooledRun;
  /** Ends all workers; what is still asked gets a problem for an answer. */
  readonly close: () => Promise<void>;
};

type Task = {
  readonly run: number;
  readonly start: RunStart;
  readonly step: SimulationStep;
  readonly signal: AbortSignal | undefined;
  readonly answer: (result: Result<StepAnswer>) => void;
};

const cancelled = fail('cancelled', 'The calculation was cancelled. Nothing was changed.');
const closed = fail('stopped', 'The calculation was stopped because Casewright is closing. Nothing was changed.');

/**
 * A pool of worker threads, one a core unless told otherwise. They start when there is work for them and stay warm;
 * an idle pool does not keep the program alive. A worker that dies answers its step with a problem, and the next step
 * gets a new one.
 */
export function createPool(size: number = availableParallelism(), entry?: string): EnginePool {
  const free: EngineWorker[] = [];
  const all = new Set<EngineWorker>();
  const waiting: Task[] = [];
  let [runs, open] = [0, true];

  const next = (): void => {
    while (waiting.length > 0) {
      const worker = free.pop() ?? (all.size < size ? begin() : undefined);
      const task = worker === undefined ? undefined : waiting.shift();
      if (worker === undefined || task === undefined) return;
      if (task.signal?.aborted === true) {
        free.push(worker);
        task.answer(cancelled);
        continue;
      }
      void worker.take(task.run, task.start, task.step).then((result) => {
        if (worker.isAlive()) free.push(worker);
        else all.delete(worker);
        task.answer(result);
        next();
      });
    }
  };
  const begin = (): EngineWorker => {
    const worker = startWorker(entry);
    all.add(worker);
    return worker;
  };

  return {
    size,
    begin(start) {
      const run = ++runs;
      return {
        step: (step, signal) =>
          open
            ? new Promise((answer) => {
                waiting.push({ run, start, step, signal, answer });
                next();
              })
            : Promise.resolve(closed),
        end: () => all.forEach((worker) => worker.forget(run)),
      };
    },
    async close() {
      open = false;
      for (const task of waiting.splice(0)) task.answer(closed);
      await Promise.all([...all].map((worker) => worker.end()));
      all.clear();
      free.length = 0;
    },
  };
}
