import { withEditing } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const renameCommand: AddCommand = (program, output) => {
  program
    .command('rename')
    .description('give a line another name; every formula that uses it follows; save the file')
    .argument('<file>', 'the workspace file')
    .argument('<old>', 'the name of the line in formulas')
    .argument('<new>', 'its new name')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, from: string, to: string, options: { case?: string; note?: string }) => {
      await withEditing(output, file, async (client) => {
        const [{ pickLines }, { formulasUsing }] = await Promise.all([
          import('#electron/host/headless/pick-lines.ts'),
          import('#electron/host/headless/formulas-using.ts'),
        ]);
        const records = output.value(await client.call('workspace.records', {}));
        const picked = records === null ? null : output.value(pickLines(records, options.case, [from]));
        if (records === null || picked === null) return null;
        const note = options.note === undefined ? {} : { note: options.note };
        const lineId = picked.lineIds.get(from) ?? '';
        const kept = output.value(await client.call('line.rename', { lineId, name: to, ...note }));
        if (kept === null) return null;
        const formulas = formulasUsing(records, picked.lineIds, from).map((name) => (name === from ? to : name));
        const changed = kept.entry !== null;
        const told = changed
          ? `${kept.entry?.label ?? ''}${follow(formulas)}`
          : 'Nothing changed: the line is called this already.';
        const answer = { file, case: picked.caseName, changed, from, to, formulas: changed ? formulas : [] };
        return { changed, tell: () => output.answer(answer, () => [told]) };
      });
    });
};

function follow(formulas: readonly string[]): string {
  if (formulas.length === 0) return '. No formula uses it.';
  return formulas.length === 1
    ? `. The formula of ${formulas[0] ?? ''} follows.`
    : `. ${formulas.length} formulas follow: ${formulas.join(', ')}.`;
}
