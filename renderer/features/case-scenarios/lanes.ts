import { scenarioLanes } from '#shared/engine/index.ts';
import type { LaneOverrides } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';

/** Base and scenarios by name, as the engine takes them; only the base where they inherit in a circle. */
export function lanesOf(content: CaseContent): ReadonlyMap<string, LaneOverrides> {
  const lanes = scenarioLanes(modelOf(content));
  return new Map([
    ['Base', {}],
    ...(lanes.ok ? lanes.value.map(({ name, overrides }) => [name, overrides] as const) : []),
  ]);
}
