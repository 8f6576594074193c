import { resolve } from 'node:path';
import { fail, type Result } from '#shared/kernel/result.ts';
import { pickMoment, type MomentOptions } from '../pick-moment.ts';
import { table } from '../table.ts';
import { withEditing, withHost, type Edited } from '../with-host.ts';
import type { AddCommand } from '../main.ts';
import type { Output } from '../output.ts';

export const versionsCommand: AddCommand = (program, output) => {
  program
    .command('versions')
    .description('the versions that have a name, newest first')
    .argument('<file>', 'the workspace file')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string) => {
      await withHost(async (client, host) => {
        if (output.value(await host.openPath(resolve(file), 'read-only')) === null) return;
        const versions = output.value(await client.call('version.list', {}));
        if (versions === null) return;
        output.answer({ versions }, () =>
          versions.length === 0
            ? ['No version has a name yet. "casewright version FILE NAME" gives one.']
            : table([
                ['When', 'Who', 'Name', 'Baseline', 'Note'],
                ...versions.map(({ time, author, name, isBaseline, note }) => [
                  time.slice(0, 16).replace('T', ' '),
                  author,
                  name,
                  isBaseline ? 'yes' : '',
                  (note ?? '').replace(/\s+/g, ' '),
                ]),
              ]),
        );
      });
    });
};

export const versionCommand: AddCommand = (program, output) => {
  program
    .command('version')
    .description('give the present state a name, so that it can be compared to and brought back; save the file')
    .argument('<file>', 'the workspace file')
    .argument('<name>', 'its name, such as "Board pack"')
    .option('--note <text>', 'what it is, for those who come later')
    .option('--baseline', 'later work is compared to it')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, name: string, options: { note?: string; baseline?: boolean }) => {
      await withEditing(output, file, async (client) => {
        const note = options.note ?? null;
        const kept = await client.call('version.create', { name, note, isBaseline: options.baseline === true });
        return edited(output, file, kept);
      });
    });
};

export const restoreCommand: AddCommand = (program, output) => {
  program
    .command('restore')
    .description('bring an earlier state back as one new change; nothing in between is lost; save the file')
    .argument('<file>', 'the workspace file')
    .option('--named <name>', 'the version of this name')
    .option('--after <number>', 'the state after this change of the history')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: MomentOptions & { note?: string }) => {
      await withEditing(output, file, async (client) => {
        const moment = output.value(isOne(options) ? await pickMoment(client, options) : sayWhich);
        if (moment === null) return null;
        const note = options.note === undefined ? {} : { note: options.note };
        return edited(output, file, await client.call('version.restore', { moment, ...note }));
      });
    });
};

function edited(output: Output, file: string, answer: Result<{ entry: { label: string } | null }>): Edited {
  const kept = output.value(answer);
  if (kept === null) return null;
  const label = kept.entry?.label ?? '';
  return { changed: true, tell: () => output.answer({ file, label }, () => [label]) };
}

const isOne = ({ named, after }: MomentOptions): boolean => (named === undefined) !== (after === undefined);
const sayWhich = fail('wrong-use', 'Say which state: --named NAME or --after NUMBER. Nothing was changed.');
