import { readSet, type SetValue } from '../read-set.ts';
import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const setCommand: AddCommand = (program, output) => {
  program
    .command('set')
    .description('change inputs of a case and save the file')
    .argument('<file>', 'the workspace file')
    .argument('<line=value...>', 'the inputs to change, all in one edit')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, texts: string[], options: { case?: string; note?: string }) => {
      const values: { name: string; value: SetValue }[] = [];
      for (const text of texts) {
        const read = output.value(readSet(text));
        if (read === null) return;
        values.push(read);
      }
      await withEditing(output, file, async (client) => {
        const { pickLines } = await import('#electron/host/headless/pick-lines.ts');
        const records = output.value(await client.call('workspace.records', {}));
        const picked =
          records === null
            ? null
            : output.value(
                pickLines(
                  records,
                  options.case,
                  values.map(({ name }) => name),
                ),
              );
        if (picked === null) return null;
        const edits = values.map(({ name, value }) => ({ lineId: picked.lineIds.get(name) ?? '', value }));
        const note = options.note === undefined ? {} : { note: options.note };
        const kept = output.value(await client.call('line.setValues', { edits, ...note }));
        if (kept === null) return null;
        const label = kept.entry?.label ?? 'Nothing changed: the values were these already.';
        const changed = kept.entry !== null;
        return { changed, tell: () => output.answer({ file, case: picked.caseName, changed, label }, () => [label]) };
      });
    });
};
