import type { Id } from '#shared/kernel/id.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Correlation } from '#shared/model/correlation.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { lastPosition } from './places.ts';
import { fieldChanges, numberWords, quoted } from './words.ts';

export const addCorrelation: EditFunction<'correlation.add'> = ({ records, makeId }, input) => {
  const { caseId, lineIdA, lineIdB, rho, of } = input;
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const { correlations, lines } = found.value;
  const [one, other] = [inputOf(lines, lineIdA), inputOf(lines, lineIdB)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  if (lineIdA === lineIdB)
    return fail(
      'invalid-input',
      `${quoted(one.value)} can't be linked with itself. Nothing was added; choose two inputs.`,
    );
  const pair = new Set([lineIdA, lineIdB]);
  const known = correlations.find((row) => pair.has(row.lineIdA) && pair.has(row.lineIdB));
  if (known !== undefined) {
    return fail(
      'already-linked',
      `${quoted(one.value)} and ${quoted(other.value)} are linked already, at ${numberWords(known.rho, null)}. Nothing was added; change that number.`,
    );
  }
  const position = lastPosition(correlations);
  const added: Correlation = { type: 'correlation', id: makeId(), caseId, position, lineIdA, lineIdB, rho, of };
  return edit(`Linked ${pairWords(found.value, added)}: ${numberWords(rho, null)}`, { added: [added] });
};

export const updateCorrelation: EditFunction<'correlation.update'> = ({ records }, { correlationId, set }) => {
  const found = find(records, 'correlation', correlationId);
  if (!found.ok) return found;
  const content = findContent(records, found.value.caseId);
  if (!content.ok) return content;
  const from = found.value;
  const to = withFields(from, set);
  const label = fieldChanges(pairWords(content.value, from), from, to, { rho: 'correlation', of: 'measured on' });
  return edit(label, { updated: [{ from, to }] });
};

export const removeCorrelation: EditFunction<'correlation.remove'> = ({ records }, { correlationId }) => {
  const found = find(records, 'correlation', correlationId);
  if (!found.ok) return found;
  const content = findContent(records, found.value.caseId);
  if (!content.ok) return content;
  return edit(`Removed the link of ${pairWords(content.value, found.value)}`, { removed: [found.value] });
};

function inputOf(lines: readonly Line[], id: Id): Result<Line> {
  const line = lines.find((row) => row.id === id);
  if (line === undefined)
    return fail('not-found', 'One of the inputs is not in this case any more. Nothing was added.', { id });
  if (line.kind === 'input') return ok(line);
  return fail(
    'not-an-input',
    `${quoted(line)} is worked out by a formula, so it can't be linked. Nothing was added; link one of its inputs.`,
  );
}

function pairWords({ lines }: CaseContent, { lineIdA, lineIdB }: Correlation): string {
  const label = (id: Id): string => {
    const line = lines.find((row) => row.id === id);
    return line === undefined ? '' : lineLabel(line);
  };
  return `${label(lineIdA)} with ${label(lineIdB)}`;
}
