import type { Compilation } from '../compile/compile-model.ts';
import type { Finding } from '../types.ts';

/**
 * Why a line has no value: the finding nearest to it, its own first, then those of the lines it uses, level by level.
 *
 * - For: a result that is empty. `findings` are those of the compilation and of one lane of the evaluation.
 * - Two lines with one meaning are worked out once, so that a fault told of one of them counts for the other too.
 * - Shapes: one finding; null when none of them is on the way to the line. Errors: an unknown name gives null.
 * - Example: with `units = a / 0` and `revenue = price * units`, `revenue` has no value because `units` divides by zero.
 */
export function whyNoValue(compilation: Compilation, findings: readonly Finding[], name: string): Finding | null {
  const { lines, program } = compilation;
  const found = new Map<string, Finding>();
  for (const each of findings) if (each.line !== null && !found.has(each.line)) found.set(each.line, each);
  const sameNode = new Map<number, string[]>();
  for (const [line, node] of program.lines) sameNode.set(node, [...(sameNode.get(node) ?? []), line]);
  const seen = new Set<string>([name]);
  // Grows while it is walked: nearest first.
  const way = [name];
  for (const line of way) {
    const twins = sameNode.get(program.lines.get(line) ?? -1) ?? [];
    for (const each of [line, withoutItems(line), ...twins]) {
      const finding = found.get(each);
      if (finding !== undefined) return finding;
    }
    const compiled = lines.get(line);
    const items = compiled?.items.map((item) => item.name) ?? [];
    for (const next of [...items, ...(compiled?.dependsOn ?? [])]) {
      if (seen.has(next)) continue;
      seen.add(next);
      way.push(next);
    }
  }
  return null;
}

/** `units` of `units[DE]`: what is wrong with the formula of all items is told once, of the line. */
const withoutItems = (name: string): string => name.replace(/\[.*$/, '');
