import { combinations, isByItem, valueOfItems } from './dimension-items.ts';
import { isList } from './input-value.ts';
import type { InputValue } from './line.ts';

/** What is left of the items of a dimension that is taken away. */
export type Kept = 'sum' | 'average' | 'first';

type Shape = {
  /** The dimensions that the value has, outermost first, and those that it gets. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly itemsOf: (dimension: string) => readonly string[];
  readonly keep: Kept;
};

/**
 * A value for other dimensions: each item of a new one begins with what stood for all of them, and the items of one
 * that is taken away become one.
 * Example: `{ DE: 3, FR: 5 }` without its dimension, kept as the sum, is 8.
 */
export function reshapeValue(value: InputValue, { from, to, itemsOf, keep }: Shape): InputValue {
  const gone = from.filter((each) => !to.includes(each));
  const goneItems = combinations(gone, itemsOf);
  const leaf = (chosen: ReadonlyMap<string, string>): Leaf =>
    together(
      goneItems.flatMap((items) => {
        const all = new Map([...chosen, ...gone.map((each, index) => [each, items[index] ?? ''] as const)]);
        const one = valueOfItems(
          value,
          from.map((each) => all.get(each) ?? ''),
        );
        return one === null ? [] : [one];
      }),
      keep,
    );
  const build = (dimensions: readonly string[], chosen: ReadonlyMap<string, string>): InputValue => {
    const [dimension, ...inner] = dimensions;
    if (dimension === undefined) return leaf(chosen);
    return Object.fromEntries(
      itemsOf(dimension).map((item) => [item, build(inner, new Map([...chosen, [dimension, item]]))]),
    );
  };
  return build(to, new Map());
}

type Leaf = number | readonly number[];

function together(values: readonly Leaf[], keep: Kept): Leaf {
  const [first = 0, ...others] = values;
  if (keep === 'first' || others.length === 0) return first;
  const join = (numbers: readonly number[]): number => {
    const sum = numbers.reduce((all, each) => all + each, 0);
    return keep === 'sum' ? sum : sum / numbers.length;
  };
  const numberAt = (value: Leaf, period: number): number => (typeof value === 'number' ? value : (value[period] ?? 0));
  if (values.every((value) => typeof value === 'number')) return join(values);
  const periods = Math.max(...values.map((value) => (typeof value === 'number' ? 0 : value.length)));
  return Array.from({ length: periods }, (_, period) => join(values.map((value) => numberAt(value, period))));
}

/** An item as it is to be: its name, and what it was called; null where it is new. */
export type ItemChange = { readonly name: string; readonly from: string | null };

/**
 * The value of a line when the items of one of its dimensions change. A new item begins with the values of the item
 * `like`, or at nothing; what stood for all items stands for the new ones too.
 */
export function withItems(
  value: InputValue,
  dimensions: readonly string[],
  changed: { readonly dimension: string; readonly items: readonly ItemChange[]; readonly like: string | null },
): InputValue {
  const [outer, ...inner] = dimensions;
  if (outer === undefined || !isByItem(value)) return value;
  if (outer !== changed.dimension)
    return Object.fromEntries(Object.entries(value).map(([item, each]) => [item, withItems(each, inner, changed)]));
  const [some = 0] = Object.values(value);
  const beginning = changed.like === null ? zeros(some) : (value[changed.like] ?? zeros(some));
  return Object.fromEntries(
    changed.items.map(({ name, from }) => [name, from === null ? beginning : (value[from] ?? zeros(some))]),
  );
}

/** The same shape with nothing in it. */
export function zeros(like: InputValue): InputValue {
  if (typeof like === 'number') return 0;
  if (isList(like)) return like.map(() => 0);
  return Object.fromEntries(Object.entries(like).map(([item, inner]) => [item, zeros(inner)]));
}
