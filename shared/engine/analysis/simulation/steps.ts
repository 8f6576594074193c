import { evaluate } from '../../evaluate/evaluate.ts';
import { drawGroup } from '../../sampling/draw-group.ts';
import { driversOf, type Drivers } from './drivers.ts';
import { fanOf, type Fan } from './fan.ts';
import type { SimulationMemory } from './memory.ts';
import type { Setup } from './setup.ts';
import { summarise, type ResultSummary } from './summarise.ts';

/** A part of a simulation that can be done by any worker once the steps before it are done. */
export type SimulationStep =
  | { readonly do: 'draw'; readonly group: number }
  | { readonly do: 'evaluate'; readonly from: number; readonly to: number }
  | { readonly do: 'summarise'; readonly result: number; readonly trials: number }
  | { readonly do: 'drivers'; readonly result: number; readonly trials: number }
  | { readonly do: 'fan'; readonly line: number; readonly trials: number };

type EvaluateStep = Extract<SimulationStep, { do: 'evaluate' }>;

export type StepAnswer = {
  /** What evaluated the trials. */
  readonly backend?: string;
  readonly summary?: ResultSummary;
  readonly drivers?: Drivers;
  readonly fan?: Fan;
};

/** The steps that draw: they come first, in any order. */
export function drawSteps(setup: Setup): readonly SimulationStep[] {
  const steps = setup.plan.groups.map((_, group): SimulationStep => ({ do: 'draw', group }));
  // The largest first: they are the longest, and nobody should wait for one that began last.
  const size = (step: SimulationStep): number =>
    step.do === 'draw' ? (setup.plan.groups[step.group]?.inputs.length ?? 0) : 0;
  return steps.sort((a, b) => size(b) - size(a));
}

/** The steps that evaluate the trials from `from` up to `to`, in parts of `part`. */
export function evaluateSteps(from: number, to: number, part: number): readonly EvaluateStep[] {
  const steps: EvaluateStep[] = [];
  for (let at = from; at < to; at += part) steps.push({ do: 'evaluate', from: at, to: Math.min(to, at + part) });
  return steps;
}

/** The steps that say what came out, in any order, when `trials` trials are evaluated. */
export function closingSteps(setup: Setup, trials: number): readonly SimulationStep[] {
  const results = [...setup.results.keys()];
  return [
    ...(setup.options.drivers === true
      ? results.map((result): SimulationStep => ({ do: 'drivers', result, trials }))
      : []),
    ...setup.fan.map((_, line): SimulationStep => ({ do: 'fan', line, trials: Math.min(trials, setup.fanTrials) })),
    ...results.map((result): SimulationStep => ({ do: 'summarise', result, trials })),
  ];
}

/**
 * Does one step of a simulation.
 *
 * - For: `simulate` in one thread, and workers that share the memory. Results do not depend on who does which step
 *   or in how many parts, bit for bit: a trial's numbers come from its own number, and every summary is made whole.
 * - Errors: none; a trial without a value counts as undefined.
 * - Example: `takeStep(setup, memory, { do: 'draw', group: 0 })` fills the columns of the first group.
 */
export function takeStep(setup: Setup, memory: SimulationMemory, step: SimulationStep): StepAnswer {
  switch (step.do) {
    case 'draw':
      drawGroup(setup.plan, step.group, memory.inputs);
      return {};
    case 'evaluate':
      return { backend: evaluatePart(setup, memory, step.from, step.to) };
    case 'summarise': {
      const values = (memory.results[step.result] ?? new Float64Array(0)).subarray(0, step.trials);
      return { summary: summarise(values, setup) };
    }
    case 'drivers':
      return { drivers: driversOf(setup, memory, step.result, step.trials) };
    case 'fan':
      return { fan: fanOf(setup, memory.fans[step.line] ?? new Float64Array(0), step.trials) };
  }
}

function evaluatePart(setup: Setup, memory: SimulationMemory, from: number, to: number): string {
  const { program } = setup.compilation;
  const columns = new Map(
    setup.plan.inputs.map(({ name }, index) => [
      name,
      (memory.inputs[index] ?? new Float64Array(0)).subarray(from, to),
    ]),
  );
  const shared = setup.options.shared ?? {};
  const fanned = from < setup.fanTrials ? setup.fan : [];
  const count = to - from;
  const evaluation = evaluate(
    program,
    { count, columns, shared },
    { lines: [...new Set([...setup.results, ...fanned])] },
  );
  for (const [index, name] of setup.results.entries()) {
    const { values } = evaluation.values(name);
    memory.results[index]?.set(values.subarray(values.length - count), from);
  }
  const until = Math.min(count, setup.fanTrials - from);
  for (const [index, name] of fanned.entries()) {
    const { values, shape } = evaluation.values(name);
    for (let period = 0; period < program.periods; period++) {
      const start = shape === 'series' ? period * count : 0;
      memory.fans[index]?.set(values.subarray(start, start + until), period * setup.fanTrials + from);
    }
  }
  return evaluation.backend;
}
