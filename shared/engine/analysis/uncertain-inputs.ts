import type { Distribution } from '../../model/distribution.ts';
import type { Compilation } from '../compile/compile-model.ts';

export type UncertainInput = {
  readonly name: string;
  readonly label: string;
  readonly distribution: Distribution;
};

/**
 * The inputs of a model that can be drawn: they have a distribution and one number for all periods, and nothing sets
 * them. In the order of their names, so that the order of lines changes nothing.
 * Example: a model with `price` uncertain and `tax` not has `price`.
 */
export function uncertainInputs(
  { model, program, lines }: Compilation,
  fixed: ReadonlySet<string> = new Set(),
): readonly UncertainInput[] {
  const found = model.lines.flatMap(({ name, distribution }): UncertainInput[] => {
    const line = lines.get(name);
    const usable = line?.shape === 'scalar' && program.inputs.has(name) && !fixed.has(name);
    return distribution !== null && usable ? [{ name, label: line.label, distribution }] : [];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
