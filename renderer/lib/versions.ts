import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { run } from './client.ts';
import { undo } from './edits.ts';
import { notify } from './notices.ts';
import { useShell, type Restoring } from './shell-state.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkspace } from './workspace-store.ts';

export type NamedVersion = OutputOf<'version.list'>[number];
export type SavedFile = OutputOf<'version.savedFiles'>[number];

/** The states that somebody gave a name, newest first. Null until the first answer. */
export function useVersions(): readonly NamedVersion[] | null {
  const sequence = useWorkspace((state) => state.sequence);
  return useAnswer('version.list', {}, sequence);
}

/** The files that saves have replaced, newest first. Null until the first answer. */
export function useSavedFiles(): readonly SavedFile[] | null {
  const saved = useWorkspace(({ status }) => `${status?.folder} ${status?.name} ${status?.lastSavedAt}`);
  return useAnswer('version.savedFiles', {}, saved);
}

/** Answers whether it was kept. */
export async function nameVersion(input: InputOf<'version.create'>): Promise<boolean> {
  const result = await run('version.create', input);
  if (result.ok) notify({ tone: 'success', message: `This version is now called “${input.name}”.` });
  return result.ok;
}

/** An earlier state comes back only after its own dialog has said what that means. */
export function askRestore(restoring: Restoring): void {
  useShell.setState({ restoring });
}

export async function restore({ moment, name }: Restoring, note: string): Promise<void> {
  useShell.setState({ restoring: null });
  const result = await run('version.restore', note.trim() === '' ? { moment } : { moment, note: note.trim() });
  if (!result.ok) return;
  notify({
    tone: 'success',
    message: `The workspace is as it was ${name}.`,
    action: { label: 'Undo', run: () => void undo() },
  });
}
