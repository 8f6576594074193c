import { existsSync } from 'node:fs';
import type { Kept } from '#shared/api/history.ts';
import type { Output } from '../output.ts';
import { withEditing, withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const importCommand: AddCommand = (program, output) => {
  program
    .command('import')
    .description('add a case document to a workspace; the file is made when it is not there')
    .argument('<document>', 'the case document, such as case.json')
    .argument('<file>', 'the workspace file')
    .option('--note <text>', 'why, for the history')
    .option('--json', 'answer with one JSON object')
    .action(async (document: string, file: string, options: { note?: string }) => {
      const { readDocument } = await import('#electron/host/headless/source.ts');
      const { parseCaseDocument } = await import('#electron/host/headless/document.ts');
      const read = output.value(await readDocument(document));
      // Looked at before any file is made or opened, so that a bad document leaves nothing behind.
      const given = read === null ? null : output.value(parseCaseDocument(read.json));
      if (given === null) return;
      if (!existsSync(file) && !(await create(output, file))) return;
      await withEditing(output, file, async (client) => {
        const note = options.note === undefined ? {} : { note: options.note };
        const kept = output.value(await client.call('case.import', { document: given, ...note }));
        if (kept === null) return false;
        const name = nameOf(kept);
        output.answer({ file, case: name }, () => [`Imported “${name}” into ${file}.`]);
        return true;
      });
    });
};

async function create(output: Output, file: string): Promise<boolean> {
  let made = false;
  await withHost(async (client, host) => {
    const { handle } = host.registerFile(file);
    made = output.value(await client.call('workspace.create', { handle, template: null })) !== null;
  });
  return made;
}

function nameOf(kept: Kept): string {
  const added = kept.entry?.change.added ?? [];
  return added.flatMap((row) => (row.type === 'case' ? [row.name] : []))[0] ?? '';
}
