import { didYouMean } from '../../kernel/nearest-name.ts';
import { monthNumber } from '../../kernel/period.ts';
import { z } from '../../kernel/schema.ts';
import type { CaseContent } from '../case-content.ts';
import { commentSchema, threadsOf, type Comment } from '../comment.ts';
import { identifier, month, nameText } from '../text.ts';
import type { DocumentIds } from './options.ts';
import type { CaseDocument } from './schema.ts';

const { author, time, text, item, resolvedBy, resolvedAt } = commentSchema.shape;
const saidSchema = z.strictObject({ author, time, text });

/** A thread; without a line it is about the case. */
export const documentCommentSchema = saidSchema.extend({
  line: identifier.optional(),
  item: item.unwrap().optional(),
  scenario: nameText.optional(),
  from: month.optional(),
  to: month.optional(),
  settledBy: resolvedBy.unwrap().optional(),
  settledAt: resolvedAt.unwrap().optional(),
  answers: z.array(saidSchema).optional(),
});
type DocumentComment = z.infer<typeof documentCommentSchema>;

export function commentRows(
  { comments = [] }: Pick<CaseDocument, 'comments'>,
  { caseId, line, scenario, makeId }: DocumentIds,
): Comment[] {
  return comments.flatMap((thread): Comment[] => {
    const head: Comment = {
      type: 'comment',
      id: makeId(),
      caseId,
      threadId: null,
      lineId: thread.line === undefined ? null : line(thread.line),
      item: thread.item ?? null,
      scenarioId: thread.scenario === undefined ? null : scenario(thread.scenario),
      fromMonth: thread.from ?? null,
      toMonth: thread.to ?? null,
      author: thread.author,
      time: thread.time,
      text: thread.text,
      resolvedBy: thread.settledBy ?? null,
      resolvedAt: thread.settledAt ?? null,
    };
    const nowhere = { lineId: null, item: null, scenarioId: null, fromMonth: null, toMonth: null };
    const open = { resolvedBy: null, resolvedAt: null };
    const answers = (thread.answers ?? []).map((said) => ({ ...head, ...nowhere, ...open, ...said, id: makeId() }));
    return [head, ...answers.map((answer) => ({ ...answer, threadId: head.id }))];
  });
}

/** The threads as text, the oldest first; nothing where nobody has said anything. */
export function commentParts(content: CaseContent): Pick<CaseDocument, 'comments'> {
  const names = new Map([...content.lines, ...content.scenarios].map(({ id, name }) => [id, name]));
  const comments = threadsOf(content.comments).map(({ head, answers }): DocumentComment => {
    const [line, scenario] = [names.get(head.lineId ?? ''), names.get(head.scenarioId ?? '')];
    return {
      ...(line === undefined ? {} : { line }),
      ...(head.item === null ? {} : { item: head.item }),
      ...(scenario === undefined ? {} : { scenario }),
      ...(head.fromMonth === null || head.toMonth === null ? {} : { from: head.fromMonth, to: head.toMonth }),
      ...said(head),
      ...(head.resolvedBy === null || head.resolvedAt === null
        ? {}
        : { settledBy: head.resolvedBy, settledAt: head.resolvedAt }),
      ...(answers.length === 0 ? {} : { answers: answers.map(said) }),
    };
  });
  return comments.length === 0 ? {} : { comments };
}

const said = ({ author, time, text }: Comment) => ({ author, time, text });

/** What stands in a thread and is not in the document, or stands there by half. */
export function commentFaults({ comments = [], lines, scenarios = [] }: CaseDocument): string[] {
  const [lineNames, scenarioNames] = [lines.map(({ name }) => name), scenarios.map(({ name }) => name)];
  return comments.flatMap((thread, index) => {
    const about = `Comment ${index + 1}, by ${thread.author},`;
    const missing = (what: string, name: string | undefined, known: readonly string[]): string[] =>
      name === undefined || known.includes(name)
        ? []
        : [`${about} is about a ${what} called "${name}", which is not there.${didYouMean(name, known)}`];
    const isHalf = (thread.from === undefined) !== (thread.to === undefined);
    const isTurned = monthNumber(thread.from ?? '') > monthNumber(thread.to ?? '');
    return [
      ...missing('line', thread.line, lineNames),
      ...missing('scenario', thread.scenario, scenarioNames),
      ...(isHalf ? [`${about} needs both "from" and "to", or neither.`] : []),
      ...(isTurned ? [`${about} ends before it begins: "from" is after "to".`] : []),
      ...((thread.settledBy === undefined) === (thread.settledAt === undefined)
        ? []
        : [`${about} needs both "settledBy" and "settledAt", or neither.`]),
    ];
  });
}
