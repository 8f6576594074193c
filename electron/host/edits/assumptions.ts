import { fail } from '#shared/kernel/result.ts';
import { lineLabel } from '#shared/model/line.ts';
import type { Assumption } from '#shared/model/assumption.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { fieldChanges, quoted } from './words.ts';

export const updateAssumption: EditFunction<'assumption.update'> = ({ records, makeId }, { lineId, set }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  if (line.kind === 'formula') {
    return fail(
      'not-an-input',
      `${quoted(line)} is worked out by a formula. Nothing was changed; say where its inputs come from instead.`,
    );
  }
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const stated = content.value.assumptions.find((row) => row.lineId === lineId);
  const from: Assumption = stated ?? {
    type: 'assumption',
    id: makeId(),
    caseId: line.caseId,
    lineId,
    source: null,
    owner: null,
    date: null,
    confidence: null,
    reviewBy: null,
    evidence: null,
    note: null,
  };
  const to = withFields(from, set);
  const label = fieldChanges(lineLabel(line), from, to, {
    source: 'source',
    owner: 'owner',
    date: 'date',
    confidence: 'confidence',
    reviewBy: 'review by',
    evidence: 'evidence',
    note: 'note',
  });
  if (stated !== undefined) return edit(label, { updated: [{ from: stated, to }] });
  const says = Object.values(set).some((value) => value !== undefined && value !== null);
  return edit(label, { added: says ? [to] : [] });
};
