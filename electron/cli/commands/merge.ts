import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Side } from '#shared/api/comparisons.ts';
import { conflictLines } from '../comparison-lines.ts';
import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

const preferences = { mine: 'ours', theirs: 'theirs' } as const satisfies Record<string, Side>;

export const mergeCommand: AddCommand = (program, output) => {
  program
    .command('merge')
    .description('take in what another copy of the same file has; the history tells who did what; save the file')
    .argument('<file>', 'the workspace file')
    .argument('<other>', 'the other copy, such as a conflicted copy that a sync tool made; it is not changed')
    .option('--prefer <mine|theirs>', 'whose version counts where both changed one place', readPreference)
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, other: string, options: { prefer?: Side }) => {
      await withEditing(output, file, async (client, host) => {
        const asked = { handle: host.registerFile(resolve(other)).handle };
        const rows = output.value(await client.call('workspace.records', {}));
        const told = rows && output.value(await client.call('workspace.compare', { other: asked }));
        if (rows === null || told === null) return null;
        if (told.merge === null || told.hash === null) {
          output.problem({ code: 'unrelated', message: told.whyNot ?? 'These two files cannot be merged.' });
          return null;
        }
        const { conflicts, theirTrail } = told.merge;
        const { prefer } = options;
        if (conflicts.length > 0 && prefer === undefined) {
          output.problem({
            code: 'choices-missing',
            message: `Both changed ${conflicts.length === 1 ? 'one place' : `${conflicts.length} places`}, so nothing was merged. Say whose version counts with --prefer mine or --prefer theirs, or merge them one by one in the app.`,
            details: { conflicts },
          });
          if (!output.json) for (const line of conflictLines(conflicts, rows)) output.note(line);
          return null;
        }
        const choices = Object.fromEntries(conflicts.map(({ key }) => [key, prefer ?? 'ours']));
        const merged = output.value(await client.call('workspace.merge', { other: asked, hash: told.hash, choices }));
        if (merged === null) return null;
        if (merged.entries === 0) {
          const nothing = { file, other, changes: 0, decided: 0 };
          const tell = (): void => output.answer(nothing, () => [`Everything of ${other} is in ${file} already.`]);
          return { changed: false, tell };
        }
        const answer = { file, other, changes: theirTrail.length, decided: conflicts.length };
        const changes = `${theirTrail.length} ${theirTrail.length === 1 ? 'change' : 'changes'}`;
        return {
          changed: true,
          tell: () =>
            output.answer(answer, () => [`Took in ${changes} of ${other}${decidedWords(conflicts.length, prefer)}.`]),
        };
      });
    });
};

const decidedWords = (count: number, prefer: Side | undefined): string =>
  count === 0
    ? ''
    : `; in ${count === 1 ? 'one place' : `${count} places`} ${prefer === 'theirs' ? 'theirs' : 'yours'} counts`;

function readPreference(text: string): Side {
  if (text === 'mine' || text === 'theirs') return preferences[text];
  throw new InvalidArgumentError('It is mine or theirs.');
}
