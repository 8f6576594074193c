import { compileModel, simulate } from '#shared/engine/index.ts';
import type { Simulate } from './simulate.ts';

export type Simulator = { readonly simulate: Simulate; readonly close: () => Promise<void> };

/** This thread. */
export function simulatorFor(_trials: number, _workers: number | undefined): Simulator {
  return {
    simulate: (model, options) => Promise.resolve(simulate(compileModel(model), options)),
    close: () => Promise.resolve(),
  };
}
