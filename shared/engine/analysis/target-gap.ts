import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { Subject } from './subject.ts';
import { switchingValues, type SwitchingValue } from './switching-values.ts';

export type TargetGap = {
  readonly result: string;
  readonly target: number;
  readonly base: number;
  /** Target less base: what is missing when it is above zero and more is better. */
  readonly gap: number;
  /** The gap as a share of the target; not a number for a target of zero. */
  readonly gapShare: number;
  /** What each driver alone would need to be, the smallest change first. */
  readonly drivers: readonly SwitchingValue[];
  readonly conventions: readonly string[];
};

/**
 * How far a result is from a target, and what each driver alone would need to be to meet it.
 *
 * - For: “we need an NPV of 5 million: what would have to be true?”
 * - Errors: as for `switchingValues`, which does the search.
 * - Example: for `npv = price * 10 - 50` at price 8, target 60: gap 30, price 11.
 */
export function targetGap(compilation: Compilation, options: Subject & { readonly target: number }): Result<TargetGap> {
  const { target, ...subject } = options;
  const searched = switchingValues(compilation, { ...subject, threshold: target });
  if (!searched.ok) return searched;
  const { result, base, values, conventions } = searched.value;
  const gap = target - base;
  return ok({
    result,
    target,
    base,
    gap,
    gapShare: target === 0 ? NaN : gap / Math.abs(target),
    drivers: values,
    conventions: ['The gap is the target less the base.', ...conventions],
  });
}
