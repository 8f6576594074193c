import { existsSync } from 'node:fs';
import type { OutputOf } from '#shared/api/contract.ts';
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
        if (kept === null) return null;
        const records = output.value(await client.call('workspace.records', {}));
        if (records === null) return null;
        return { changed: true, tell: () => tell(output, file, caseOf(kept), records) };
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

/** A case with errors is imported all the same, to be mended there; it is said what is wrong. */
async function tell(
  output: Output,
  file: string,
  added: { readonly id: string; readonly name: string },
  records: OutputOf<'workspace.records'>,
): Promise<void> {
  const [{ findingsOf }, { tellFinding }] = await Promise.all([
    import('#electron/host/headless/evaluate.ts'),
    import('#electron/host/headless/tell-finding.ts'),
  ]);
  const { findings, labels } = findingsOf(new Map(records.map((row) => [row.id, row])), added.id);
  output.answer({ file, case: added.name, findings }, () => [`Imported “${added.name}” into ${file}.`]);
  if (output.json) return;
  for (const finding of findings) for (const line of tellFinding(finding, labels)) output.note(line);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (errors === 0) return;
  output.note(
    `The case has ${errors === 1 ? 'an error' : `${errors} errors`}: what depends on ${errors === 1 ? 'this line' : 'these lines'} has no value until it is mended.`,
  );
}

function caseOf(kept: Kept): { id: string; name: string } {
  const added = kept.entry?.change.added ?? [];
  return (
    added.flatMap((row) => (row.type === 'case' ? [{ id: row.id, name: row.name }] : []))[0] ?? { id: '', name: '' }
  );
}
