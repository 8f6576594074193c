import type { SamplingReport, Sampler } from '../../sampling/sampling-plan.ts';
import type { RunConventions } from '../../types.ts';
import { engineVersion } from '../../version.ts';
import { modelHash } from '../model-hash.ts';
import type { Drivers } from './drivers.ts';
import type { Fan } from './fan.ts';
import type { Setup } from './setup.ts';
import type { SimulationStep, StepAnswer } from './steps.ts';
import type { ResultSummary } from './summarise.ts';

export type SimulatedResult = ResultSummary & { readonly drivers?: Drivers };

/** What a simulation says, with all that is needed to repeat it. */
export type Simulation = {
  readonly case: string;
  /** Trials asked for, and trials done: fewer when the stop rule was met. */
  readonly asked: number;
  readonly trials: number;
  readonly stopped: boolean;
  readonly seed: number;
  readonly sampler: Sampler;
  readonly engine: string;
  readonly backend: string;
  /** SHA-256 of what the numbers depend on. */
  readonly model: string;
  readonly conventions: RunConventions;
  readonly sampling: SamplingReport & { readonly inputs: readonly string[] };
  readonly results: Readonly<Record<string, SimulatedResult>>;
  readonly fan?: Readonly<Record<string, Fan>>;
};

type Done = { readonly step: SimulationStep; readonly answer: StepAnswer };

/** Puts the answers of the closing steps together; their order does not matter. */
export function report(setup: Setup, trials: number, backend: string, done: readonly Done[]): Simulation {
  const { compilation, options, plan } = setup;
  const { model } = compilation;
  const drivers = new Map<number, Drivers>();
  const fans = new Map<string, Fan>();
  const summaries = new Map<number, ResultSummary>();
  for (const { step, answer } of done) {
    if (step.do === 'drivers' && answer.drivers) drivers.set(step.result, answer.drivers);
    if (step.do === 'summarise' && answer.summary) summaries.set(step.result, answer.summary);
    if (step.do === 'fan' && answer.fan) fans.set(setup.fan[step.line] ?? '', answer.fan);
  }
  const results = setup.results.flatMap((name, index): [string, SimulatedResult][] => {
    const [summary, own] = [summaries.get(index), drivers.get(index)];
    if (summary === undefined) return [];
    return [[name, own === undefined ? summary : { ...summary, drivers: own }]];
  });
  return {
    case: model.name,
    asked: options.trials,
    trials,
    stopped: trials < options.trials,
    seed: options.seed,
    sampler: options.sampler,
    engine: engineVersion,
    backend,
    model: modelHash(model),
    conventions: { ...model.conventions, currency: model.currency },
    sampling: { ...plan.report, inputs: plan.inputs.map((input) => input.name) },
    results: Object.fromEntries(results),
    ...(setup.fan.length === 0 ? {} : { fan: Object.fromEntries(fans) }),
  };
}
