import { partsOf, type Expression } from '../../formula/expression.ts';
import { dimensionsOf, type Frame } from './frame.ts';

/**
 * The dimensions of every line: what an input states, and for a formula all that its parts have. Formulas may use each
 * other in circles through `prev`, so the sets grow until nothing changes; they only ever grow.
 */
export function inferDimensions(
  given: ReadonlyMap<string, readonly string[]>,
  trees: ReadonlyMap<string, Expression>,
  frame: Frame,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map(given);
  const order = [...frame.dimensions.keys()];
  const usedBy = usersOf(trees);
  const waiting = new Set([...given.keys()].flatMap((name) => usedBy.get(name) ?? []));
  for (const line of waiting) {
    waiting.delete(line);
    const tree = trees.get(line);
    if (tree === undefined || given.has(line)) continue;
    const now = dimensionsOf(tree, frame, (name) => found.get(name) ?? []);
    if (now.size === (found.get(line) ?? []).length) continue;
    found.set(
      line,
      order.filter((each) => now.has(each)),
    );
    for (const user of usedBy.get(line) ?? []) waiting.add(user);
  }
  return found;
}

function usersOf(trees: ReadonlyMap<string, Expression>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [line, tree] of trees) {
    for (const name of namesIn(tree)) {
      const known = users.get(name) ?? [];
      known.push(line);
      users.set(name, known);
    }
  }
  return users;
}

/** Every name in an expression, also of what is selected from. */
export function namesIn(tree: Expression): readonly string[] {
  const names: string[] = [];
  const stack = [tree];
  for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
    if (each.kind === 'name' || each.kind === 'select') names.push(each.name);
    else stack.push(...partsOf(each));
  }
  return names;
}
