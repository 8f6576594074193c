import { fail, ok, type Result } from '../../kernel/result.ts';
import type { LaneOverrides } from '../types.ts';

/** One thing that may turn out this way or that: the market, the regulation, a rival. */
export type ScenarioAxis = {
  readonly name: string;
  readonly alternatives: readonly {
    readonly name: string;
    readonly overrides: LaneOverrides;
    readonly probability?: number | null;
  }[];
};

export type GridLane = {
  readonly name: string;
  /** The alternative chosen on each axis, in the order of the axes. */
  readonly chosen: readonly string[];
  readonly overrides: LaneOverrides;
  /** The product over the axes, as if they were independent; null when an alternative has none. */
  readonly probability: number | null;
};

const mostLanes = 10_000;

/**
 * Axes of alternatives combined into a grid of lanes: market × regulation × rival.
 *
 * - For: seeing every combination without writing each as a scenario. The last axis changes fastest.
 * - Probabilities multiply as if the axes were independent; they are taken as stated and not scaled.
 * - Errors: `no-alternatives`; `axis-conflict` when two axes set the same input; `too-many-lanes` above 10,000.
 * - Example: Market (Strong, Weak) and Rival (Enters, Stays out) give four lanes, first “Strong · Enters”.
 */
export function scenarioGrid(axes: readonly ScenarioAxis[]): Result<readonly GridLane[]> {
  const setBy = new Map<string, string>();
  let count = 1;
  for (const axis of axes) {
    if (axis.alternatives.length === 0) {
      return fail('no-alternatives', `“${axis.name}” has no alternatives. Give it at least one.`, { axis: axis.name });
    }
    count *= axis.alternatives.length;
    for (const name of new Set(axis.alternatives.flatMap((each) => Object.keys(each.overrides)))) {
      const other = setBy.get(name);
      if (other !== undefined) {
        const message = `“${other}” and “${axis.name}” both set “${name}”, so they can't be combined. Let one of them set it.`;
        return fail('axis-conflict', message, { line: name, axes: [other, axis.name] });
      }
      setBy.set(name, axis.name);
    }
  }
  if (count > mostLanes) {
    return fail('too-many-lanes', `These axes have ${count} combinations; ${mostLanes} is the most. Take fewer.`);
  }
  let lanes: GridLane[] = [{ name: '', chosen: [], overrides: {}, probability: 1 }];
  for (const { alternatives } of axes) {
    lanes = lanes.flatMap((lane) =>
      alternatives.map(({ name, overrides, probability = null }) => ({
        name: lane.name === '' ? name : `${lane.name} · ${name}`,
        chosen: [...lane.chosen, name],
        overrides: { ...lane.overrides, ...overrides },
        probability: lane.probability === null || probability === null ? null : lane.probability * probability,
      })),
    );
  }
  return ok(lanes);
}
