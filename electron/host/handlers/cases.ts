import type { Handlers } from '#shared/api/dispatch.ts';
import { ok } from '#shared/kernel/result.ts';
import { documentFromRecords } from '#shared/model/document/index.ts';
import { caseTemplates, questionsOf } from '#shared/templates/cases/index.ts';
import { find } from '../edits/find.ts';
import type { HostState } from '../host-state.ts';

export function caseHandlers(state: HostState): Pick<Handlers, 'case.export' | 'template.list'> {
  return {
    'template.list': () =>
      ok(
        caseTemplates.map((template) => ({
          id: template.id,
          group: template.group,
          name: template.name,
          purpose: template.purpose,
          questions: questionsOf(template).map(({ name, asks, help, unit, value, from, to, whole = false }) => ({
            name,
            asks,
            help,
            unit,
            value,
            from,
            to,
            whole,
          })),
        })),
      ),
    'case.export': ({ caseId }) => {
      const workspace = state.opened();
      if (!workspace.ok) return workspace;
      const records = workspace.value.records();
      const found = find(records, 'case', caseId);
      return found.ok ? ok(documentFromRecords(records, caseId)) : found;
    },
  };
}
