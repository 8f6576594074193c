/**
 * The program behind a browser tab, in a process of its own: the host, served on loopback. Prints its address.
 * Only the check of what is opened and saved, which is not on trial here, is done without a child.
 */
import { createHost, defaultEnvironment } from '#electron/host/index.ts';
import { startServer } from '#electron/http/index.ts';
import { checkHere } from '../check-here.ts';

const folder = process.argv[2] ?? '';
const host = createHost({
  env: { ...defaultEnvironment(), startChild: checkHere },
  dialogs: 'listed',
  folder,
  version: '0.0.0-torture',
});
const server = await startServer({ host, rendererFolder: folder });
process.stdout.write(`${server.url}\n`);
