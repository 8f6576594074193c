import { limits } from '#shared/kernel/limits.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { commentsOn } from '#shared/model/comment.ts';
import { valueFault } from '#shared/model/input-value.ts';
import { lineLabel, type Aggregate, type Line } from '#shared/model/line.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { gapInSection } from '#shared/model/sections.ts';
import { withoutEnds } from './decision-tree.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, findContent, nameTaken } from './find.ts';
import { dimensionsFault, spreadValue } from './line-dimensions.ts';
import { placeAfter } from './places.ts';
import { fieldChanges, quoted } from './words.ts';

export const addLine: EditFunction<'line.add'> = ({ records, makeId }, input) => {
  const found = findContent(records, input.caseId);
  if (!found.ok) return found;
  const content = found.value;
  if (content.lines.some((line) => line.name === input.name)) return nameTaken('line', input.name);
  const { value, formula } = input;
  if ((value === null) === (formula === null)) {
    return fail('invalid-input', 'A line has either a value or a formula. Nothing was added; give one of the two.');
  }
  if (formula !== null && (formula.trim() === '' || formula.length > limits.formulaCharacters)) {
    return fail('invalid-input', `A formula has 1 to ${limits.formulaCharacters} characters. Nothing was added.`);
  }
  const dimensions = input.dimensions ?? [];
  if (formula !== null && dimensions.length > 0)
    return fail('invalid-input', 'A formula has the dimensions of what it uses. Nothing was added; leave them out.');
  const unknown = dimensionsFault(content, dimensions);
  if (unknown !== null) return unknown;
  const fault = value === null ? null : valueFault(value, { ...frameOf(content, null), lineDimensions: dimensions });
  if (fault !== null) return fail('invalid-value', `The new line ${fault}. Nothing was added.`);
  const weight = weightFault(content, input.aggregate);
  if (weight !== null) return weight;
  const { position, renumbered } = placeAfter(content.lines, input.afterId);
  const line: Line = {
    type: 'line',
    id: makeId(),
    caseId: input.caseId,
    position,
    name: input.name,
    label: input.label,
    unit: input.unit,
    section: input.section,
    kind: value === null ? 'formula' : 'input',
    value: value === null ? null : spreadValue(content, value, dimensions),
    formula,
    dimensions: dimensions.length === 0 ? null : dimensions,
    aggregate: input.aggregate,
    distribution: null,
    emphasis: null,
    note: null,
  };
  return edit(`New line: ${lineLabel(line)}`, { added: [line], updated: moved(content.lines, renumbered) });
};

export const updateLine: EditFunction<'line.update'> = ({ records }, { lineId, set }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  if (line.kind === 'formula' && set.distribution) {
    return fail(
      'not-an-input',
      `${quoted(line)} is worked out by a formula, so it has no range of its own. Nothing was changed; give its inputs a range.`,
    );
  }
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const weight = weightFault(content.value, set.aggregate ?? null);
  if (weight !== null) return weight;
  const { position, renumbered } = placeOf(content.value, line, set.section);
  const { better, role, ...plain } = set;
  const to = withMeaning({ ...withFields(line, plain), position }, { better, role });
  const label = fieldChanges(lineLabel(line), line, to, {
    label: 'label',
    unit: 'unit',
    section: 'section',
    aggregate: 'way of adding up',
    distribution: 'range',
    emphasis: 'emphasis',
    better: 'what is better',
    role: 'tax',
    note: 'note',
  });
  return edit(label, { updated: [{ from: line, to }, ...moved(content.value.lines, renumbered)] });
};

/** A line that gets another section must not leave the rest of its own under a second heading of the same name. */
function placeOf({ lines }: CaseContent, line: Line, section: string | null | undefined) {
  const others = lines.filter(({ id }) => id !== line.id);
  const now = lines.indexOf(line);
  const gap = section === undefined || section === line.section ? now : gapInSection(others, now, section);
  return gap === now
    ? { position: line.position, renumbered: new Map<string, number>() }
    : placeAfter(others, others[gap - 1]?.id ?? null);
}

