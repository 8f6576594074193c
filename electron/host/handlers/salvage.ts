import type { Handlers } from '#shared/api/dispatch.ts';
import { ok } from '#shared/kernel/result.ts';
import { salvageWorkspace } from '#electron/store/index.ts';
import type { HostState } from '../host-state.ts';

export function salvageHandlers(state: HostState): Pick<Handlers, 'workspace.salvage'> {
  return {
    'workspace.salvage': ({ handle, target }) =>
      state.inTurn(async () => {
        const [damaged, place] = [state.handles.resolve(handle), state.handles.resolve(target)];
        if (!damaged.ok) return damaged;
        if (!place.ok) return place;
        const salvaged = await salvageWorkspace(state.env, damaged.value, place.value);
        if (!salvaged.ok) return salvaged;
        const { workspace, report } = salvaged.value;
        await state.replace(workspace);
        return ok({ status: workspace.status(), report });
      }),
  };
}
