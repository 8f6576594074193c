import { createDispatch, type Handlers } from '#shared/api/dispatch.ts';
import { createHandleRegistry } from './handle-registry.ts';
import { analysisHandlers } from './handlers/analyses.ts';
import { caseHandlers } from './handlers/cases.ts';
import { comparisonHandlers } from './handlers/comparisons.ts';
import { editHandlers } from './handlers/edits.ts';
import { historyHandlers } from './handlers/history.ts';
import { reportHandlers } from './handlers/reports.ts';
import { salvageHandlers } from './handlers/salvage.ts';
import { simulationHandlers } from './handlers/simulations.ts';
import { shellHandlers } from './handlers/shell.ts';
import { versionHandlers } from './handlers/versions.ts';
import { openPath, workspaceHandlers } from './handlers/workspace.ts';
import type { Host, HostOptions } from './host.ts';
import { createHostState } from './host-state.ts';
import { createJobs } from './jobs.ts';

/** Everything the contract promises, over one open workspace at a time. */
export function createHost(options: HostOptions): Host {
  const handles = createHandleRegistry();
  const state = createHostState(options, handles);
  const jobs = createJobs(options.env.makeId, state.emit);
  const handlers: Handlers = {
    ...shellHandlers(state),
    ...workspaceHandlers(state),
    ...salvageHandlers(state),
    ...versionHandlers(state),
    ...comparisonHandlers(state),
    ...caseHandlers(state),
    ...editHandlers(state),
    ...historyHandlers(state),
    ...reportHandlers(state),
    ...simulationHandlers(state, jobs),
    ...analysisHandlers(state),
  };
  const dispatch = createDispatch(handlers, {
    checkOutput: options.checkOutput ?? false,
    // The caller is told that it happened; the trace is for whoever looks at the program's own output.
    onDefect: (name, error) => void process.stderr.write(`Casewright: a defect in ${name}: ${traceOf(error)}\n`),
  });
  return {
    call: dispatch,
    listen: state.listen,
    registerFile: handles.register,
    openPath: (path, mode, keptWork) => openPath(state, path, mode, keptWork),
    close: async () => {
      await jobs.close();
      await state.inTurn(() => state.replace(null));
    },
  };
}

const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
