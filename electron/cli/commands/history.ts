import { InvalidArgumentError } from 'commander';
import { table } from '../table.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const historyCommand: AddCommand = (program, output) => {
  program
    .command('history')
    .description('who changed what, when and why; newest first')
    .argument('<file>', 'the workspace file')
    .option('--limit <number>', 'how many entries', readLimit, 50)
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: { limit: number }) => {
      await withSource(output, file, (source) => {
        if (source.kind === 'document') {
          output.problem({ code: 'no-history', message: 'A case document keeps no history; a workspace file does.' });
          return;
        }
        const entries = source.history(options.limit).map(({ sequence, time, author, label, note, kind, command }) => ({
          sequence,
          time,
          author,
          label,
          note,
          kind,
          command,
        }));
        output.answer({ history: entries }, () =>
          table([
            ['No', 'When', 'Who', 'What', 'Why'],
            ...entries.map(({ sequence, time, author, label, note }) => [
              String(sequence),
              time.slice(0, 16).replace('T', ' '),
              author,
              oneLine(label),
              oneLine(note ?? ''),
            ]),
          ]),
        );
      });
    });
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function readLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new InvalidArgumentError('It is a whole number from 1 to 500.');
  return limit;
}
