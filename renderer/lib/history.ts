import type { HistoryEntry } from '#shared/changes/history.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkspace } from './workspace-store.ts';

/** The newest entries, fresh after every change. Null until the first answer. */
export function useHistory(limit: number, objectId?: string): readonly HistoryEntry[] | null {
  const sequence = useWorkspace((state) => state.sequence);
  return useAnswer('history.list', objectId === undefined ? { limit } : { limit, objectId }, sequence);
}
