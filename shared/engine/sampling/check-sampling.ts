import { fail, ok, type Result } from '../../kernel/result.ts';
import type { SamplingOptions } from './sampling-plan.ts';

/** The most trials of one simulation, and the largest seed: 2^53 - 1, the largest whole number that is exact. */
export const mostTrials = 1_000_000;

/** Whether trials and seed can be used. Example: 0 trials give `invalid-trials`. */
export function checkSampling({ trials, seed }: SamplingOptions): Result<null> {
  if (!Number.isInteger(trials) || trials < 2 || trials > mostTrials)
    return fail('invalid-trials', 'The number of trials must be a whole number from 2 to 1,000,000.', { trials });
  if (!Number.isSafeInteger(seed) || seed < 0)
    return fail('invalid-seed', 'The seed must be a whole number, 0 or above.', { seed });
  return ok(null);
}
