import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Compilation } from '../../compile/compile-model.ts';
import { checkResult } from '../subject.ts';

/**
 * Whether an analysis by trials can be made of a result: it is there, it can be worked out, and trials and seed are
 * whole numbers in their bounds.
 * Errors: `line-not-found`, `broken-line`, `invalid-trials`, `invalid-seed`. Example: 10 trials of 1,000: `invalid-trials`.
 */
export function checkRequest(
  compilation: Compilation,
  { result, trials, seed }: { readonly result: string; readonly trials: number; readonly seed: number },
  bounds: { readonly least: number; readonly most: number },
): Result<null> {
  const line = checkResult(compilation, result);
  if (!line.ok) return line;
  if (!Number.isInteger(trials) || trials < bounds.least || trials > bounds.most) {
    const [least, most] = [bounds.least, bounds.most].map((each) => String(each).replace(/\B(?=(\d{3})+$)/g, ','));
    return fail('invalid-trials', `The number of trials must be a whole number from ${least} to ${most}.`, { trials });
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return fail('invalid-seed', 'The seed must be a whole number, 0 or above.', { seed });
  }
  return ok(null);
}

/** One number a lane: of a series, its last period. */
export function lastPeriod(values: Float64Array, lanes: number): Float64Array {
  return values.subarray(values.length - lanes);
}
