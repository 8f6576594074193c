import type { Builder } from './builder.ts';
import { strongComponents } from './components.ts';

/** A recurrence that has been lowered: the placeholders that stood for its lines, all bound. */
export type LoopDraft = { readonly placeholders: readonly number[] };

export type LoopOrder = { readonly before: readonly number[]; readonly inside: readonly number[] };

const backward: ReadonlySet<string> = new Set(['previous', 'lag']);

/**
 * Splits the operation nodes made since `start` into those that need nothing of the recurrence, and those of the
 * recurrence in the order of one period. An edge through `previous` or `lag` looks back and orders nothing.
 */
export function orderLoop(build: Builder, start: number, loop: LoopDraft): LoopOrder {
  const made: number[] = [];
  for (let node = start; node < build.nodes.length; node++)
    if (build.nodes[node]?.kind === 'operation') made.push(node);
  if (loop.placeholders.length === 0) return { before: made, inside: [] };

  const dependent = new Set(loop.placeholders);
  for (const node of made) if (argsOf(build, node).some((arg) => dependent.has(arg))) dependent.add(node);
  const inside = made.filter((node) => dependent.has(node));
  const place = new Map(inside.map((node, index) => [node, index]));
  const edges = inside.map((node) => {
    const made = build.nodes[node];
    const looksBack = made?.kind === 'operation' && backward.has(made.operation);
    const args = argsOf(build, node).slice(looksBack ? 1 : 0);
    return args.flatMap((arg) => place.get(build.resolve(arg)) ?? []);
  });
  const order = strongComponents(edges).flatMap((component) => component.map((index) => inside[index] ?? 0));
  return { before: made.filter((node) => !dependent.has(node)), inside: order };
}

function argsOf(build: Builder, node: number): readonly number[] {
  const found = build.nodes[node];
  return found?.kind === 'operation' ? found.args : [];
}
