import type { Id } from '../kernel/id.ts';
import type { ChangeSet } from './change-set.ts';

/** One entry of the audit trail. Undo and redo add entries; they never erase one. */
export type HistoryEntry = {
  readonly id: Id;
  /** 1, 2, 3 … in the order in which changes were kept. */
  readonly sequence: number;
  /** ISO time, as the person's computer told it. */
  readonly time: string;
  readonly author: string;
  readonly command: string;
  /** What happened, in words: `List price at launch: 49 → 44`. */
  readonly label: string;
  /** Why, if the person said so. */
  readonly note: string | null;
  readonly kind: 'edit' | 'undo' | 'redo';
  /** The entry that an undo took back or a redo brought back. */
  readonly targetId: Id | null;
  readonly change: ChangeSet;
};
