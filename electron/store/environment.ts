import type { StartChild } from './verification/run-child.ts';

export type Step =
  | 'look for a lock note'
  | 'copy and hash'
  | 'verify'
  | 'read the rows'
  | 'seal'
  | 'write'
  | 'sync and hash'
  | 'keep the replaced file'
  | 'rename'
  | 'read back'
  | 'tidy up';

/** What the store must be told, so that it has no clock, no randomness and no place of its own. */
export type StoreEnvironment = {
  /** The app's own folder on this computer: `work/`, `history/`, `discarded/`, `recent.json`, `settings.json`. */
  readonly home: string;
  /** The name that edits are signed with; may change while a workspace is open. */
  readonly person: string;
  readonly host: string;
  readonly now: () => Date;
  readonly makeId: () => string;
  /** How often an open file is looked at, in case somebody else saves it; absent: every three seconds. */
  readonly lookMilliseconds?: number;
  /** How the verifying child is started; absent: `child_process.fork`. An Electron with RunAsNode off needs its own. */
  readonly startChild?: StartChild;
  /** How long without an edit until the file is saved by itself, where only this computer writes; absent: never. */
  readonly saveAfterMilliseconds?: number;
  /** Told as each step of opening and saving begins: for who measures them, or looks at what is there in between. */
  readonly onStep?: (step: Step) => void;
};