type Meaning = { readonly better?: 'more' | 'less' | null | undefined; readonly role?: 'tax' | null | undefined };

/** What is not stated is absent, so that a line that never said anything stays the row it was. */
function withMeaning({ better, role, ...line }: Line, set: Meaning): Line {
  const [nextBetter, nextRole] = [
    set.better === undefined ? better : set.better,
    set.role === undefined ? role : set.role,
  ];
  return { ...line, ...(nextBetter ? { better: nextBetter } : {}), ...(nextRole ? { role: nextRole } : {}) };
}

export const moveLine: EditFunction<'line.move'> = ({ records }, { lineId, afterId, section }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const siblings = content.value.lines.filter((other) => other.id !== lineId);
  if (afterId !== null && !siblings.some((other) => other.id === afterId)) {
    return fail('not-found', 'The line to move behind is not in this case. Nothing was moved.');
  }
  // Dropped where it was: the same place must not become a change of position.
  const stays = (content.value.lines[content.value.lines.indexOf(line) - 1]?.id ?? null) === afterId;
  const { position, renumbered } = stays
    ? { position: line.position, renumbered: new Map() }
    : placeAfter(siblings, afterId);
  const to = { ...line, position, section };
  return edit(`Moved ${lineLabel(line)}`, { updated: [{ from: line, to }, ...moved(siblings, renumbered)] });
};

/**
 * Takes along what is only about this line: its source, its values in scenarios and options, its correlations, its
 * place in the results, and what was said about it.
 * A line that was weighted by it becomes a plain mean: a weight that is not there would make the case unreadable.
 */
export const removeLine: EditFunction<'line.remove'> = ({ records }, { lineId }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const row = content.value.case;
  const weighted = content.value.lines.filter(
    (other) => other.id !== lineId && isWeightedBy(other.aggregate, line.name),
  );
  return edit(`Removed ${lineLabel(line)}`, {
    removed: [
      line,
      ...claimsOf(content.value, line),
      ...commentsOn(content.value.comments, (head) => head.lineId === lineId),
    ],
    updated: [
      { from: row, to: { ...row, results: row.results.filter((id) => id !== lineId) } },
      ...withoutEnds(content.value, lineId),
      ...weighted.map((from) => ({ from, to: { ...from, aggregate: 'mean' as const } })),
    ],
  });
};

/** The rows that only an input can have: what it was based on, what scenarios and options make of it, what moves with it. */
export function claimsOf(content: CaseContent, line: Line): WorkspaceRecord[] {
  return [
    ...content.assumptions.filter((row) => row.lineId === line.id),
    ...content.overrides.filter((row) => row.lineId === line.id),
    ...content.optionValues.filter((row) => row.lineId === line.id),
    ...content.correlations.filter((row) => row.lineIdA === line.id || row.lineIdB === line.id),
  ];
}

export function frameOf(content: CaseContent, line: Line | null) {
  return {
    periods: content.case.timeline.periods,
    dimensions: content.case.dimensions ?? {},
    lineDimensions: line?.dimensions ?? [],
  };
}

export const isWeightedBy = (aggregate: Aggregate | null, name: string): boolean =>
  typeof aggregate === 'object' && aggregate !== null && aggregate.weighted === name;

function weightFault(content: CaseContent, aggregate: Aggregate | null): Result<never> | null {
  if (typeof aggregate !== 'object' || aggregate === null) return null;
  const names = content.lines.map((line) => line.name);
  if (names.includes(aggregate.weighted)) return null;
  const hint = didYouMean(aggregate.weighted, names);
  return fail(
    'name-not-found',
    `There is no line called "${aggregate.weighted}" to weight by.${hint} Nothing was changed.`,
  );
}

const moved = (siblings: readonly Line[], renumbered: ReadonlyMap<string, number>) =>
  siblings.map((from) => ({ from, to: { ...from, position: renumbered.get(from.id) ?? from.position } }));
