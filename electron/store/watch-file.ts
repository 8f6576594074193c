import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import type { StoreEnvironment } from './environment.ts';
import { findConflictedCopies } from './conflicted-copies.ts';
import { copyHashed, identityOf } from './files/copy.ts';
import { hasCode } from './problems.ts';

/** What is at the file's place and beside it. */
export type Sighting = Pick<WorkspaceStatus, 'fileState' | 'fileChangedAt' | 'conflictedCopies'>;

/** The file that is expected: its content, and what the file system said of it then (null: not known). */
export type Expected = { readonly path: string; readonly hash: string; readonly identity: string | null };

export type FileWatch = {
  readonly seen: () => Sighting;
  /** Looks at what is there from now on: what somebody did before the call is seen. */
  readonly look: () => Promise<Sighting>;
  /** What lies beside the file counts differently from now on. */
  readonly lookBeside: () => void;
  /** We are about to replace the file ourselves: until `expect`, nothing that happens there is news. */
  readonly hold: () => void;
  readonly expect: (expected: Expected) => void;
  readonly stop: () => void;
};

const defaultMilliseconds = 3000;
const asExpected = { fileState: 'same', fileChangedAt: null } as const;

/**
 * Looks now and then whether somebody else saved the file: the sooner a person knows, the less two people do twice.
 * It is a notice, not the guard; the guard is the hash that each save compares. Looking costs two calls of the
 * system; only when they tell of a change is the file read. File system events would be quicker but do not come
 * from other computers. Only the file in its own folder is looked at, never the work copy.
 */
export function watchFile(options: {
  expected: Expected;
  env: Pick<StoreEnvironment, 'host' | 'home'>;
  milliseconds: number | undefined;
  onNews: () => void;
}): FileWatch {
  let expected = options.expected;
  let sighting: Sighting = { ...asExpected, conflictedCopies: 0 };
  let folderStamp: string | null = null;
  let held = false;
  /** What was found out about an earlier expectation is worth nothing. */
  let turn = 0;
  let looking: Promise<Sighting> | null = null;

  async function lookOnce(): Promise<Sighting> {
    const began = turn;
    const [file, copies] = [await lookAtFile(expected, sighting), await lookBeside()];
    if (held || began !== turn) return sighting;
    if (file.identity !== null) expected = { ...expected, identity: file.identity };
    const before = sighting;
    sighting = { fileState: file.fileState, fileChangedAt: file.fileChangedAt, conflictedCopies: copies };
    if (Object.entries(sighting).some(([key, value]) => before[key as keyof Sighting] !== value)) options.onNews();
    return sighting;
  }

  async function lookBeside(): Promise<number> {
    const stats = await stat(dirname(expected.path), { bigint: true }).catch(() => null);
    const stamp = stats === null ? null : identityOf(stats);
    if (stamp === null || stamp === folderStamp) return sighting.conflictedCopies;
    folderStamp = stamp;
    return (await findConflictedCopies(expected.path, options.env)).length;
  }

  const lookAlong = (): Promise<Sighting> => {
    if (held || expected.hash === '') return Promise.resolve(sighting);
    return (looking ??= lookOnce().finally(() => (looking = null)));
  };
  /** A look that is under way may have read the file before what its asker wants to know of: that asks for one more. */
  const look = async (): Promise<Sighting> => {
    if (looking) await looking;
    return lookAlong();
  };
  const timer = setInterval(() => void lookAlong(), options.milliseconds ?? defaultMilliseconds);
  timer.unref();

  return {
    seen: () => sighting,
    look,
    lookBeside: () => {
      folderStamp = null;
      void look();
    },
    hold: () => void (held = true),
    expect(next) {
      turn += 1;
      held = false;
      // Where a save came to nothing, what was seen stays true until the next look.
      if (next.hash !== expected.hash) sighting = { ...sighting, ...asExpected };
      if (next.path !== expected.path) folderStamp = null;
      expected = next;
    },
    stop() {
      held = true;
      clearInterval(timer);
    },
  };
}

type Found = Pick<Sighting, 'fileState' | 'fileChangedAt'> & { readonly identity: string | null };

async function lookAtFile(expected: Expected, before: Sighting): Promise<Found> {
  try {
    const identity = identityOf(await stat(expected.path, { bigint: true }));
    if (identity === expected.identity && before.fileState !== 'missing') return { ...before, identity };
    const read = await copyHashed(expected.path, null);
    // Being written just now: the next look finds it finished.
    if (read.changing) return { ...before, identity: null };
    if (read.hash === expected.hash) return { ...asExpected, identity: read.identity };
    return { fileState: 'changed', fileChangedAt: read.modifiedAt, identity: read.identity };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return { fileState: 'missing', fileChangedAt: null, identity: null };
    // A share that is away for a moment says nothing about the file.
    return { ...before, identity: null };
  }
}
