import { Worker } from 'node:worker_threads';
import type { SimulationStep, StepAnswer } from '#shared/engine/index.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FromWorker, RunStart, ToWorker } from './messages.ts';
import { workerEntry } from './worker-entry.ts';

/** A worker thread that takes one step at a time. */
export type EngineWorker = {
  readonly take: (run: number, start: RunStart, step: SimulationStep) => Promise<Result<StepAnswer>>;
  readonly forget: (run: number) => void;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
};

const died = fail(
  'calculation-stopped',
  'The calculation stopped unexpectedly, so there is no result. Nothing was changed. Try again; if it stops again, ask for fewer trials.',
);

export function startWorker(entry = workerEntry()): EngineWorker {
  // Flags of the program around it, such as a test runner's, are not for the worker.
  const worker = new Worker(entry, { execArgv: ['--disable-warning=ExperimentalWarning'], stderr: false });
  const begun = new Set<number>();
  const models = new Set<string>();
  let answer: ((result: Result<StepAnswer>) => void) | null = null;
  let alive = true;
  const settle = (result: Result<StepAnswer>): void => {
    const waiting = answer;
    answer = null;
    worker.unref();
    waiting?.(result);
  };
  const die = (): void => {
    alive = false;
    settle(died);
  };
  worker.unref();
  worker.on('message', (message: FromWorker) =>
    settle(message.ok ? ok(message.answer) : fail('calculation-failed', `The calculation failed: ${message.message}`)),
  );
  worker.on('error', die);
  worker.on('exit', die);
  const send = (message: ToWorker): void => {
    if (alive) worker.postMessage(message);
  };
  return {
    take: (run, start, step) =>
      new Promise((resolve) => {
        if (!alive) {
          resolve(died);
          return;
        }
        answer = resolve;
        worker.ref();
        const first = !begun.has(run);
        begun.add(run);
        // The model crosses once a worker; it keeps the last few, and this list the same ones in the same order.
        const known = models.delete(start.hash);
        if (first) models.add(start.hash);
        else if (known) models.add(start.hash);
        if (models.size > keptModels) models.delete([...models][0] ?? '');
        send({ run, start: first ? { ...start, model: known ? null : start.model } : null, step });
      }),
    forget(run) {
      if (begun.delete(run)) send({ forget: run });
    },
    isAlive: () => alive,
    async end() {
      await worker.terminate();
    },
  };
}

/** Fewer than the worker keeps, so that it never lacks one. */
const keptModels = 3;
