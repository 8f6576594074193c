import { startSchema } from '#shared/api/shell.ts';
import { statusSchema, type WorkspaceStatus } from '#shared/api/workspace.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { HostConnection } from './host-connection.ts';

/**
 * After the host died: opens again what was open. Work that was kept but not saved is recovered; otherwise the
 * file is opened, taking over the lock note that the dead host left.
 */
export async function reopen(host: HostConnection, was: WorkspaceStatus): Promise<Result<WorkspaceStatus>> {
  const answer = await host.call('shell.start', {});
  if (!answer.ok) return answer;
  const start = startSchema.safeParse(answer.value);
  if (!start.success) return notFound(was);
  const same = (file: { name: string; folder: string }): boolean =>
    stem(file.name) === stem(was.name) && file.folder === was.folder;
  const kept = start.data.recoverable.find(same);
  if (kept) return statusOf(await host.call('workspace.recover', { workId: kept.workId, action: 'recover' }), was);
  const file = start.data.recent.find(same);
  if (!file) return notFound(was);
  return statusOf(await openTakingOver(host, file.handle), was);
}

async function openTakingOver(host: HostConnection, handle: string): Promise<Result<unknown>> {
  const opened = await host.call('workspace.open', { handle, mode: 'edit' });
  return !opened.ok && opened.error.code === 'locked'
    ? host.call('workspace.open', { handle, mode: 'take-over' })
    : opened;
}

function statusOf(answer: Result<unknown>, was: WorkspaceStatus): Result<WorkspaceStatus> {
  if (!answer.ok) return answer;
  const status = statusSchema.safeParse(answer.value);
  return status.success ? ok(status.data) : notFound(was);
}

function notFound(was: WorkspaceStatus): Result<never> {
  return fail(
    'not-reopened',
    `“${was.name}” could not be opened again by itself. Nothing was lost: open it from the start page.`,
  );
}

/** A status names the workspace, a list its file. */
function stem(name: string): string {
  return name.replace(/\.casewright$/i, '');
}
