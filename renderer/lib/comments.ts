import type { CommentPlace, Comment, Thread } from '#shared/model/comment.ts';
import { isOpen, threadsOf } from '#shared/model/comment.ts';
import { run } from './client.ts';
import { removeWithUndo } from './edits.ts';
import { formatWhen } from './format.ts';

/** How many threads are open about each line, by its id. */
export function openByLine(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { head } of threadsOf(comments).filter(isOpen))
    if (head.lineId !== null) counts.set(head.lineId, (counts.get(head.lineId) ?? 0) + 1);
  return counts;
}

/** Begins a thread; answers whether it was kept. */
export async function comment(caseId: string, place: CommentPlace, text: string): Promise<boolean> {
  return (await run('comment.add', { caseId, ...place, text })).ok;
}

/** A thread as a screen shows it, with what can be done about it. */
export function threadProps({ head, answers }: Thread, person: string) {
  const all = [head, ...answers];
  return {
    said: all.map((row) => ({
      id: row.id,
      author: row.author,
      when: formatWhen(row.time),
      text: row.text,
      canRemove: row.author === person && (row !== head || answers.every(({ author }) => author === person)),
    })),
    settled:
      head.resolvedBy === null || head.resolvedAt === null
        ? null
        : `Settled by ${head.resolvedBy} ${formatWhen(head.resolvedAt)}`,
    onAnswer: async (text: string): Promise<boolean> => (await run('comment.answer', { threadId: head.id, text })).ok,
    onSettle: (settled: boolean): void => void run('comment.settle', { threadId: head.id, settled }),
    onRemove: (commentId: string): void => void removeWithUndo('comment.remove', { commentId }, 'Comment removed.'),
  };
}
