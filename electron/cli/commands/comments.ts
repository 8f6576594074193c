import type { ToldThread } from '#electron/host/headless/comments.ts';
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
    .action(async (file: string, { open = false }: { open?: boolean }) => {
      const { toldThreads } = await import('#electron/host/headless/comments.ts');
      await withSource(output, file, ({ records }) => {
        const comments = toldThreads(records, { onlyOpen: open });
        const nothing = open ? 'No comment is open.' : 'Nobody has commented on anything.';
        output.answer({ comments }, () => (comments.length === 0 ? [nothing] : table(rowsOf(comments))));
      });
    });
};

function rowsOf(threads: readonly ToldThread[]): string[][] {
  return [
    ['Case', 'About', 'When', 'Who', 'What', 'Settled'],
    ...threads.flatMap((thread) => [
      [thread.case, thread.about, ...said(thread), thread.settledBy ?? ''],
      ...thread.answers.map((answer) => ['', '  answer', ...said(answer), '']),
    ]),
  ];
}

const said = ({ author, time, text }: ToldThread['answers'][number]): string[] => [
  time.slice(0, 16).replace('T', ' '),
  author,
  text.replace(/\s+/g, ' '),
];
