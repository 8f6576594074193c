import type { WorkspaceRecord } from '../../model/record.ts';

/** Two people worked from one ancestor: mine and theirs, as the person who merges sees it. */
export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];
export const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours');

/** What each of the three has at one place; undefined where it has nothing. */
export type Three<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value };

/**
 * A place where both sides did something that can't stand together.
 * `value`: both changed one field (or one cell of it). `removed`: one removed what the other worked on.
 * `name`: two lines of a case would have one name. `cycle`: scenarios would build on each other in a circle.
 */
export type ConflictKind = 'value' | 'removed' | 'name' | 'cycle';

export type Conflict = {
  /** Names the place; the same whichever side asks, so that a choice can be kept under it. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** The row as each has it. */
  readonly row: Three<WorkspaceRecord | undefined>;
  /** `definition` stands for what a line is: its kind, value, formula and dimensions together. */
  readonly field: string | null;
  /** Where in the field: the item of a dimension, the period counted from 0. */
  readonly cell: readonly (string | number)[];
  readonly values: Three<unknown>;
};

/** Whose version is taken at a place, by the conflict's key. */
export type Choices = { readonly get: (key: string) => Side | undefined };

/** Told of each conflict; answers whose version is taken (ours, as long as nobody has chosen). */
export type Decide = (conflict: Conflict) => Side;
