import type { Handlers } from '#shared/api/dispatch.ts';
import { ok } from '#shared/kernel/result.ts';
import { documentFromRecords } from '#shared/model/document/index.ts';
import { find } from '../edits/find.ts';
import type { HostState } from '../host-state.ts';

export function caseHandlers(state: HostState): Pick<Handlers, 'case.export'> {
  return {
    'case.export': ({ caseId }) => {
      const workspace = state.opened();
      if (!workspace.ok) return workspace;
      const records = workspace.value.records();
      const found = find(records, 'case', caseId);
      return found.ok ? ok(documentFromRecords(records, caseId)) : found;
    },
  };
}
