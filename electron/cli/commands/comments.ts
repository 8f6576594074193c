import { caseContent, listCases } from '#shared/model/case-content.ts';
import { aboutWords } from '#shared/model/comment-place.ts';
import { isOpen, threadsOf, type Comment } from '#shared/model/comment.ts';
import { table } from '../table.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const commentsCommand: AddCommand = (program, output) => {
  program
    .command('comments')
    .description('what was asked and noted about the numbers of each case, with the answers; the oldest first')
    .argument('<file>', 'the workspace file or case document')
    .option('--open', 'only what nobody has settled')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, { open }: { open?: true }) => {
      await withSource(output, file, ({ records }) => {
        const threads = listCases(records).flatMap((row) => {
          const content = caseContent(records, row.id);
          if (content === undefined) return [];
          return threadsOf(content.comments)
            .filter((thread) => open !== true || isOpen(thread))
            .map(({ head, answers }) => ({
              case: row.name,
              about: aboutWords(content, head),
              ...said(head),
              settledBy: head.resolvedBy,
              settledAt: head.resolvedAt,
              answers: answers.map(said),
            }));
        });
        output.answer({ comments: threads }, () =>
          threads.length === 0
            ? [open ? 'No comment is open.' : 'Nobody has commented on anything.']
            : table([
                ['Case', 'About', 'When', 'Who', 'What', 'Settled'],
                ...threads.flatMap((thread) => [
                  [thread.case, thread.about, ...row(thread), thread.settledBy ?? ''],
                  ...thread.answers.map((answer) => ['', '  answer', ...row(answer), '']),
                ]),
              ]),
        );
      });
    });
};

const said = ({ author, time, text }: Comment) => ({ author, time, text });
const row = ({ author, time, text }: Pick<Comment, 'author' | 'time' | 'text'>): string[] => [
  time.slice(0, 16).replace('T', ' '),
  author,
  text.replace(/\s+/g, ' '),
];
