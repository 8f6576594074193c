import { random } from '../random.ts';

/** What a trial draws, the same for a seed on every machine. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly of: <Item>(items: readonly Item[]) => Item;
  readonly bytes: (length: number) => Buffer;
};

export function chance(seed: number): Chance {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
