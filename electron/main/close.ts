import type { BrowserWindow } from 'electron';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { askToSave, tellProblem } from './dialogs.ts';
import type { HostConnection } from './host-connection.ts';

/** How long a closing host may take to let go of the file and its lock note. */
const patience = 5_000;

/** Asks what must be asked and lets go of the file; answers whether the window may close. */
export async function closeGently(
  window: BrowserWindow,
  host: HostConnection,
  status: WorkspaceStatus | null,
  /** The computer is shutting down: there is no time for questions, and what was kept stays kept. */
  ending: boolean,
): Promise<boolean> {
  if (status === null) return true;
  if (!ending && status.mode === 'edit' && status.unsavedChanges > 0) {
    const choice = await askToSave(window, status);
    if (choice === 'cancel') return false;
    if (choice === 'save') {
      const saved = await host.call('workspace.save', {});
      if (!saved.ok) {
        await tellProblem(window, saved.error, `“${status.name}” was not saved, so it stays open.`);
        return false;
      }
    }
  }
  await Promise.race([
    host.call('workspace.close', { discard: false }),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);
  return true;
}
