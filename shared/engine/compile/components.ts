/**
 * Groups the points of a directed graph that reach each other (Tarjan), without recursion, so that a chain of
 * any length is safe. `edges[i]` are the points that point i needs; a group comes after the groups it needs.
 */
export function strongComponents(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const count = edges.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const nextEdge = new Int32Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let counter = 0;

  const enter = (point: number, path: number[]): void => {
    order[point] = low[point] = counter++;
    stack.push(point);
    onStack[point] = 1;
    path.push(point);
  };
  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const path: number[] = [];
    enter(root, path);
    while (path.length > 0) {
      const point = path[path.length - 1] ?? 0;
      const target = edges[point]?.[nextEdge[point] ?? 0];
      if (target !== undefined) {
        nextEdge[point] = (nextEdge[point] ?? 0) + 1;
        if (order[target] === -1) enter(target, path);
        else if (onStack[target] === 1) low[point] = Math.min(low[point] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[point] ?? 0);
      if (low[point] === order[point]) components.push(takeComponent(stack, onStack, point));
    }
  }
  return components;
}

function takeComponent(stack: number[], onStack: Uint8Array, root: number): number[] {
  const start = stack.lastIndexOf(root);
  const members = stack.splice(start);
  for (const member of members) onStack[member] = 0;
  return members.reverse();
}

/** The shortest way from one point to another, both ends included; null when there is none. */
export function shortestPath(
  from: number,
  to: number,
  edgesOf: (point: number) => Iterable<number>,
): readonly number[] | null {
  const cameFrom = new Map<number, number>([[from, -1]]);
  let frontier = [from];
  while (frontier.length > 0 && !cameFrom.has(to)) {
    const next: number[] = [];
    for (const point of frontier) {
      for (const target of edgesOf(point)) {
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, point);
        next.push(target);
      }
    }
    frontier = next;
  }
  if (!cameFrom.has(to)) return null;
  const path: number[] = [];
  for (let point = to; point !== -1; point = cameFrom.get(point) ?? -1) path.push(point);
  return path.reverse();
}
