import type { InputValue } from './line.ts';
import type { Model } from './model.ts';

/** One item of each dimension of a line, in the order of the line's dimensions. */
export type Items = readonly string[];

/** Every combination of items, the last dimension changing first. */
export function combinations(
  dimensions: readonly string[],
  itemsOf: (dimension: string) => readonly string[],
): Items[] {
  let all: Items[] = [[]];
  for (const dimension of dimensions) all = all.flatMap((start) => itemsOf(dimension).map((item) => [...start, item]));
  return all;
}

/**
 * What one combination of items of a line is called where lines are called by name: in lanes, in results, in findings.
 * Example: `share[DE]`, `units[DE,Web]`.
 */
export function itemName(line: string, items: Items): string {
  return `${line}[${items.join(',')}]`;
}

/** The value of one combination: one number or list may stand for all items, at any depth. */
export function valueOfItems(value: InputValue, items: Items): number | readonly number[] | null {
  let at: InputValue | undefined = value;
  for (const item of items) {
    if (typeof at === 'number' || isList(at)) return at;
    at = at !== undefined && Object.hasOwn(at, item) ? at[item] : undefined;
  }
  return typeof at === 'number' || isList(at) ? at : null;
}

function isList(value: InputValue | undefined): value is readonly number[] {
  return Array.isArray(value);
}

/** The same value with another number or list for one combination; what stood for all items is spread out first. */
export function withItemValue(
  value: InputValue,
  items: Items,
  itemsOf: readonly (readonly string[])[],
  to: number | readonly number[],
): InputValue {
  const [item, ...rest] = items;
  const [own = [], ...inner] = itemsOf;
  if (item === undefined) return to;
  const spread: Record<string, InputValue> = Object.fromEntries(
    own.map((each) => [each, !isByItem(value) ? value : (value[each] ?? 0)]),
  );
  return { ...spread, [item]: withItemValue(spread[item] ?? 0, rest, inner, to) };
}

/** Whether a value is given item by item. */
export function isByItem(value: InputValue): value is { readonly [item: string]: InputValue } {
  return typeof value === 'object' && !isList(value);
}

/**
 * What a scenario changes, one entry a combination of items: `share: { DE: 0.2 }` is `share[DE]` set to 0.2. A number
 * for a line with dimensions is set for all its items.
 */
export function flatOverrides(
  { lines, dimensions }: Pick<Model, 'lines' | 'dimensions'>,
  overrides: Readonly<Record<string, InputValue>>,
): readonly (readonly [string, number | readonly number[]])[] {
  return Object.entries(overrides).flatMap(([name, value]): (readonly [string, number | readonly number[]])[] => {
    const own = lines.find((line) => line.name === name)?.dimensions ?? [];
    if (own.length === 0) return isByItem(value) ? [] : [[name, value]];
    return combinations(own, (dimension) => dimensions[dimension] ?? []).flatMap((items) => {
      const one = valueOfItems(value, items);
      return one === null ? [] : [[itemName(name, items), one] as const];
    });
  });
}
