import type { WorkspaceRecord } from '#shared/model/record.ts';

/** What a person may write into each kind of row. A unit takes part in the calculation, so it stays. */
const texts: Readonly<Record<string, readonly string[]>> = {
  workspace: ['name', 'description'],
  product: ['name', 'line', 'owner', 'description'],
  case: ['name', 'description'],
  line: ['label', 'section', 'note'],
  scenario: ['name', 'description'],
  option: ['name', 'description'],
  assumption: ['source', 'owner', 'evidence', 'note'],
  narrative: ['text'],
  comment: ['item', 'author', 'text', 'resolvedBy'],
};

export function placed(record: WorkspaceRecord, next: () => string): WorkspaceRecord {
  const fields = texts[record.type] ?? [];
  // A name must be one of its kind, and must begin and end with a character that is seen.
  const text = (field: string): string => (field === 'name' ? next().trim() : next());
  const written = Object.fromEntries(fields.map((field) => [field, text(field)]));
  return { ...record, ...written };
}
