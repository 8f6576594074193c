import { aboutWords } from '#shared/model/comment-place.ts';
import { isOpen, threadsOf, type Thread } from '#shared/model/comment.ts';
import type { Context } from '../context.ts';
import { dateText } from '../format.ts';
import type { Row, Section } from '../report.ts';

/** What people asked and noted about the numbers, with the answers; null where nobody has said anything. */
export function commentsSection({ content }: Context): Section | null {
  const threads = threadsOf(content.comments);
  if (threads.length === 0) return null;
  const rowsOf = (thread: Thread): Row[] =>
    [thread.head, ...thread.answers].map((said, index) => ({
      kind: 'row',
      emphasis: false,
      cells: [
        { text: index === 0 ? aboutWords(content, thread.head) : '', data: aboutWords(content, thread.head) },
        { text: said.author },
        { text: dateText(said.time.slice(0, 10)), data: said.time },
        { text: said.text },
        { text: index > 0 ? '' : isOpen(thread) ? 'open' : `settled by ${thread.head.resolvedBy ?? ''}` },
      ],
    }));
  return {
    id: 'comments',
    title: 'Comments',
    startsPage: false,
    blocks: [
      {
        kind: 'table',
        id: 'comments',
        caption: 'What was asked and noted about the numbers, the oldest first',
        columns: [
          { label: 'About', align: 'left', weight: 3 },
          { label: 'Who', align: 'left', weight: 2 },
          { label: 'When', align: 'left', weight: 1.8 },
          { label: 'Comment', align: 'left', weight: 6 },
          { label: 'State', align: 'left', weight: 2 },
        ],
        rows: threads.flatMap(rowsOf),
      },
    ],
  };
}
