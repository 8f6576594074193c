import type { Program } from '../compile/program.ts';
import type { LaneColumns, LaneOverrides } from '../types.ts';

/**
 * Lanes in which a line with dimensions is set as a whole, with each of its items set instead. What a lane says of one
 * item by its own name, such as `share[DE]`, counts more.
 */
export function spreadLanes(
  program: Program,
  lanes: readonly LaneOverrides[] | LaneColumns,
): readonly LaneOverrides[] | LaneColumns {
  if (program.items.size === 0) return lanes;
  if ('columns' in lanes) {
    const columns = new Map<string, Float64Array>();
    for (const [name, column] of lanes.columns) for (const each of itemsOf(program, name)) columns.set(each, column);
    for (const [name, column] of lanes.columns) if (columns.has(name)) columns.set(name, column);
    return { ...lanes, columns, ...(lanes.shared === undefined ? {} : { shared: spread(program, lanes.shared) }) };
  }
  return lanes.map((lane) => spread(program, lane));
}

function spread(program: Program, lane: LaneOverrides): LaneOverrides {
  if (!Object.keys(lane).some((name) => program.items.has(name))) return lane;
  const whole = Object.entries(lane).flatMap(([name, value]) =>
    itemsOf(program, name).map((each) => [each, value] as const),
  );
  const own = Object.entries(lane).filter(([name]) => !program.items.has(name) || itemsOf(program, name)[0] === name);
  return Object.fromEntries([...whole, ...own]);
}

/** The items that are set with a line: those of an input; anything else is set, or refused, by its own name. */
function itemsOf(program: Program, name: string): readonly string[] {
  const items = program.items.get(name) ?? [];
  return items.length > 0 && items.every((each) => program.inputs.has(each)) ? items : [name];
}
