import type { NarrativePart } from '#shared/model/narrative.ts';
import { edit, type EditFunction } from './edit.ts';
import { findContent } from './find.ts';

const partWords: Readonly<Record<NarrativePart, string>> = {
  ask: 'The ask',
  recommendation: 'The recommendation',
  background: 'The background',
  alternatives: 'The alternatives',
  risks: 'The risks',
  nextSteps: 'The next steps',
};

export const setNarrative: EditFunction<'narrative.set'> = ({ records, makeId }, { caseId, part, text }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const from = found.value.narratives.find((row) => row.part === part);
  const subject = `${partWords[part]} of ${found.value.case.name}`;
  if (text.trim() === '') return edit(`${subject} removed`, { removed: from === undefined ? [] : [from] });
  if (from !== undefined) return edit(`${subject} changed`, { updated: [{ from, to: { ...from, text } }] });
  return edit(`${subject} written`, { added: [{ type: 'narrative', id: makeId(), caseId, part, text }] });
};
