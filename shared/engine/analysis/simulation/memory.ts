import type { Setup } from './setup.ts';

/** All numbers of a simulation. In shared memory, workers write side by side into their own parts. */
export type SimulationMemory = {
  readonly inputs: readonly Float64Array[];
  readonly results: readonly Float64Array[];
  /** One array a line of the fan: `values[period * fanTrials + trial]`. */
  readonly fans: readonly Float64Array[];
};

/** How many bytes a simulation keeps. Example: 12 inputs, 8 results and 10,000 trials take 1,600,000. */
export function memoryBytes(setup: Setup): number {
  const columns = (setup.plan.inputs.length + setup.results.length) * setup.plan.trials;
  return 8 * (columns + setup.fan.length * fanCells(setup));
}

/** The columns as views on one buffer of at least `memoryBytes(setup)`. */
export function memoryOn(setup: Setup, buffer: ArrayBufferLike): SimulationMemory {
  let at = 0;
  const take = (length: number): Float64Array => {
    const view = new Float64Array(buffer, at, length);
    at += length * 8;
    return view;
  };
  return {
    inputs: setup.plan.inputs.map(() => take(setup.plan.trials)),
    results: setup.results.map(() => take(setup.plan.trials)),
    fans: setup.fan.map(() => take(fanCells(setup))),
  };
}

const fanCells = (setup: Setup): number => setup.compilation.program.periods * setup.fanTrials;
