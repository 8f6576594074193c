import { basename, join } from 'node:path';
import { realpath } from 'node:fs/promises';
import type { Handlers } from '#shared/api/dispatch.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  createWorkspace,
  discardWork,
  findConflictedCopies,
  listRecoverable,
  openWorkspace,
  recoverWorkspace,
  type OpenMode,
  type OpenWorkspace,
} from '#electron/store/index.ts';
import type { HostState } from '../host-state.ts';
import { startingRecords } from '../starting-records.ts';

/** An edit, what is compared and what is salvaged have handlers of their own. */
type Elsewhere = 'workspace.update' | 'workspace.compare' | 'workspace.merge' | 'workspace.salvage';
type Names = Exclude<Extract<keyof Handlers, `workspace.${string}`>, Elsewhere>;

export function workspaceHandlers(state: HostState): Pick<Handlers, Names> {
  return {
    'workspace.status': () => ok(state.workspace()?.status() ?? null),
    'workspace.file': () => {
      const workspace = state.workspace();
      return ok(workspace === null ? null : state.handles.register(workspace.path()));
    },
    'workspace.conflictedCopies': async () => {
      const workspace = state.workspace();
      if (workspace === null) return ok([]);
      const found = await findConflictedCopies(workspace.path(), state.env);
      return ok(found.map(({ path, modifiedAt }) => ({ ...state.handles.register(path), modifiedAt })));
    },
    'workspace.records': () => {
      const workspace = state.opened();
      return workspace.ok ? ok([...workspace.value.records().values()]) : workspace;
    },
    'workspace.create': ({ handle, template, begin }) =>
      state.inTurn(async () => {
        const path = state.handles.resolve(handle);
        if (!path.ok) return path;
        const start = startingRecords(template, basename(path.value), state.env.makeId, begin);
        if (!start.ok) return start;
        return take(state, await createWorkspace(state.env, path.value, start.value.records, start.value.label));
      }),
    'workspace.open': async ({ handle, mode, keptWork }) => {
      const path = state.handles.resolve(handle);
      return path.ok ? openPath(state, path.value, mode, keptWork) : path;
    },
    'workspace.recover': ({ workId, action }) =>
      state.inTurn(async () => {
        if (action === 'recover') return take(state, await recoverWorkspace(state.env, workId));
        const discarded = await discardWork(state.env, workId);
        return discarded.ok ? ok(state.workspace()?.status() ?? null) : discarded;
      }),
    'workspace.save': () => state.inTurn(() => save(state, (workspace) => workspace.publish())),
    'workspace.saveAs': ({ handle }) =>
      state.inTurn(async () => {
        const path = state.handles.resolve(handle);
        if (!path.ok) return path;
        // A native dialog has asked before it gave the name of a file that is there; a list has not.
        const replace = state.options.dialogs === 'native';
        return save(state, (workspace) => workspace.publishAs(path.value, { replace }));
      }),
    'workspace.close': ({ discard }) =>
      state.inTurn(async () => {
        if (state.workspace() !== null) await state.replace(null, { discard });
        return ok({});
      }),
  };
}

export type KeptWork = 'ask' | 'leave';

export function openPath(
  state: HostState,
  path: string,
  mode: OpenMode,
  keptWork: KeptWork = 'ask',
): Promise<Result<WorkspaceStatus>> {
  return state.inTurn(async () => {
    const current = state.workspace();
    if (current !== null && (await isSameFile(path, current.path()))) {
      // Opening it anew would meet our own lock note, and leave edits behind that are not saved yet.
      if (current.status().mode === 'edit' && mode !== 'read-only') {
        state.emit({ type: 'opened', status: current.status() });
        return ok(current.status());
      }
      if (current.status().unsavedChanges > 0) {
        return fail(
          'unsaved-changes',
          'This file is open with changes that are not saved. Nothing was changed; save or close it first.',
        );
      }
      // Without a note of our own the old one stays until the new one is there.
      if (current.status().mode === 'edit') await state.replace(null);
    }
    if (keptWork === 'ask' && mode !== 'read-only') {
      const kept = await keptWorkOf(state, path);
      if (!kept.ok) return kept;
    }
    return take(state, await openWorkspace(state.env, path, mode));
  });
}

/** Fails where unsaved changes of the file wait on this computer: to open the older file past them is for the person to say. */
async function keptWorkOf(state: HostState, path: string): Promise<Result<null>> {
  const real = await realpath(path).catch(() => path);
  const work = (await listRecoverable(state.env)).find((one) => join(one.folder, one.name) === real);
  if (work === undefined) return ok(null);
  const changes = work.unsavedChanges === 1 ? '1 unsaved change' : `${work.unsavedChanges} unsaved changes`;
  return fail(
    'unsaved-work',
    `"${work.name}" has ${work.unsavedChanges === 0 ? 'unsaved changes' : changes} on this computer that ${work.unsavedChanges === 1 ? 'is' : 'are'} not in the file. Nothing was opened yet: go on with them, or open the saved file.`,
    { path: real, work },
  );
}

/** Only when the new one is open is the old one closed: a file that can't be opened takes nothing away. */
async function take(state: HostState, opened: Result<OpenWorkspace>): Promise<Result<WorkspaceStatus>> {
  if (!opened.ok) return opened;
  await state.replace(opened.value);
  return ok(opened.value.status());
}

async function save(
  state: HostState,
  publish: (workspace: OpenWorkspace) => Promise<Result<null>>,
): Promise<Result<WorkspaceStatus>> {
  const workspace = state.opened();
  if (!workspace.ok) return workspace;
  const published = await publish(workspace.value);
  return published.ok ? ok(workspace.value.status()) : published;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  return (await real(a)) === (await real(b));
}
