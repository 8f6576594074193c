import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { inSteps } from './simulation/in-steps.ts';
import { memoryBytes, memoryOn } from './simulation/memory.ts';
import type { SimulationOptions } from './simulation/options.ts';
import type { Simulation } from './simulation/report.ts';
import { setUp } from './simulation/setup.ts';

/**
 * Simulates a case: draws its uncertain inputs, evaluates every trial, and says what comes out for each result.
 *
 * - For: how sure a result is, and what that hangs on. In one thread; `electron/jobs` spreads the same steps over
 *   workers and comes to the same numbers, bit for bit.
 * - Shapes and units: one summary a result, in its unit; see `summarise`, `fanOf`, `driversOf`.
 * - Conventions: those of the case and, in `report`, trials, seed, sampler, engine, backend and the model's hash, so
 *   that the run can be repeated.
 * - Errors: see `setUp`; never thrown.
 * - Example: `simulate(compilation, { trials: 10000, seed: 1, sampler: 'lhs' })` of the reference case: the NPV has a
 *   mean of about 5.4 million and is negative in 27 % of the trials.
 */
export function simulate(compilation: Compilation, options: SimulationOptions): Result<Simulation> {
  const prepared = setUp(compilation, options);
  if (!prepared.ok) return prepared;
  const setup = prepared.value;
  const steps = inSteps(setup, memoryOn(setup, new ArrayBuffer(memoryBytes(setup))), evaluationPart);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return ok(step.value);
}

/** Trials that are evaluated in one go: the scratch memory stays small. */
const evaluationPart = 8192;
