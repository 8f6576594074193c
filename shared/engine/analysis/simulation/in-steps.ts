import type { SimulationMemory } from './memory.ts';
import { report, type Simulation } from './report.ts';
import type { Setup } from './setup.ts';
import { closingSteps, drawSteps, evaluateSteps, takeStep, type SimulationStep, type StepAnswer } from './steps.ts';
import { stopAt } from './stop-at.ts';

/**
 * A simulation in one thread, one step at a time: whoever asks for the next step may look at what is there so far,
 * do something else first, or ask no more.
 *
 * - Yields how many trials are evaluated: 0 while it draws, all of them while it sums up.
 * - `part`: trials evaluated in one go, at most. The numbers do not depend on it, bit for bit.
 */
export function* inSteps(setup: Setup, memory: SimulationMemory, part: number): Generator<number, Simulation> {
  const { trials, until } = setup.options;
  for (const step of drawSteps(setup)) {
    takeStep(setup, memory, step);
    yield 0;
  }
  let [done, backend] = [0, 'interpreter'];
  const window = until === undefined ? trials : setup.batch;
  while (done < trials && stopAt(setup, memory, done) === null) {
    for (const step of evaluateSteps(done, Math.min(trials, done + window), part)) {
      backend = takeStep(setup, memory, step).backend ?? backend;
      done = step.to;
      yield done;
    }
  }
  const closed: { step: SimulationStep; answer: StepAnswer }[] = [];
  for (const step of closingSteps(setup, done)) {
    closed.push({ step, answer: takeStep(setup, memory, step) });
    yield done;
  }
  return report(setup, done, backend, closed);
}
