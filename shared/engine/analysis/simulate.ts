import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { memoryBytes, memoryOn } from './simulation/memory.ts';
import type { SimulationOptions } from './simulation/options.ts';
import { report, type Simulation } from './simulation/report.ts';
import { setUp } from './simulation/setup.ts';
import { closingSteps, drawSteps, evaluateSteps, takeStep } from './simulation/steps.ts';
import { stopAt } from './simulation/stop-at.ts';

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
  const memory = memoryOn(setup, new ArrayBuffer(memoryBytes(setup)));
  const { trials } = options;
  for (const step of drawSteps(setup)) takeStep(setup, memory, step);
  let [done, backend] = [0, 'interpreter'];
  const part = options.until === undefined ? trials : setup.batch;
  while (done < trials) {
    const to = Math.min(trials, done + part);
    for (const step of evaluateSteps(done, to, evaluationPart))
      backend = takeStep(setup, memory, step).backend ?? backend;
    done = to;
    if (stopAt(setup, memory, done) !== null) break;
  }
  return ok(
    report(
      setup,
      done,
      backend,
      closingSteps(setup, done).map((step) => ({ step, answer: takeStep(setup, memory, step) })),
    ),
  );
}

/** Trials that are evaluated in one go: the scratch memory stays small. */
const evaluationPart = 8192;
