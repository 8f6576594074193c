/** A worker thread: does steps of simulations in shared memory, one after another. */
import { parentPort } from 'node:worker_threads';
import {
  compileModel,
  memoryOn,
  setUp,
  takeStep,
  type Compilation,
  type SimulationMemory,
  type SimulationSetup,
} from '#shared/engine/index.ts';
import type { FromWorker, RunStart, ToWorker } from './messages.ts';

const keptModels = 4;
const compiled = new Map<string, Compilation>();
const runs = new Map<number, { readonly setup: SimulationSetup; readonly memory: SimulationMemory }>();

parentPort?.on('message', (message: ToWorker) => {
  if ('forget' in message) {
    runs.delete(message.forget);
    return;
  }
  parentPort?.postMessage(answerTo(message));
});

function answerTo({ run, start, step }: Exclude<ToWorker, { readonly forget: number }>): FromWorker {
  try {
    if (start !== null) runs.set(run, begin(start));
    const known = runs.get(run);
    if (known === undefined) return { ok: false, message: 'This run was not begun.' };
    return { ok: true, answer: takeStep(known.setup, known.memory, step) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function begin({ hash, model, options, buffer }: RunStart): { setup: SimulationSetup; memory: SimulationMemory } {
  const compilation = compiled.get(hash) ?? (model === null ? undefined : compileModel(model));
  if (compilation === undefined) throw new Error('The model is not known here.');
  compiled.delete(hash);
  compiled.set(hash, compilation);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= keptModels) break;
    compiled.delete(oldest);
  }
  const setup = setUp(compilation, options);
  if (!setup.ok) throw new Error(setup.error.message);
  return { setup: setup.value, memory: memoryOn(setup.value, buffer) };
}
