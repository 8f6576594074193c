import type { SimulationOptions } from '#shared/engine/index.ts';
import type { Wanted } from './protocol.ts';

/** The share of the lowest outcomes whose mean is told, as the command line has it. */
export const shortfallShare = 0.05;

/** What the engine is asked: every result of the case at once, so that another one can be looked at without a new run. */
export function optionsOf({ trials, seed, sampler, fan, until }: Wanted): Omit<SimulationOptions, 'shared'> {
  return {
    trials,
    seed,
    sampler,
    curves: true,
    drivers: true,
    shortfall: shortfallShare,
    ...(fan.length > 0 ? { fan } : {}),
    ...(until ? { until } : {}),
  };
}
