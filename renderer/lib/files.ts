import type { FileHandle } from '#shared/api/shell.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { call, run } from './client.ts';
import { reloadStart } from './load.ts';
import { notify, withdraw } from './notices.ts';
import { ask } from './prompts.ts';
import { useShell, whileBusy } from './shell-state.ts';
import { useWorkspace } from './workspace-store.ts';

export type OpenMode = 'edit' | 'read-only' | 'take-over';

/** Opens a file; a refusal is explained in a dialog of its own, where the person chooses what to do. */
export async function openFile(
  file: FileHandle,
  mode: OpenMode = 'edit',
  keptWork: 'ask' | 'leave' = 'ask',
): Promise<WorkspaceStatus | null> {
  useShell.setState({ refused: null });
  const result = await whileBusy(`Opening ${file.name}…`, () =>
    call('workspace.open', { handle: file.handle, mode, keptWork }),
  );
  if (result.ok) useShell.setState({ showStart: false, newCase: null });
  else useShell.setState({ refused: { problem: result.error, file } });
  return result.ok ? result.value : null;
}

/** The same file again, for one who reads it while somebody else saves. */
export async function openNewest(): Promise<void> {
  const file = await run('workspace.file', {});
  if (file.ok && file.value) await openFile(file.value, 'read-only');
}

/** Somebody else has the file: a copy of it under another name can be worked on at once. Who changes their mind reads it. */
export async function openCopy(file: FileHandle): Promise<void> {
  // The event that tells of the opened file may come after the answer: what was opened is taken from the answer.
  const opened = await openFile(file, 'read-only');
  if (opened) await saveCopy(opened);
}

/** The system's open dialog, where there is one. */
export async function chooseAndOpen(): Promise<void> {
  const chosen = await run('shell.chooseFile', { purpose: 'open' });
  if (chosen.ok && chosen.value) await openFile(chosen.value);
}

const fileNameOf = (name: string): string =>
  `${name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim() || 'Workspace'}.casewright`;

/** Where a new file goes: the system's save dialog, or a name in the folder that Casewright serves. */
export async function chooseTarget(name: string, title: string, confirm: string): Promise<FileHandle | null> {
  const start = useWorkspace.getState().start;
  let suggestedName = fileNameOf(name);
  if (start?.dialogs === 'listed') {
    const help = start.folder
      ? `The file is made in ${start.folder}.`
      : 'The file is made in the folder that Casewright serves.';
    const answer = await ask({ title, label: 'File name', suggestion: suggestedName, confirm, help });
    if (answer === null) return null;
    suggestedName = fileNameOf(answer.replace(/\.casewright$/i, ''));
  }
  const chosen = await run('shell.chooseFile', { purpose: 'save', suggestedName });
  return chosen.ok ? chosen.value : null;
}

export async function createWorkspace(template: { readonly id: string; readonly name: string }): Promise<void> {
  const suggestion = template.id === 'empty' ? 'New workspace' : (template.name.split(':')[0] ?? template.name);
  const target = await chooseTarget(suggestion, 'Name the new workspace', 'Create');
  if (!target) return;
  const result = await whileBusy('Making the workspace…', () =>
    run('workspace.create', { handle: target.handle, template: template.id }),
  );
  if (result.ok) useShell.setState({ showStart: false });
}

export async function recoverWork(workId: string): Promise<void> {
  const result = await whileBusy('Bringing your work back…', () =>
    run('workspace.recover', { workId, action: 'recover' }),
  );
  if (!result.ok) return;
  useShell.setState({ showStart: false });
  notify({ tone: 'success', message: 'Your work is back. Save it when you are ready.' });
}

export async function discardWork(workId: string): Promise<void> {
  await run('workspace.recover', { workId, action: 'discard' });
  await reloadStart();
}

/** What the last save was refused with: said until one is not. */
let refusedWith: string | null = null;

export async function save(): Promise<void> {
  const status = useWorkspace.getState().status;
  if (!status) return;
  if (status.mode === 'read-only') return saveCopy();
  const result = await whileBusy('Saving…', () => call('workspace.save', {}));
  if (result.ok) {
    useWorkspace.setState({ status: result.value });
    withdraw(refusedWith);
    return;
  }
  if (result.error.code === 'conflict') useShell.setState({ conflict: result.error });
  else {
    refusedWith = result.error.message;
    notify({
      tone: 'problem',
      message: result.error.message,
      action: { label: 'Save a copy', run: () => void saveCopy() },
    });
  }
}

export async function saveCopy(status: WorkspaceStatus | null = useWorkspace.getState().status): Promise<void> {
  if (!status) return;
  const name = status.name.replace(/\.casewright$/i, '');
  const target = await chooseTarget(`${name} copy`, 'Save a copy', 'Save');
  if (!target) return;
  const result = await whileBusy('Saving…', () => run('workspace.saveAs', { handle: target.handle }));
  if (!result.ok) return;
  useWorkspace.setState({ status: result.value });
  useShell.setState({ conflict: null });
  withdraw(refusedWith);
  notify({ tone: 'success', message: `Saved as ${result.value.name}.`, detail: result.value.folder });
}

/** Closes the workspace. What was kept but not saved stays on this computer and can be recovered. */
export async function closeWorkspace(): Promise<void> {
  const unsaved = useWorkspace.getState().status?.unsavedChanges ?? 0;
  const result = await run('workspace.close', { discard: false });
  if (!result.ok) return;
  useWorkspace.setState({ status: null, records: new Map(), sequence: 0 });
  await reloadStart();
  if (unsaved > 0) {
    notify({
      tone: 'information',
      message: 'Closed. Your unsaved changes are kept on this computer; recover them from this page.',
    });
  }
}

/** Whether files that only this computer writes are saved by themselves. */
export async function setAutomaticSave(on: boolean): Promise<void> {
  const result = await run('shell.setAutomaticSave', { on });
  if (result.ok) await reloadStart();
}
