import { startSchema } from '#shared/api/shell.ts';
import type { HostConnection } from './host-connection.ts';
import type { RecentItem } from './menu.ts';

/** The files of the menu's "Open recent", newest first. Handles belong to the host that gave them. */
export async function recentFilesOf(host: HostConnection): Promise<readonly RecentItem[]> {
  const answer = await host.call('shell.start', {});
  const start = startSchema.safeParse(answer.ok ? answer.value : null);
  if (!start.success) return [];
  return start.data.recent.filter((file) => !file.missing).slice(0, 10);
}
