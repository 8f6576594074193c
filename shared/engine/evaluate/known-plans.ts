import type { Program } from '../compile/program.ts';
import { makePlan, type Plan, type Wishes } from './plan.ts';

/** Plans that were made for a program; they go when the program goes. */
const known = new WeakMap<Program, Map<string, Plan>>();
const kept = 16;

/**
 * The plan for given wishes. Moving a slider evaluates one program again and again with the same wishes, and making
 * a plan takes longer than carrying it out once; a plan depends on nothing but its arguments, so it may be kept.
 */
export function planFor(program: Program, wishes: Wishes): Plan {
  const plans = known.get(program) ?? new Map<string, Plan>();
  known.set(program, plans);
  const key = `${wishes.block} ${wishes.reuse} ${[...wishes.varyingInputs].join(',')} ${wishes.wanted.join(',')}`;
  const found = plans.get(key);
  if (found !== undefined) return found;
  const plan = makePlan(program, wishes);
  const oldest = plans.keys().next();
  if (plans.size >= kept && oldest.done !== true) plans.delete(oldest.value);
  plans.set(key, plan);
  return plan;
}
