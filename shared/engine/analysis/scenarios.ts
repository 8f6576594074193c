import { fail, ok, type Result } from '../../kernel/result.ts';
import { flatOverrides } from '../../model/dimension-items.ts';
import type { Model, ModelScenario } from '../../model/model.ts';
import type { LaneOverrides } from '../types.ts';

export type ScenarioLane = { readonly name: string; readonly overrides: LaneOverrides };

/**
 * The scenarios of a model as lanes, in their order; what a scenario does not change it takes from the one it
 * inherits from.
 *
 * - For: evaluating the base and all scenarios together: `evaluate(program, [{}, ...lanes.map((l) => l.overrides)])`.
 * - Errors: `scenario-cycle` names the circle in order; `unknown-scenario` names the missing one.
 * - Example: `Low` sets price 40; `Low and late` inherits it and sets ramp 36: its lane is { price: 40, ramp: 36 }.
 */
export function scenarioLanes(model: Model): Result<readonly ScenarioLane[]> {
  const byName = new Map(model.scenarios.map((scenario) => [scenario.name, scenario]));
  const lanes: ScenarioLane[] = [];
  for (const scenario of model.scenarios) {
    const chain = ancestry(scenario, byName);
    if (!chain.ok) return chain;
    const merged: Record<string, number | readonly number[]> = {};
    for (const each of chain.value.toReversed()) {
      for (const [line, value] of flatOverrides(model, each.overrides)) merged[line] = value;
    }
    lanes.push({ name: scenario.name, overrides: merged });
  }
  return ok(lanes);
}

/** The scenario, the one it inherits from, and so on. */
function ancestry(
  scenario: ModelScenario,
  byName: ReadonlyMap<string, ModelScenario>,
): Result<readonly ModelScenario[]> {
  const chain = [scenario];
  for (let name = scenario.inherits; name !== null;) {
    const child = chain.at(-1)?.name ?? '';
    const parent = byName.get(name);
    if (parent === undefined) {
      const message = `The scenario “${child}” inherits from “${name}”, which does not exist. Choose another, or none.`;
      return fail('unknown-scenario', message, { scenario: child });
    }
    if (chain.includes(parent)) return circle([...chain.slice(chain.indexOf(parent)), parent]);
    chain.push(parent);
    name = parent.inherits;
  }
  return ok(chain);
}

function circle(scenarios: readonly ModelScenario[]): Result<never> {
  const names = scenarios.map((each) => each.name);
  const path = names.map((name) => `“${name}”`).join(' → ');
  return fail(
    'scenario-cycle',
    `These scenarios inherit from each other in a circle: ${path}. Let one of them inherit from nothing.`,
    { scenarios: names.slice(0, -1) },
  );
}
