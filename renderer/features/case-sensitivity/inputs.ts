import { quantileOf } from '#shared/engine/distributions/index.ts';
import type { InputValue, Line } from '#shared/model/line.ts';
import { lineLabel } from '#shared/model/line.ts';
import type { Subject } from './subject.ts';

/** An input that is one number and that the result depends on: a line, or one item of a line with dimensions. */
export type Input = {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly line: Line;
  /** The items it is of; none for a whole line. */
  readonly items: readonly string[];
  readonly value: number;
  /** Where it may lie: its P10 and P90, or a fifth to each side. */
  readonly low: number;
  readonly high: number;
};

const side = 0.2;

export function inputsOf({ content, results, line, lane }: Subject): readonly Input[] {
  const reached = new Set([line.name]);
  for (const name of reached) for (const used of results.facts.get(name)?.dependsOn ?? []) reached.add(used);
  const lines = new Map(content.lines.map((each) => [each.name, each]));
  return [...results.facts.values()].flatMap(({ name, shape, itemOf, items }): Input[] => {
    const source = lines.get(itemOf ?? name);
    if (!reached.has(name) || shape !== 'scalar' || source?.kind !== 'input' || items.length > 0) return [];
    const value = results.values(name, lane).values[0] ?? Number.NaN;
    const of =
      itemOf === null ? [] : (results.facts.get(itemOf)?.items.find((each) => each.name === name)?.items ?? []);
    const label = of.length === 0 ? lineLabel(source) : `${lineLabel(source)}, ${of.join(', ')}`;
    return [{ name, label, unit: source.unit, line: source, items: of, value, ...rangeOf(source, value) }];
  });
}

function rangeOf({ distribution }: Line, value: number): { readonly low: number; readonly high: number } {
  if (distribution !== null) return { low: quantileOf(distribution, 0.1), high: quantileOf(distribution, 0.9) };
  const width = value === 0 || !Number.isFinite(value) ? 1 : Math.abs(value) * side;
  const middle = Number.isFinite(value) ? value : 0;
  return { low: middle - width, high: middle + width };
}

/** The value of the whole line once this input has another; null where it is one number for all items. */
export function withInput(given: InputValue | null, items: readonly string[], next: number): InputValue | null {
  const [first, ...more] = items;
  if (first === undefined) return next;
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return null;
  const byItem = given as Readonly<Record<string, InputValue>>;
  const inner = withInput(byItem[first] ?? null, more, next);
  return inner === null ? null : { ...byItem, [first]: inner };
}
