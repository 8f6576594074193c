import type { SimulationMemory } from './memory.ts';
import type { Setup } from './setup.ts';
import { isSettled, settlingOf } from './settling.ts';

/**
 * The first end of a batch, among the trials done, at which the stop rule holds; null when it does not yet, or when
 * there is no rule. The answer is the same whatever was evaluated beyond it.
 */
export function stopAt({ options, results, batch }: Setup, memory: SimulationMemory, done: number): number | null {
  if (options.until === undefined) return null;
  const rule = options.until;
  const watched = Math.max(0, results.indexOf(rule.result ?? ''));
  const values = (memory.results[watched] ?? new Float64Array(0)).subarray(0, done);
  return settlingOf(values, batch).find((each) => isSettled(each, rule))?.trials ?? null;
}
