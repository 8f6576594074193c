import type { WorkspaceStatus } from './workspace.ts';

export const appName = 'Casewright';

/** `Aurora Home Hub — edited`: the name first, so that it survives in a narrow task bar or tab. */
export function windowTitle(status: WorkspaceStatus | null): string {
  if (status === null) return appName;
  if (status.mode === 'read-only') return `${status.name} — read-only`;
  return status.unsavedChanges > 0 ? `${status.name} — edited` : status.name;
}
