import type { HostEvent } from '#shared/api/events.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { OpenWorkspace, StoreEnvironment } from '#electron/store/index.ts';
import type { HandleRegistry } from './handle-registry.ts';
import type { HostOptions } from './host.ts';

/** What the handlers share: the one open workspace, and the ears that listen. */
export type HostState = {
  readonly options: HostOptions;
  /** Like the given one, with the person's current name. */
  readonly env: StoreEnvironment;
  readonly setPerson: (person: string) => void;
  readonly handles: HandleRegistry;
  readonly workspace: () => OpenWorkspace | null;
  readonly opened: () => Result<OpenWorkspace>;
  /** Puts another workspace (or none) in place and tells everyone; the old one is closed. */
  readonly replace: (next: OpenWorkspace | null, close?: { discard: boolean }) => Promise<void>;
  /** Runs an edit, undo or redo and tells everyone what was kept. */
  readonly keep: (
    write: (workspace: OpenWorkspace) => Result<HistoryEntry | null>,
  ) => Result<{ entry: HistoryEntry | null }>;
  /** One after the other: opening, saving and closing wait for each other. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly emit: (event: HostEvent) => void;
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
};

const nothingOpen = 'No workspace is open, so nothing was done. Open one first.';

export function createHostState(options: HostOptions, handles: HandleRegistry): HostState {
  const listeners = new Set<(event: HostEvent) => void>();
  let person = options.env.person;
  let workspace: OpenWorkspace | null = null;
  let stopStatus = (): void => undefined;
  let writing = false;
  let queue: Promise<unknown> = Promise.resolve();
  const env: StoreEnvironment = {
    ...options.env,
    get person() {
      return person;
    },
  };
  const emit = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  const opened = (): Result<OpenWorkspace> => (workspace === null ? fail('no-workspace', nothingOpen) : ok(workspace));

  return {
    options,
    env,
    setPerson: (name) => void (person = name),
    handles,
    workspace: () => workspace,
    opened,
    emit,
    async replace(next, close = { discard: false }) {
      const old = workspace;
      stopStatus();
      workspace = next;
      // An edit tells of itself with the status in it; a second event for it would only repaint twice.
      stopStatus =
        next?.onStatus(() => (writing ? undefined : emit({ type: 'status', status: next.status() }))) ??
        (() => undefined);
      await old?.close(close);
      emit(next === null ? { type: 'status', status: null } : { type: 'opened', status: next.status() });
    },
    keep(write) {
      const current = opened();
      if (!current.ok) return current;
      writing = true;
      try {
        const written = write(current.value);
        if (!written.ok) return written;
        const entry = written.value;
        if (entry !== null) emit({ type: 'changed', entry, status: current.value.status() });
        return ok({ entry });
      } finally {
        writing = false;
      }
    },
    inTurn(work) {
      const next = queue.then(work);
      queue = next.catch(() => undefined);
      return next;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
