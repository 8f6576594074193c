import { fail, type Result } from '#shared/kernel/result.ts';
import { monthNumber } from '#shared/kernel/period.ts';
import { commentSchema, type Comment } from '#shared/model/comment.ts';
import { lineLabel } from '#shared/model/line.ts';
import { recordsOfType, type Records } from '#shared/model/record.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';

export const addComment: EditFunction<'comment.add'> = ({ records, makeId, person, time }, input) => {
  const { caseId, lineId, item, scenarioId, fromMonth, toMonth, text } = input;
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const { lines, scenarios } = found.value;
  const line = lines.find((row) => row.id === lineId);
  if (lineId !== null && line === undefined)
    return fail('not-found', 'This line is not in the case any more. Nothing was noted; your words are still there.');
  if (scenarioId !== null && !scenarios.some((row) => row.id === scenarioId))
    return fail(
      'not-found',
      'This scenario is not in the case any more. Nothing was noted; your words are still there.',
    );
  if (monthNumber(fromMonth ?? '') > monthNumber(toMonth ?? ''))
    return fail('invalid-input', 'The first month is after the last one. Nothing was noted.');
  const comment: Comment = {
    type: 'comment',
    id: makeId(),
    caseId,
    threadId: null,
    lineId,
    item,
    scenarioId,
    fromMonth,
    toMonth,
    author: person,
    time,
    text,
    resolvedBy: null,
    resolvedAt: null,
  };
  return edited(`Comment on ${line ? lineLabel(line) : found.value.case.name}: ${short(text)}`, comment);
};

/** A comment that is half about a time or a settlement is no comment. */
function edited(label: string, comment: Comment) {
  const checked = commentSchema.safeParse(comment);
  if (!checked.success)
    return fail('invalid-input', 'A comment about a time needs its first and its last month. Nothing was noted.');
  return edit(label, { added: [comment] });
}

export const answerComment: EditFunction<'comment.answer'> = ({ records, makeId, person, time }, input) => {
  const head = findThread(records, input.threadId);
  if (!head.ok) return head;
  const answer: Comment = {
    ...head.value,
    id: makeId(),
    threadId: head.value.id,
    lineId: null,
    item: null,
    scenarioId: null,
    fromMonth: null,
    toMonth: null,
    author: person,
    time,
    text: input.text,
    resolvedBy: null,
    resolvedAt: null,
  };
  return edit(`Answered ${head.value.author}’s comment${onWhat(records, head.value)}: ${short(input.text)}`, {
    added: [answer],
  });
};

export const updateComment: EditFunction<'comment.update'> = ({ records, person }, { commentId, text }) => {
  const found = findOwn(records, commentId, person, 'change');
  if (!found.ok) return found;
  const from = found.value;
  return edit(`Changed a comment${onWhat(records, from)}`, { updated: [{ from, to: { ...from, text } }] });
};

export const settleComment: EditFunction<'comment.settle'> = ({ records, person, time }, { threadId, settled }) => {
  const found = findThread(records, threadId);
  if (!found.ok) return found;
  const from = found.value;
  const label = `${settled ? 'Settled' : 'Reopened'} ${from.author}’s comment${onWhat(records, from)}`;
  // Settled twice keeps who was first.
  if (settled === (from.resolvedAt !== null)) return edit(label, {});
  const to = { ...from, resolvedBy: settled ? person : null, resolvedAt: settled ? time : null };
  return edit(label, { updated: [{ from, to }] });
};

export const removeComment: EditFunction<'comment.remove'> = ({ records, person }, { commentId }) => {
  const found = findOwn(records, commentId, person, 'remove');
  if (!found.ok) return found;
  const comment = found.value;
  const answers = recordsOfType(records, 'comment').filter((row) => row.threadId === comment.id);
  const other = answers.find((row) => row.author !== person);
  if (other)
    return fail(
      'answered',
      `${other.author} has answered this comment, so it can’t be removed. Nothing was changed; settle it instead.`,
    );
  return edit(`Removed a comment${onWhat(records, comment)}`, { removed: [...answers, comment] });
};

function findThread(records: Records, id: string): Result<Comment> {
  const found = find(records, 'comment', id);
  if (!found.ok || found.value.threadId === null) return found;
  return fail('not-found', 'This is an answer; the thread begins with another comment. Nothing was changed.', { id });
}

/** Others' words stay theirs: who disagrees answers. */
function findOwn(records: Records, id: string, person: string, verb: 'change' | 'remove'): Result<Comment> {
  const found = find(records, 'comment', id);
  if (!found.ok || found.value.author === person) return found;
  return fail(
    'not-yours',
    `${found.value.author} wrote this, and only ${found.value.author} can ${verb} it. Nothing was changed; answer it, or settle the thread.`,
    { author: found.value.author },
  );
}

function onWhat(records: Records, comment: Comment): string {
  const head = comment.threadId === null ? comment : records.get(comment.threadId);
  const line = head?.type === 'comment' && head.lineId !== null ? records.get(head.lineId) : undefined;
  return line?.type === 'line' ? ` on ${lineLabel(line)}` : '';
}

const mostInLabel = 60;
const short = (text: string): string => {
  const first = text.trim().split('\n')[0] ?? '';
  return first.length > mostInLabel ? `${first.slice(0, mostInLabel).trimEnd()}…` : first;
};
