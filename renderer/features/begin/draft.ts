import type { Beginning } from '#shared/api/templates.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import { recordsFromDocument } from '#shared/model/document/index.ts';
import { buildCase, type CaseTemplate } from '#shared/templates/cases/index.ts';

/** The case that the answers would make, without keeping it. Undefined while an answer is not one. */
export function draftOf(template: CaseTemplate, beginning: Beginning): CaseContent | undefined {
  const document = buildCase(template, beginning);
  if (!document.ok) return undefined;
  let count = 0;
  const made = recordsFromDocument(document.value, () => `draft ${String(++count)}`, new Map());
  if (!made.ok) return undefined;
  return caseContent(new Map(made.value.records.map((record) => [record.id, record])), made.value.caseId);
}

/** The kinds of case that have every word somewhere in what is said of them. */
export function findTemplates(templates: readonly CaseTemplate[], search: string): readonly CaseTemplate[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ name, group, purpose, keywords }) => {
    const text = `${name} ${group} ${purpose} ${keywords}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
