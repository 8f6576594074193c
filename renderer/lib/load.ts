import type { HostEvent } from '#shared/api/events.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { call } from './client.ts';
import { emptyRecords, takeEvent, useWorkspace } from './workspace-store.ts';

let loading = false;
let again = false;
let waiting: HostEvent[] = [];

/** Loads what the host has open. Events that arrive meanwhile are kept and applied after, in their order. */
export async function loadEverything(): Promise<void> {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  if (useWorkspace.getState().load !== 'ready') useWorkspace.setState({ load: 'loading' });
  const problem = await loadOnce();
  loading = false;
  if (problem) useWorkspace.setState({ load: 'failed', problem });
  const missed = waiting;
  waiting = [];
  for (const event of missed) again = takeEvent(event) || again;
  if (again) {
    again = false;
    await loadEverything();
  }
}

async function loadOnce(): Promise<Problem | null> {
  const start = await call('shell.start', {});
  if (!start.ok) return start.error;
  const status = await call('workspace.status', {});
  if (!status.ok) return status.error;
  if (status.value === null) {
    useWorkspace.setState({
      load: 'ready',
      problem: null,
      start: start.value,
      status: null,
      records: emptyRecords,
      sequence: 0,
    });
    return null;
  }
  // The newest entry is asked for first: an edit that falls between the two answers comes again as an event, harmlessly.
  const newest = await call('history.list', { limit: 1 });
  if (!newest.ok) return newest.error;
  const records = await call('workspace.records', {});
  if (!records.ok) return records.error;
  useWorkspace.setState({
    load: 'ready',
    problem: null,
    start: start.value,
    status: status.value,
    records: new Map(records.value.map((record) => [record.id, record])),
    sequence: newest.value[0]?.sequence ?? 0,
  });
  return null;
}

/** The list of recent files, templates and recoverable work, which changes without an event. */
export async function reloadStart(): Promise<void> {
  const start = await call('shell.start', {});
  if (start.ok) useWorkspace.setState({ start: start.value });
}

export function receive(event: HostEvent): void {
  if (loading) {
    waiting.push(event);
    return;
  }
  if (takeEvent(event)) void loadEverything();
}
