import { basename, dirname } from 'node:path';
import { isNothing, reverse, type ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { LockHolder, WorkspaceStatus } from '#shared/api/workspace.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { contentDigest } from './digest.ts';
import type { StoreEnvironment } from './environment.ts';
import { extension } from './format.ts';
import { createAutomaticSave } from './automatic-save.ts';
import { createKeep, type Draft, type Keep } from './keeping.ts';
import type { LockNote } from './lock-note.ts';
import { createMerging, type Merging } from './merging.ts';
import { createSaving, type PublishAsOptions } from './saving.ts';
import { disconnect, type ReadableDatabase, type WritableDatabase } from './sqlite.ts';
import { listEntries, listSteps, readChange } from './tables/history.ts';
import { readMeta } from './tables/meta.ts';
import { createCommand, nextOf, stacksOf, type NextStep } from './undo-stacks.ts';
import { createVersions, type Versions } from './versions.ts';
import { watchFile, type FileWatch } from './watch-file.ts';
import type { WorkFolder, WorkState } from './work-folder.ts';

export type OpenWorkspace = {
  readonly status: () => WorkspaceStatus;
  readonly path: () => string;
  /** Every row as it stands, always equal to the file: a view that moves with each edit, so copy what must stay. */
  readonly records: () => Records;
  /** One edit: rows and history entry in one transaction, or nothing. */
  readonly commit: (
    change: ChangeSet,
    entry: { command: string; label: string; note?: string | null },
  ) => Result<HistoryEntry>;
  readonly undo: () => Result<HistoryEntry>;
  readonly redo: () => Result<HistoryEntry>;
  /** What undo and redo would take, the next one first. */
  readonly steps: (limit: number) => Record<'undo' | 'redo', NextStep[]>;
  /** Newest first. */
  readonly history: (query: { objectId?: string; before?: number; limit: number }) => readonly HistoryEntry[];
  readonly versions: Versions;
  readonly merging: Merging;
  /** Whether the person wants the file to be saved by itself after a pause, where that is possible. */
  readonly setSavesItself: (wanted: boolean) => void;
  readonly publish: () => Promise<Result<null>>;
  /** From then on the workspace is that file. A file that is there is refused unless the person agreed to replace it; it is kept in the history then. */
  readonly publishAs: (path: string, options?: PublishAsOptions) => Promise<Result<null>>;
  /** Over every row; the same before and after a save, and in every copy of the file. */
  readonly digest: () => string;
  readonly close: (options: { discard: boolean }) => Promise<void>;
  readonly onStatus: (listener: () => void) => () => void;
};

/** What is open; the session and its saving share it. */
export type Open = {
  readonly env: StoreEnvironment;
  readonly work: WorkFolder;
  /** Null for a file that is open to read only. */
  readonly writable: WritableDatabase | null;
  readonly db: ReadableDatabase;
  path: string;
  state: WorkState;
  lock: LockNote | null;
  lockedBy: LockHolder | null;
  mode: 'edit' | 'read-only';
  readOnlyReason: string | null;
  /** The last change that was in the file when it was opened here. */
  readonly openedSequence: number;
  lastSequence: number;
  lastKeptAt: string | null;
  lastSavedAt: string | null;
  keepForever: boolean;
  /** Why the last save was refused; null after one that was not. */
  saveProblem: string | null;
  closed: boolean;
  /** After a failure of which nobody can say whether the edit reached the disk: finds out, and answers whether it did. */
  findOut: (() => boolean) | null;
  readonly watch: FileWatch;
  readonly changed: () => void;
};

export type OpenParts = Omit<
  Open,
  | 'openedSequence'
  | 'lastSequence'
  | 'lastKeptAt'
  | 'lastSavedAt'
  | 'saveProblem'
  | 'closed'
  | 'findOut'
  | 'changed'
  | 'watch'
> & {
  /** What the file system said of the file when it was copied; null when that is long ago. */
  readonly identity: string | null;
};

const nothingChanged = fail('nothing-changed', 'The edit changes nothing.');

export function createSession({ identity, ...parts }: OpenParts, initial: Records): OpenWorkspace {
  const listeners = new Set<() => void>();
  const steps = listSteps(parts.db);
  const records = new Map(initial);
  const stacks = stacksOf(steps);
  let digestOf: { sequence: number; digest: string } | null = null;
  const changed = (): void => listeners.forEach((listener) => listener());
  const open: Open = {
    ...parts,
    openedSequence: parts.state.savedSequence,
    lastSequence: steps.at(-1)?.sequence ?? 0,
    lastKeptAt: steps.at(-1)?.time ?? null,
    lastSavedAt: readMeta(parts.db, 'saved_at'),
    saveProblem: null,
    closed: false,
    findOut: null,
    watch: watchFile({
      expected: { path: parts.path, hash: parts.state.baseHash, identity },
      env: parts.env,
      milliseconds: parts.env.lookMilliseconds,
      onNews: changed,
    }),
    changed,
  };
  const saving = createSaving(open);
  const automatic = createAutomaticSave(open, saving.publish);

  const keepNow = createKeep(open, records, stacks);
  const keep: Keep = (...drafts) => {
    const kept = keepNow(...drafts);
    if (kept.ok) automatic.later();
    return kept;
  };
  const versions = createVersions(open, records, keep);
  const merging = createMerging(open, records, keep);

  function write(draft: Draft): Result<HistoryEntry> {
    // Asked first: who may not write at all is told that.
    const kept = open.mode === 'edit' && isNothing(draft.change) ? nothingChanged : keep([draft]);
    if (!kept.ok) return kept;
    const [entry] = kept.value;
    return entry ? ok(entry) : nothingChanged;
  }

  function step(kind: 'undo' | 'redo'): Result<HistoryEntry> {
    const target = stacks[kind].at(-1);
    if (!target)
      return fail(
        `nothing-to-${kind}`,
        kind === 'undo' ? 'There is no edit to take back.' : 'There is no edit to bring back.',
      );
    const change = readChange(open.db, target.id);
    if (!change)
      return fail(
        'damaged',
        `This edit cannot be ${kind === 'undo' ? 'taken back' : 'brought back'}: its entry in the history is not readable. Nothing was changed.`,
      );
    return write({
      change: kind === 'undo' ? reverse(change) : change,
      command: kind === 'undo' ? 'history.undo' : 'history.redo',
      label: `${kind === 'undo' ? 'Undo' : 'Redo'}: ${target.label}`,
      note: null,
      kind,
      targetId: target.id,
    });
  }

  return {
    path: () => open.path,
    records: () => records,
    status: () => ({
      name: basename(open.path).replace(new RegExp(`\\${extension}$`, 'i'), ''),
      folder: dirname(open.path),
      mode: open.mode,
      canBeCopied: open.writable !== null,
      readOnlyReason: open.readOnlyReason,
      unsavedChanges: open.lastSequence - open.state.savedSequence,
      lastKeptAt: open.lastKeptAt,
      lastSavedAt: open.lastSavedAt,
      undo: open.mode === 'edit' ? (stacks.undo.at(-1)?.label ?? null) : null,
      redo: open.mode === 'edit' ? (stacks.redo.at(-1)?.label ?? null) : null,
      lockedBy: open.lockedBy,
      savesItself: automatic.isOn(),
      saveProblem: open.saveProblem,
      ...open.watch.seen(),
    }),
    commit: (change, { command, label, note }) =>
      command === createCommand && open.lastSequence > 0
        ? fail('invalid-input', 'A workspace is created once.')
        : write({ change, command, label, note: note ?? null, kind: 'edit', targetId: null }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    steps: (limit) => ({ undo: nextOf(stacks.undo, limit), redo: nextOf(stacks.redo, limit) }),
    history: (query) => listEntries(open.db, query),
    digest: () => {
      if (digestOf?.sequence !== open.lastSequence)
        digestOf = { sequence: open.lastSequence, digest: contentDigest(open.db) };
      return digestOf.digest;
    },
    versions,
    merging,
    setSavesItself: automatic.setWanted,
    publish: saving.publish,
    publishAs: saving.publishAs,
    close: async (options) => {
      if (open.closed) return;
      open.closed = true;
      automatic.stop();
      await saving.idle();
      // A save that somebody else's version has replaced since is not in the file: it must not go with the work copy.
      const { fileState } = await open.watch.look();
      open.watch.stop();
      disconnect(open.db);
      await saving.leave(options.discard, fileState === 'changed');
      open.changed();
      listeners.clear();
    },
    onStatus: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
