import type { Id } from '../../kernel/id.ts';
import type { Records, WorkspaceRecord } from '../../model/record.ts';
import type { Choices, Conflict, Decide, Three } from './conflict.ts';
import { mergeRow } from './fields.ts';
import { allKeys, identify } from './identity.ts';
import { decideRemovals } from './presence.ts';
import { settle } from './settle.ts';

export { otherSide, sides, type Choices, type Conflict, type ConflictKind, type Side, type Three } from './conflict.ts';

export type Merged = {
  readonly records: Records;
  /** Every place where both did something, chosen or not, in an order that doesn't depend on who asks. */
  readonly conflicts: readonly Conflict[];
};

/**
 * Both sides' work since the common ancestor in one: row by row by stable id, field by field, and values cell by
 * cell. Where both changed one place it is a conflict: `choices` says whose version is taken, ours when it says
 * nothing. Merging with the ancestor itself gives the other side; swapping the sides and the choices changes nothing.
 */
export function merge(three: Three<Records>, choices: Choices = new Map()): Merged {
  const conflicts = new Map<string, Conflict>();
  const decide: Decide = (conflict) => {
    conflicts.set(conflict.key, conflict);
    return choices.get(conflict.key) ?? 'ours';
  };
  const keyed = identify(three);
  const gone = decideRemovals(keyed, decide);
  const merged = new Map<Id, WorkspaceRecord>();
  for (const key of allKeys(keyed)) {
    const [ours, theirs] = [keyed.ours.get(key), keyed.theirs.get(key)];
    if (gone.has(key) || (!ours && !theirs)) continue;
    const row = ours && theirs ? mergeRow(key, { base: keyed.base.get(key), ours, theirs }, decide) : (ours ?? theirs);
    if (row) merged.set(row.id, row);
  }
  settle(merged, keyed, decide);
  return { records: merged, conflicts: [...conflicts.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) };
}
