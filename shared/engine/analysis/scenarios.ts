import { fail, ok, type Result } from '../../kernel/result.ts';
import type { InputValue } from '../../model/line.ts';
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
      for (const [line, value] of Object.entries(each.overrides)) if (isLaneValue(value)) merged[line] = value;
    }
    lanes.push({ name: scenario.name, overrides: merged });
  }
  return ok(lanes);
}

function isLaneValue(value: InputValue): value is number | readonly number[] {
  return typeof value === 'number' || Array.isArray(value);
}

/** The scenario, the one it inherits from, and so on. */
function ancestry(
  scenario: ModelScenario,
  byName: ReadonlyMap<string, ModelScenario>,
): Result<readonly ModelScenario[]> {
  const chain: ModelScenario[] = [];
  for (let at: ModelScenario | undefined = scenario; at !== undefined;) {
    const again = chain.indexOf(at);
    if (again >= 0) {
      const names = [...chain.slice(again), at].map((each) => `“${each.name}”`).join(' → ');
      return fail(
        'scenario-cycle',
        `These scenarios inherit from each other in a circle: ${names}. Let one of them inherit from nothing.`,
        { scenarios: chain.slice(again).map((each) => each.name) },
      );
    }
    chain.push(at);
    if (at.inherits === null) break;
    const parent = byName.get(at.inherits);
    if (parent === undefined) {
      return fail(
        'unknown-scenario',
        `The scenario “${at.name}” inherits from “${at.inherits}”, which does not exist. Choose another, or none.`,
        { scenario: at.name },
      );
    }
    at = parent;
  }
  return ok(chain);
}
