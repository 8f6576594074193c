import type { InputOf, OperationName } from '#shared/api/contract.ts';
import { run } from './client.ts';
import { notify, useNotices } from './notices.ts';
import { useWorkspace } from './workspace-store.ts';

export async function undo(): Promise<void> {
  const what = useWorkspace.getState().status?.undo;
  if (!what) {
    useNotices.getState().announce('Nothing to undo.');
    return;
  }
  const result = await run('history.undo', {});
  if (result.ok) useNotices.getState().announce(`Undone: ${what}`);
}

export async function redo(): Promise<void> {
  const what = useWorkspace.getState().status?.redo;
  if (!what) {
    useNotices.getState().announce('Nothing to redo.');
    return;
  }
  const result = await run('history.redo', {});
  if (result.ok) useNotices.getState().announce(`Done again: ${what}`);
}

type Removal = Extract<OperationName, `${string}.remove`>;

/** Removes at once and offers to take it back, instead of asking beforehand. Answers whether it was removed. */
export async function removeWithUndo<Name extends Removal>(
  name: Name,
  input: InputOf<Name>,
  message: string,
): Promise<boolean> {
  const result = await run(name, input);
  if (!result.ok) return false;
  notify({ tone: 'information', message, action: { label: 'Undo', run: () => void undo() } });
  return true;
}
