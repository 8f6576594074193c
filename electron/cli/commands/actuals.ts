import { InvalidArgumentError } from 'commander';
import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

const none = 'none';

export const actualsCommand: AddCommand = (program, output) => {
  program
    .command('actuals')
    .description('say up to which month the numbers of a case are actual, and save the file')
    .argument('<file>', 'the workspace file')
    .argument('<month>', 'the last actual month, such as 2027-03, or none', monthArgument)
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, month: string, options: { case?: string; note?: string }) => {
      await withEditing(output, file, async (client) => {
        const { pickCase } = await import('#electron/host/headless/pick-case.ts');
        const rows = output.value(await client.call('workspace.records', {}));
        const picked =
          rows === null ? null : output.value(pickCase(new Map(rows.map((row) => [row.id, row])), options.case));
        if (picked === null) return null;
        const actualsTo = month === none ? null : month;
        const { actualsTo: _, ...rest } = picked.timeline;
        const timeline = actualsTo === null ? rest : { ...rest, actualsTo };
        const note = options.note === undefined ? {} : { note: options.note };
        const kept = output.value(await client.call('case.update', { caseId: picked.id, set: { timeline }, ...note }));
        if (kept === null) return null;
        const changed = kept.entry !== null;
        const label = kept.entry?.label ?? 'Nothing changed: it was so already.';
        return {
          changed,
          tell: () => output.answer({ file, case: picked.name, changed, actualsTo, label }, () => [label]),
        };
      });
    });
};

function monthArgument(text: string): string {
  if (text !== none && !/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    throw new InvalidArgumentError('Write a month, such as 2027-03, or none.');
  return text;
}
