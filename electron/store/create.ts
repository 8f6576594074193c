import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { prepareForWork } from './connection.ts';
import type { StoreEnvironment } from './environment.ts';
import { extension } from './format.ts';
import { migrate } from './migrations/index.ts';
import { attempt } from './problems.ts';
import { realTarget } from './saving.ts';
import { createSession, type OpenWorkspace } from './session.ts';
import { connectForWriting } from './sqlite.ts';
import { createCommand } from './undo-stacks.ts';
import { createWorkFolder, exists, writeState, type WorkState } from './work-folder.ts';

/** Makes a new file with these rows and opens it. A file that is there is never overwritten. */
export function createWorkspace(
  env: StoreEnvironment,
  path: string,
  records: readonly WorkspaceRecord[],
  label: string,
): Promise<Result<OpenWorkspace>> {
  return attempt('The workspace was not created', path, async () => {
    const free = await freeTarget(path);
    if (!free.ok) return free;
    const target = free.value;
    const work = await createWorkFolder(env);
    const db = connectForWriting(work.database, { mustExist: false });
    prepareForWork(db);
    migrate(db);
    const state: WorkState = {
      version: 1,
      ready: true,
      readOnly: false,
      source: target,
      baseHash: '',
      savedSequence: 0,
      pending: null,
    };
    await writeState(work, state);
    const session = createSession(
      {
        env,
        work,
        writable: db,
        db,
        path: target,
        state,
        lock: null,
        lockedBy: null,
        mode: 'edit',
        readOnlyReason: null,
        keepForever: false,
        identity: null,
      },
      new Map(),
    );
    const filled = session.commit({ added: records, updated: [], removed: [] }, { command: createCommand, label });
    const saved = filled.ok ? await session.publishAs(target, { first: true }) : filled;
    if (saved.ok) return ok(session);
    await session.close({ discard: true });
    return saved;
  });
}

/** Where a new file can be put: nothing is there yet, and its folder is. */
export async function freeTarget(path: string): Promise<Result<string>> {
  const target = await realTarget(path);
  const name = basename(target);
  if (name === '' || name.length > 240 || name === extension)
    return fail('invalid-input', 'The file needs a name. Nothing was created.', { path });
  if (await exists(target))
    return fail(
      'already-exists',
      `There is already a file "${name}" in this folder, and it was not overwritten. Choose another name.`,
      { path: target },
    );
  const folder = dirname(target);
  if (!(await exists(folder)))
    return fail(
      'not-found',
      `There is no folder "${folder}", so the workspace was not created. Make the folder first, or choose another one.`,
      { path: target },
    );
  return ok(target);
}
