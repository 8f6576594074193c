import type { Comparison } from '#shared/api/comparisons.ts';

/** What the other side is called in sentences and on buttons. */
export type Them = {
  /** Begins a sentence: `Bob`, `Bob and Kim`, `The other version`. */
  readonly name: string;
  /** Before "changed", in the middle of a sentence. */
  readonly within: string;
  /** On a button, beside "Yours". */
  readonly whose: string;
};

const nobody: Them = { name: 'The other version', within: 'the other version', whose: 'The other version’s' };

/** By name where somebody else did it. The same person on two computers is two versions, not two people. */
export function themOf({ merge, savedBy }: Comparison, person: string): Them {
  const authors = [...new Set(merge?.theirTrail.map(({ author }) => author) ?? [])];
  if (authors.length === 0 && savedBy !== null) authors.push(savedBy);
  if (authors.length === 0 || authors.length > 2 || authors.includes(person)) return nobody;
  const name = authors.join(' and ');
  return { name, within: name, whose: authors.length === 1 ? `${name}’s` : 'Theirs' };
}
