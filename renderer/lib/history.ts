import type { HistoryEntry } from '#shared/changes/history.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkspace } from './workspace-store.ts';

/** The newest entries, fresh after every change. Null until the first answer. */
export function useHistory(limit: number, objectId?: string): readonly HistoryEntry[] | null {
  const sequence = useWorkspace((state) => state.sequence);
  return useAnswer('history.list', objectId === undefined ? { limit } : { limit, objectId }, sequence);
}

/** What undo and redo would take, fresh after every change. Null until the first answer. */
export function useSteps(limit: number): OutputOf<'history.steps'> | null {
  const sequence = useWorkspace((state) => state.sequence);
  return useAnswer('history.steps', { limit }, sequence);
}
