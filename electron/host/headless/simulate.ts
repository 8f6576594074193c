import {
  compileModel,
  scenarioLanes,
  type Finding,
  type Simulation,
  type SimulationOptions,
} from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { flatOverrides } from '#shared/model/dimension-items.ts';
import type { InputValue } from '#shared/model/line.ts';
import { modelOf, type Model } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';
import { checkSet } from './evaluate.ts';

export type SimulateInput = Omit<SimulationOptions, 'shared'> & {
  readonly caseId: Id;
  /** Null: the base. */
  readonly scenario: string | null;
  /** What-if values, over the scenario. An uncertain input among them is not drawn. */
  readonly set: Readonly<Record<string, InputValue>>;
};

/** Where the work is done: this thread, or a pool of workers. */
export type Simulate = (model: Model, options: SimulationOptions) => Promise<Result<Simulation>>;

export type Simulated = Simulation & { readonly scenario: string | null; readonly findings: readonly Finding[] };
export type SimulatedCase = {
  readonly output: Simulated;
  readonly labels: ReadonlyMap<string, { label: string; unit: string | null }>;
};

/** The model of a case and what holds in every trial. */
export function simulationOf(
  records: Records,
  { caseId, scenario, set, ...options }: SimulateInput,
): Result<{ readonly model: Model; readonly options: SimulationOptions }> {
  const content = caseContent(records, caseId);
  if (content === undefined) return fail('case-not-found', 'This case is not in the file.');
  const model = modelOf(content);
  const lanes = scenarioLanes(model);
  if (!lanes.ok) return lanes;
  const lane = scenario === null ? undefined : lanes.value.find((each) => each.name === scenario);
  if (scenario !== null && lane === undefined) {
    const hint = didYouMean(
      scenario,
      lanes.value.map((each) => each.name),
    );
    return fail('scenario-not-found', `There is no scenario called "${scenario}" in this case.${hint}`, {
      name: scenario,
    });
  }
  const known = [...compileModel(model).sources.values()];
  const checked = checkSet(set, known, content);
  if (!checked.ok) return checked;
  return ok({
    model,
    options: { ...options, shared: { ...lane?.overrides, ...Object.fromEntries(flatOverrides(model, set)) } },
  });
}

/** One simulation of a case of a file. */
export async function simulateCase(
  records: Records,
  input: SimulateInput,
  simulate: Simulate,
): Promise<Result<SimulatedCase>> {
  const asked = simulationOf(records, input);
  if (!asked.ok) return asked;
  const { model, options } = asked.value;
  const simulated = await simulate(model, options);
  if (!simulated.ok) return simulated;
  const labels = new Map(model.lines.map((line) => [line.name, { label: line.label ?? line.name, unit: line.unit }]));
  const { findings } = compileModel(model);
  return ok({ output: { ...simulated.value, scenario: input.scenario, findings }, labels });
}
