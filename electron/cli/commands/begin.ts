import { readBeginning, withBeginning, type BeginningOptions } from '../read-beginning.ts';
import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const beginCommand: AddCommand = (program, output) => {
  const command = program
    .command('begin')
    .description('add a case of some kind to a workspace, from answers to its questions, and save the file')
    .argument('<file>', 'the workspace file')
    .requiredOption('--template <name>', 'the kind of case, such as subscription')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object');
  withBeginning(command).action(
    async (file: string, options: BeginningOptions & { template: string; note?: string }) => {
      const beginning = readBeginning(output, options.template, options);
      if (beginning === null) return;
      await withEditing(output, file, async (client) => {
        const note = options.note === undefined ? {} : { note: options.note };
        const kept = output.value(await client.call('case.begin', { ...beginning, ...note }));
        if (kept === null) return null;
        const label = kept.entry?.label ?? '';
        return { changed: true, tell: () => output.answer({ file, label }, () => [`${label}.`]) };
      });
    },
  );
};
