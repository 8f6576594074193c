import type { Beginning } from '#shared/api/templates.ts';
import type { Id, MakeId } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { recordsFromDocument } from '#shared/model/document/index.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { templates } from '#shared/templates/index.ts';
import { caseTemplates } from '#shared/templates/cases/index.ts';
import { extension } from '#electron/store/format.ts';
import { beginCase } from './edits/cases.ts';

/** The rows of a new workspace: a title, and what the template brings. */
export function startingRecords(
  templateId: string | null,
  fileName: string,
  makeId: MakeId,
  begin?: Beginning,
): Result<{ records: WorkspaceRecord[]; label: string }> {
  const template = templates.find((one) => one.id === templateId);
  if (templateId !== null && template === undefined) {
    const ids = [...templates, ...caseTemplates].map((one) => one.id);
    return fail(
      'unknown-template',
      `There is no template called "${templateId}".${didYouMean(templateId, ids)} There is: ${ids.join(', ')}. Nothing was created.`,
    );
  }
  const filled = template !== undefined && template.documents.length > 0;
  const stem = fileName
    .replace(new RegExp(`\\${extension}$`, 'i'), '')
    .trim()
    .slice(0, 200);
  const title: WorkspaceRecord = {
    type: 'workspace',
    id: makeId(),
    name: filled || stem === '' ? (template?.workspace.name ?? 'New workspace') : stem,
    description: filled ? template.workspace.description : null,
  };
  const records = new Map<Id, WorkspaceRecord>([[title.id, title]]);
  for (const document of template?.documents ?? []) {
    const made = recordsFromDocument(document, makeId, records);
    if (!made.ok) return made;
    for (const record of made.value.records) records.set(record.id, record);
  }
  if (begin !== undefined) {
    const began = beginCase({ records, makeId }, begin);
    if (!began.ok) return began;
    return ok({ records: [...records.values(), ...began.value.change.added], label: began.value.label });
  }
  return ok({
    records: [...records.values()],
    label: filled ? `Created from “${template.name}”` : 'Created the workspace',
  });
}
