import { z } from '../kernel/schema.ts';
import { id, longText, month, shortText } from './text.ts';

/** A moment as the clock of the person's computer told it, in UTC. */
const moment = z.iso.datetime({ precision: 3 });
const words = longText.refine((text) => text.trim() !== '', 'must not be empty');

/**
 * What somebody asked or noted about a number: about a line, one item of it, in one scenario, over some months, or
 * about the case as a whole. An answer belongs to the comment that began the thread and says nothing of the place.
 */
export const commentSchema = z
  .strictObject({
    type: z.literal('comment'),
    id,
    caseId: id,
    /** The comment that began the thread; null for the one that did. */
    threadId: id.nullable(),
    lineId: id.nullable(),
    /** Of a line with dimensions, the item: `DE,Web`. */
    item: shortText.nullable(),
    /** Null is the base. */
    scenarioId: id.nullable(),
    fromMonth: month.nullable(),
    /** The last month, this one included. */
    toMonth: month.nullable(),
    author: shortText,
    time: moment,
    text: words,
    /** Of a thread, who settled it and when. */
    resolvedBy: shortText.nullable(),
    resolvedAt: moment.nullable(),
  })
  .refine((row) => (row.fromMonth === null) === (row.toMonth === null), 'needs both its first and its last month')
  .refine((row) => (row.resolvedBy === null) === (row.resolvedAt === null), 'needs both who settled it and when');
export type Comment = z.infer<typeof commentSchema>;

/** Where in a case a comment stands. */
export type CommentPlace = Pick<Comment, 'lineId' | 'item' | 'scenarioId' | 'fromMonth' | 'toMonth'>;

/** A comment with its answers, the oldest first. */
export type Thread = { readonly head: Comment; readonly answers: readonly Comment[] };

/** The threads of a case, the oldest first. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const inOrder = [...comments].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
  return inOrder
    .filter((row) => row.threadId === null)
    .map((head) => ({ head, answers: inOrder.filter((row) => row.threadId === head.id) }));
}

/** The comments that begin about this, with all their answers. */
export function commentsOn(comments: readonly Comment[], isAbout: (head: Comment) => boolean): readonly Comment[] {
  return threadsOf(comments)
    .filter(({ head }) => isAbout(head))
    .flatMap(({ head, answers }) => [head, ...answers]);
}

export const isOpen = ({ head }: Thread): boolean => head.resolvedAt === null;
