import type { Program, ProgramNode } from '../compile/program.ts';
import type { Operand } from './instruction.ts';
import { stepNodes, type Wishes } from './plan.ts';

export type LayoutWishes = Wishes & { readonly needed: ReadonlySet<number>; readonly varying: ReadonlySet<number> };

/**
 * Gives every needed value a place in one memory: first what is the same for all lanes, then the values of one
 * block. With `reuse`, a block value's place is given to a later one of the same size once its last user is done,
 * so that a block stays in the cache.
 */
export function layOut(program: Program, wishes: LayoutWishes): { places: Map<number, Operand>; size: number } {
  const { needed, varying, block } = wishes;
  const places = new Map<number, Operand>();
  let size = 0;
  const place = (node: number, at: number): void => {
    const series = program.nodes[node]?.shape === 'series';
    const columns = varying.has(node) ? block : 1;
    places.set(node, { at, row: series ? columns : 0, column: varying.has(node) ? 1 : 0 });
  };
  const sizeOf = (node: number): number =>
    (program.nodes[node]?.shape === 'series' ? program.periods : 1) * (varying.has(node) ? block : 1);
  const fresh = (node: number): void => {
    place(node, size);
    size += sizeOf(node);
  };
  const given = (node: ProgramNode | undefined): boolean => node?.kind !== 'operation';

  for (const node of needed) if (given(program.nodes[node]) || !varying.has(node)) fresh(node);
  if (!wishes.reuse) {
    for (const node of needed) if (!places.has(node)) fresh(node);
    return { places, size };
  }
  const lastUse = lastUses(program, wishes);
  const free = new Map<number, number[]>();
  for (const [index, step] of program.steps.entries()) {
    const nodes = stepNodes(step).filter((node) => needed.has(node) && varying.has(node));
    for (const node of nodes) {
      const again = free.get(sizeOf(node))?.pop();
      if (again === undefined) fresh(node);
      else place(node, again);
    }
    for (const node of lastUse.get(index) ?? []) {
      const list = free.get(sizeOf(node)) ?? [];
      list.push(places.get(node)?.at ?? 0);
      free.set(sizeOf(node), list);
    }
  }
  return { places, size };
}

/** For each step the block values that nothing needs after it; what is read afterwards is never given back. */
function lastUses(program: Program, { needed, varying, wanted }: LayoutWishes): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, number>();
  for (const [index, step] of program.steps.entries()) {
    for (const node of stepNodes(step)) {
      const found = program.nodes[node];
      if (!needed.has(node) || found?.kind !== 'operation') continue;
      last.set(node, index);
      for (const arg of found.args) last.set(arg, index);
    }
  }
  const kept = new Set(wanted);
  const result = new Map<number, number[]>();
  for (const [node, step] of last) {
    if (kept.has(node) || !varying.has(node) || program.nodes[node]?.kind !== 'operation') continue;
    result.set(step, [...(result.get(step) ?? []), node]);
  }
  return result;
}
