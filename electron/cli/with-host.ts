import type { Client } from '#shared/api/client.ts';
import type { Host } from '#electron/host/index.ts';
import type { Output } from './output.ts';

/** A host of our own, called directly through the contract, for commands that change a file. */
export async function withHost(work: (client: Client, host: Host) => Promise<void>): Promise<void> {
  const [{ createHost, defaultEnvironment, productVersion }, { createClient }] = await Promise.all([
    import('#electron/host/index.ts'),
    import('#shared/api/client.ts'),
  ]);
  const host = createHost({ env: defaultEnvironment(), dialogs: 'listed', folder: null, version: productVersion() });
  try {
    await work(createClient(host), host);
  } finally {
    await host.close();
  }
}

/** What an edit has to say once it is in the file; null when it failed and said so. */
export type Edited = { readonly changed: boolean; readonly tell: () => void | Promise<void> } | null;

/** An edit of a file: open, change, save, close. What could not be saved is set aside, and the file stays as it was. */
export function withEditing(
  output: Output,
  path: string,
  work: (client: Client, host: Host) => Promise<Edited>,
): Promise<void> {
  return withHost(async (client, host) => {
    const first = await host.openPath(path, 'edit');
    const hasKeptWork = !first.ok && first.error.code === 'unsaved-work';
    if (hasKeptWork)
      output.note(
        `Unsaved changes of ${path} wait in the app. They are not part of this, and stay there; saving them later will ask what to do with both.`,
      );
    const opened = output.value(hasKeptWork ? await host.openPath(path, 'edit', 'leave') : first);
    if (opened === null) return;
    if (opened.mode === 'read-only') {
      output.problem({
        code: 'read-only',
        message: `The file can only be read. ${opened.readOnlyReason ?? ''} Nothing was changed.`,
      });
    } else {
      const edited = await work(client, host);
      const saved = edited?.changed === true ? output.value(await client.call('workspace.save', {})) !== null : true;
      // Only what is in the file is told as done.
      if (saved) await edited?.tell();
      else {
        // The refusal says that the changes are kept: they are, and the app offers them. Not beside others that wait.
        await client.call('workspace.close', { discard: hasKeptWork });
        if (hasKeptWork) output.note('What this command changed was not kept: earlier unsaved changes wait already.');
        return;
      }
    }
    await client.call('workspace.close', { discard: true });
  });
}
