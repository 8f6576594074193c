import { compileModel, simulate } from '#shared/engine/index.ts';
import { createPool, simulateOn } from '#electron/jobs/index.ts';
import type { Simulate } from './simulate.ts';

export type Simulator = { readonly simulate: Simulate; readonly close: () => Promise<void> };

/** Below this many trials the threads would take longer to start than the work takes. */
const worthThreads = 30_000;

/** Where a single simulation is done: this thread when it is small, else a pool that is closed with it. */
export function simulatorFor(trials: number, workers: number | undefined): Simulator {
  if (workers === 1 || (workers === undefined && trials < worthThreads)) {
    return {
      simulate: (model, options) => Promise.resolve(simulate(compileModel(model), options)),
      close: () => Promise.resolve(),
    };
  }
  const pool = createPool(workers);
  return { simulate: (model, options) => simulateOn(pool, model, options), close: pool.close };
}
