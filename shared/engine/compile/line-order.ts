import type { Reach } from '../functions/function.ts';
import { shortestPath, strongComponents } from './components.ts';
import type { Uses } from './dependencies.ts';

/** Lines to compile together: one line, or the lines of a recurrence in the order of one period. */
export type Group =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'loop'; readonly lines: readonly number[] }
  /** A loop without a start: `cycle` uses the next of it, and the last uses the first. */
  | {
      readonly kind: 'cycle';
      readonly lines: readonly number[];
      readonly cycle: readonly number[];
      readonly reach: Reach;
    };

/** Puts lines into an order in which each comes after what it uses, and finds the loops. */
export function orderLines(uses: readonly Uses[], indexOf: ReadonlyMap<string, number>): readonly Group[] {
  const edges = uses.map((each) => [...each.keys()].map((name) => indexOf.get(name) ?? 0));
  const reachBetween = (from: number, to: number): ReadonlySet<Reach> | undefined =>
    namesOf(uses, from).find(([name]) => indexOf.get(name) === to)?.[1];
  return strongComponents(edges).map((lines): Group => {
    const [only] = lines;
    if (lines.length === 1 && only !== undefined && !edges[only]?.includes(only)) return { kind: 'line', line: only };
    return loopGroup(lines, edges, reachBetween);
  });
}

function namesOf(uses: readonly Uses[], line: number): readonly (readonly [string, ReadonlySet<Reach>])[] {
  return [...(uses[line] ?? new Map<string, ReadonlySet<Reach>>())];
}

function loopGroup(
  lines: readonly number[],
  edges: readonly (readonly number[])[],
  reachBetween: (from: number, to: number) => ReadonlySet<Reach> | undefined,
): Group {
  const members = new Set(lines);
  const within = (point: number): number[] => (edges[point] ?? []).filter((target) => members.has(target));
  const inside = new Map(
    lines.map((from) => [from, within(from).map((to) => ({ to, reach: reachBetween(from, to) ?? new Set<Reach>() }))]),
  );
  for (const [from, targets] of inside) {
    const whole = targets.find((target) => target.reach.has('whole'));
    if (whole === undefined) continue;
    const back = shortestPath(whole.to, from, within) ?? [from];
    return { kind: 'cycle', lines, cycle: [from, ...back.slice(0, -1)], reach: 'whole' };
  }
  const now = new Map(
    [...inside].map(([from, targets]) => [
      from,
      targets.filter((each) => each.reach.has('now')).map((each) => each.to),
    ]),
  );
  const order = [...lines].sort((a, b) => a - b);
  const place = new Map(order.map((line, index) => [line, index]));
  const components = strongComponents(order.map((line) => (now.get(line) ?? []).map((to) => place.get(to) ?? 0)));
  for (const component of components) {
    const start = order[component[0] ?? 0] ?? 0;
    if (component.length === 1 && now.get(start)?.includes(start) !== true) continue;
    const cycle = shortestCycle(start, (point) => now.get(point) ?? []);
    return { kind: 'cycle', lines, cycle: cycle ?? lines, reach: 'now' };
  }
  return { kind: 'loop', lines: components.flatMap((component) => component.map((index) => order[index] ?? 0)) };
}

/** The shortest way from a point back to itself, the point once; null when there is none. */
function shortestCycle(start: number, edgesOf: (point: number) => readonly number[]): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const next of edgesOf(start)) {
    const back = next === start ? [start] : shortestPath(next, start, edgesOf);
    if (back !== null && (best === null || back.length < best.length)) best = back;
  }
  return best === null ? null : [start, ...best.slice(0, -1)];
}
