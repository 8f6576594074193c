import type { Id } from '../kernel/id.ts';

/** A state of the workspace that somebody gave a name: "Board pack, March". Its rows are kept beside it, unchanged. */
export type NamedVersion = {
  readonly id: Id;
  readonly name: string;
  readonly note: string | null;
  /** ISO time, as the person's computer told it. */
  readonly time: string;
  readonly author: string;
  /** The last entry of the trail at that time. */
  readonly historyId: Id;
  /** The one version that later work is compared to: what was agreed. */
  readonly isBaseline: boolean;
};
