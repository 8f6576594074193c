import type { Handlers } from '#shared/api/dispatch.ts';
import { ok } from '#shared/kernel/result.ts';
import { listKeptVersions } from '#electron/store/index.ts';
import { attempt } from '#electron/store/problems.ts';
import type { HostState } from '../host-state.ts';

export function versionHandlers(state: HostState): Pick<Handlers, Extract<keyof Handlers, `version.${string}`>> {
  return {
    'version.list': () => {
      const workspace = state.opened();
      return workspace.ok ? ok([...workspace.value.versions.list()]) : workspace;
    },
    'version.create': ({ name, note, isBaseline }) =>
      state.keep((workspace) => workspace.versions.name(name, note, isBaseline)),
    'version.setBaseline': ({ versionId }) => state.keep((workspace) => workspace.versions.setBaseline(versionId)),
    'version.restore': ({ moment, note }) =>
      state.keep((workspace) => workspace.versions.restore(moment, note ?? null)),
    'version.savedFiles': () => {
      const workspace = state.opened();
      if (!workspace.ok) return workspace;
      const path = workspace.value.path();
      return attempt('The earlier files could not be listed', path, async () => {
        const kept = await listKeptVersions(state.env, path);
        return ok(kept.map(({ path: place, ...facts }) => ({ ...state.handles.register(place), ...facts })));
      });
    },
  };
}
