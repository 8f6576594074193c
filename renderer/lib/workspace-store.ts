import { create } from 'zustand';
import type { HostEvent } from '#shared/api/events.ts';
import type { Start } from '#shared/api/shell.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { apply } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';

export type LoadState = 'connecting' | 'loading' | 'ready' | 'failed';

/** What the host holds, kept fresh by its events. Nothing here is edited on the spot: an edit is a command. */
export type WorkspaceState = {
  readonly load: LoadState;
  /** Why nothing can be shown, when `load` is `failed`. */
  readonly problem: Problem | null;
  readonly start: Start | null;
  /** Null: no workspace is open. */
  readonly status: WorkspaceStatus | null;
  readonly records: Records;
  /** The newest entry that `records` contains; 0 when the history is empty. */
  readonly sequence: number;
};

export const emptyRecords: Records = new Map();

export const useWorkspace = create<WorkspaceState>()(() => ({
  load: 'connecting',
  problem: null,
  start: null,
  status: null,
  records: emptyRecords,
  sequence: 0,
}));

/**
 * Puts an entry into the cache if it is the next one. An entry comes twice, with the answer of the command and
 * as an event: the second is ignored. A gap means that an event was missed; the caller loads everything again.
 */
export function takeEntry(entry: HistoryEntry): 'taken' | 'known' | 'gap' {
  const { sequence, records } = useWorkspace.getState();
  if (entry.sequence <= sequence) return 'known';
  if (entry.sequence > sequence + 1) return 'gap';
  useWorkspace.setState({ records: apply(records, entry.change), sequence: entry.sequence });
  return 'taken';
}

/** The entry inside the answer of an edit. When an earlier one is still on its way, the event stream brings both. */
export function applyKept(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('entry' in answer) || answer.entry === null) return;
  if (useWorkspace.getState().load === 'ready') takeEntry(answer.entry as HistoryEntry);
}

/** Carries an event of the host into the store; answers true when everything must be loaded again. */
export function takeEvent(event: HostEvent): boolean {
  if (event.type === 'opened') {
    useWorkspace.setState({ status: event.status });
    return true;
  }
  if (event.type === 'status') {
    if (event.status === null) useWorkspace.setState({ status: null, records: emptyRecords, sequence: 0 });
    else useWorkspace.setState({ status: event.status });
    return false;
  }
  if (event.type === 'changed') {
    useWorkspace.setState({ status: event.status });
    return takeEntry(event.entry) === 'gap';
  }
  return false;
}
