import type { Other } from '#shared/api/comparisons.ts';
import type { Client } from '#shared/api/client.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { resolve } from 'node:path';
import { changeLines, conflictLines, effectLines } from '../comparison-lines.ts';
import { pickMoment, type MomentOptions } from '../pick-moment.ts';
import { withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const diffCommand: AddCommand = (program, output) => {
  program
    .command('diff')
    .description(
      'what is different in a workspace from another file or an earlier state, and what that does to results',
    )
    .argument('<file>', 'the workspace file')
    .argument('[other]', 'the file to compare it to')
    .option('--named <name>', 'compare it to its own version of this name')
    .option('--after <number>', 'compare it to its own state after this change of its history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, other: string | undefined, options: MomentOptions) => {
      await withHost(async (client, host) => {
        if (output.value(await host.openPath(resolve(file), 'read-only')) === null) return;
        const asked = output.value(
          await otherOf(client, options, other === undefined ? null : host.registerFile(resolve(other)).handle),
        );
        const rows = output.value(await client.call('workspace.records', {}));
        if (asked === null || rows === null) return;
        const told = output.value(await client.call('workspace.compare', { other: asked }));
        if (told === null) return;
        output.answer(told, () => {
          const { conflicts = [] } = told.merge ?? {};
          return [
            `From ${told.name}${told.savedBy === null ? '' : ` (${told.savedBy})`} to ${file}`,
            '',
            ...changeLines(told.difference, rows),
            ...told.effects.flatMap((effect) => ['', ...effectLines(effect)]),
            ...(conflicts.length === 0 ? [] : ['', ...conflictLines(conflicts, rows)]),
            ...(told.whyNot === null ? [] : ['', told.whyNot]),
          ];
        });
      });
    });
};

async function otherOf(client: Client, options: MomentOptions, handle: string | null): Promise<Result<Other>> {
  if ([options.named, options.after, handle].filter((each) => each !== undefined && each !== null).length !== 1)
    return fail(
      'wrong-use',
      'Say what to compare to: another file, or --named NAME, or --after NUMBER. Nothing was done.',
    );
  if (handle !== null) return ok({ handle });
  const moment = await pickMoment(client, options);
  return moment.ok ? ok({ moment: moment.value }) : moment;
}
