import { fail } from '#shared/kernel/result.ts';
import { recordsOfType } from '#shared/model/record.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { fieldChanges } from './words.ts';

export const updateWorkspace: EditFunction<'workspace.update'> = ({ records }, set) => {
  const [from] = recordsOfType(records, 'workspace');
  if (from === undefined) return fail('not-found', 'The workspace has no title row. Nothing was changed.');
  const to = withFields(from, set);
  return edit(fieldChanges('Workspace', from, to, { name: 'name', description: 'description' }), {
    updated: [{ from, to }],
  });
};
