import type { Handlers } from '#shared/api/dispatch.ts';
import { ok } from '#shared/kernel/result.ts';
import type { HostState } from '../host-state.ts';

export function historyHandlers(state: HostState): Pick<Handlers, `history.${string}` & keyof Handlers> {
  return {
    'history.list': ({ objectId, before, limit }) => {
      const workspace = state.opened();
      if (!workspace.ok) return workspace;
      const query = {
        limit,
        ...(objectId === undefined ? {} : { objectId }),
        ...(before === undefined ? {} : { before }),
      };
      return ok([...workspace.value.history(query)]);
    },
    'history.steps': ({ limit }) => {
      const workspace = state.opened();
      return workspace.ok ? ok(workspace.value.steps(limit)) : workspace;
    },
    'history.undo': () => state.keep((workspace) => workspace.undo()),
    'history.redo': () => state.keep((workspace) => workspace.redo()),
  };
}
