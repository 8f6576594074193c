import { randomUUID } from 'node:crypto';
import type { Comment } from '#shared/model/comment.ts';

/** A question about one number in one scenario, answered and settled. */
export function sampleComments(about: Pick<Comment, 'caseId' | 'lineId' | 'scenarioId'>): Comment[] {
  const asked: Comment = {
    type: 'comment',
    id: randomUUID(),
    ...about,
    threadId: null,
    item: null,
    fromMonth: '2027-01',
    toMonth: '2027-03',
    author: 'Kim',
    time: '2026-11-27T09:30:00.000Z',
    text: 'Is this before the discount?',
    resolvedBy: 'Ana',
    resolvedAt: '2026-11-28T08:00:00.000Z',
  };
  const answer: Comment = {
    ...asked,
    id: randomUUID(),
    threadId: asked.id,
    lineId: null,
    scenarioId: null,
    fromMonth: null,
    toMonth: null,
    author: 'Ana',
    time: '2026-11-27T16:00:00.000Z',
    text: 'After it.',
    resolvedBy: null,
    resolvedAt: null,
  };
  return [asked, answer];
}
