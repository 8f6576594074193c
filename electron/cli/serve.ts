import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createHost, defaultEnvironment, productVersion, saveAfterMilliseconds } from '#electron/host/index.ts';
import { startServer } from '#electron/http/index.ts';
import type { Output } from './output.ts';

/** Runs until it is told to end; then everything is left in order. */
export async function serve(output: Output, file: string | undefined, port: number): Promise<void> {
  const rendererFolder = builtInterface();
  if (rendererFolder === null) {
    output.problem({
      code: 'not-built',
      message: 'The interface is not built yet, so there is nothing to serve. Run "npm run build" and try again.',
    });
    return;
  }
  const folder = file === undefined ? process.cwd() : dirname(resolve(file));
  const env = defaultEnvironment({ saveAfterMilliseconds });
  const host = createHost({ env, dialogs: 'listed', folder, version: productVersion() });
  if (file !== undefined) {
    const first = await host.openPath(file, 'edit');
    // Somebody else has it: it can still be read.
    const opened = !first.ok && first.error.code === 'locked' ? await host.openPath(file, 'read-only') : first;
    if (!opened.ok && opened.error.code === 'unsaved-work') {
      // The start page offers both: to go on with them, or to open the saved file.
      output.note(`Unsaved changes of ${file} wait on this computer. The page asks whether to go on with them.`);
    } else if (!opened.ok) {
      output.problem(opened.error);
      return host.close();
    }
    if (opened.ok && opened.value.mode === 'read-only')
      output.note(`${opened.value.name} is open to read only. ${opened.value.readOnlyReason ?? ''}`.trim());
  }
  const server = await startServer({ host, rendererFolder, port }).catch((error: unknown) => {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!busy) throw error;
    return null;
  });
  if (server === null) {
    output.problem({
      code: 'port-in-use',
      message: `Port ${port} is in use by another program. Leave --port out to take a free one.`,
    });
    return host.close();
  }
  output.answer({ url: server.url, folder }, () => [
    'Casewright is ready. Open this address in a browser on this computer; it works once:',
    '',
    `  ${server.url}`,
    '',
    `Folder: ${folder}`,
    process.stdin.isTTY ? 'Press Enter for another address, Ctrl+C to end.' : 'Ctrl+C ends it.',
  ]);
  if (process.stdin.isTTY) process.stdin.on('data', () => process.stdout.write(`  ${server.newUrl()}\n`));
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  });
  process.stdin.pause();
  await server.close();
  await host.close();
}

/** `dist/renderer` beside the bundle this runs from, or in the project when it runs from source. */
function builtInterface(): string | null {
  const here = import.meta.dirname;
  const candidates = ['../renderer', '../../renderer', '../../dist/renderer'].map((path) => join(here, path));
  return (
    candidates.find((folder) => existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets'))) ?? null
  );
}
